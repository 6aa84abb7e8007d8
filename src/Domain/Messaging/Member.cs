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

    /// <summary>When the member last sent a message in slow mode.</summary>
    public DateTimeOffset? LastSentAt { get; internal set; }

    /// <summary>True while either member blocks the other: neither can see the direct conversation.</summary>
    public bool IsHidden { get; set; }

    internal bool ReadUpTo(long seq)
    {
        if (seq <= ReadSeq)
        {
            return false;
        }

        ReadSeq = seq;
        return true;
    }
}
