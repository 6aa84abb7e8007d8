using Hubbub.Domain.Common;

namespace Hubbub.Domain.Messaging;

/// <summary>One person's place in one conversation.</summary>
public sealed class Member
{
    internal Member(ConversationId conversationId, UserId userId, DateTimeOffset joinedAt) =>
        (ConversationId, UserId, JoinedAt) = (conversationId, userId, joinedAt);

    public ConversationId ConversationId { get; private init; }

    public UserId UserId { get; private init; }

    public DateTimeOffset JoinedAt { get; private init; }

    /// <summary>In a group; in a direct conversation both are members.</summary>
    public GroupRole Role { get; internal set; }

    /// <summary>The member sees the messages after this seq.</summary>
    public long SeesAfter { get; internal init; }

    /// <summary>The member has read up to this seq; it only moves forward.</summary>
    public long ReadSeq { get; internal set; }

    /// <summary>
    /// The member counts the messages after this seq as unread again, in place of <see cref="ReadSeq"/>, which is
    /// greater; null without such a wish.
    /// </summary>
    public long? UnreadAfter { get; private set; }

    /// <summary>
    /// The newest seq when the member archived the conversation; null if it is not archived. It comes back with a later
    /// text.
    /// </summary>
    public long? ArchivedSeq { get; internal set; }

    /// <summary>When the member pinned the conversation, unique among their pins; null if it is not pinned.</summary>
    public DateTimeOffset? PinnedAt { get; internal set; }

    /// <summary>A device of the member has received the messages up to this seq; it only moves forward.</summary>
    public long DeliveredSeq { get; private set; }

    /// <summary>
    /// Others are told that the member has read up to this seq. It moves forward with <see cref="ReadSeq"/>, but only
    /// while receipts are given; what was given is not taken back.
    /// </summary>
    public long ReceiptSeq { get; private set; }

    /// <summary>When the member last sent a message in slow mode.</summary>
    public DateTimeOffset? LastSentAt { get; internal set; }

    /// <summary>Whether this member has still to accept the conversation, which a stranger began.</summary>
    public RequestState Request { get; internal set; }

    /// <summary>True while either member blocks the other: neither can see the direct conversation.</summary>
    public bool IsHidden { get; set; }

    /// <summary>
    /// Hides the conversation during a block, which ends a request. A pin ends too: it would take up one of the places,
    /// and could not be undone.
    /// </summary>
    public void Hide()
    {
        (IsHidden, PinnedAt) = (true, null);
        EndRequest();
    }

    /// <summary>Ends a request that was not answered, as declining it does.</summary>
    public void EndRequest()
    {
        if (Request == RequestState.Pending)
        {
            Request = RequestState.Declined;
        }
    }

    internal bool ReadUpTo(long seq)
    {
        if (seq <= ReadSeq)
        {
            return false;
        }

        (ReadSeq, UnreadAfter) = (seq, null);
        return true;
    }

    /// <summary>Reads what was marked as unread, up to this seq; the read pointer stays.</summary>
    internal bool ReadAgain(long seq)
    {
        if (UnreadAfter is not { } after || seq <= after)
        {
            return false;
        }

        UnreadAfter = seq < ReadSeq ? seq : null;
        return true;
    }

    /// <summary>Counts the messages from this seq on as unread; what is unread already stays so.</summary>
    internal bool MarkUnread(long seq)
    {
        if (seq > (UnreadAfter ?? ReadSeq))
        {
            return false;
        }

        UnreadAfter = seq - 1;
        return true;
    }

    internal bool DeliverUpTo(long seq)
    {
        if (seq <= DeliveredSeq)
        {
            return false;
        }

        DeliveredSeq = seq;
        return true;
    }

    internal bool GiveReceiptUpTo(long seq)
    {
        if (seq <= ReceiptSeq)
        {
            return false;
        }

        ReceiptSeq = seq;
        return true;
    }
}
