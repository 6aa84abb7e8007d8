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

    /// <summary>The member has read up to this seq; it only moves forward.</summary>
    public long ReadSeq { get; private set; }

    /// <summary>True while either member blocks the other: neither can see the conversation.</summary>
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
