using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging.Events;

namespace Hubbub.Domain.Messaging;

/// <summary>What a member makes of a conversation for themselves: marked as unread, archived, pinned.</summary>
public sealed partial class Conversation
{
    public const int MaxPinnedPerPerson = 20;

    /// <summary>How many messages back one can mark as unread: all that are unread are counted.</summary>
    public const int MostMarkedUnread = 1_000;

    /// <summary>
    /// Counts the messages from <paramref name="seq"/> on as unread for this member; what is unread already stays so.
    /// </summary>
    /// <param name="user">The member.</param>
    /// <param name="seq">The first of them.</param>
    /// <param name="lastSeq">The newest seq that the member is shown.</param>
    /// <param name="now">Now.</param>
    /// <returns>The member's <see cref="Member.UnreadAfter"/>.</returns>
    public Result<long?> MarkUnread(UserId user, long seq, long lastSeq, DateTimeOffset now)
    {
        if (lastSeq - seq >= MostMarkedUnread)
        {
            return MessagingErrors.TooFarBack;
        }

        var member = MemberOrThrow(user);
        if (member.MarkUnread(seq))
        {
            Raise(new ConversationMarksChanged(Id, [user], IsUnreadChanged: true, now));
        }

        return member.UnreadAfter;
    }

    /// <summary>Archives it until a text after <paramref name="lastSeq"/>; what is archived is not pinned.</summary>
    public void Archive(UserId user, long lastSeq, DateTimeOffset now)
    {
        var member = MemberOrThrow(user);
        if (member.ArchivedSeq is null)
        {
            (member.ArchivedSeq, member.PinnedAt) = (lastSeq, null);
            RaiseMarks(user, now);
        }
    }

    public void Unarchive(UserId user, DateTimeOffset now)
    {
        var member = MemberOrThrow(user);
        if (member.ArchivedSeq is not null)
        {
            member.ArchivedSeq = null;
            RaiseMarks(user, now);
        }
    }

    /// <summary>When this member pinned it; null if they did not.</summary>
    public DateTimeOffset? PinnedAtBy(UserId user) => MemberOrThrow(user).PinnedAt;

    /// <summary>Pins it; what is pinned is not archived.</summary>
    /// <param name="user">The member.</param>
    /// <param name="at">Later than all other pins of the member.</param>
    /// <param name="now">Now.</param>
    public void PinFor(UserId user, DateTimeOffset at, DateTimeOffset now)
    {
        var member = MemberOrThrow(user);
        (member.PinnedAt, member.ArchivedSeq) = (at, null);
        RaiseMarks(user, now);
    }

    public void UnpinFor(UserId user, DateTimeOffset now)
    {
        var member = MemberOrThrow(user);
        if (member.PinnedAt is not null)
        {
            member.PinnedAt = null;
            RaiseMarks(user, now);
        }
    }

    private void RaiseMarks(UserId user, DateTimeOffset now) =>
        Raise(new ConversationMarksChanged(Id, [user], IsUnreadChanged: false, now));
}
