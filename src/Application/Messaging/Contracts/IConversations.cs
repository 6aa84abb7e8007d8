using Hubbub.Application.Common;
using Hubbub.Application.Profiles.Contracts;
using Hubbub.Domain.Common;

namespace Hubbub.Application.Messaging.Contracts;

/// <summary>What other modules may ask about conversations.</summary>
public interface IConversations
{
    /// <summary>Everyone this person shares a conversation with, newest first, without those apart; at most <paramref name="most"/>.</summary>
    Task<IReadOnlyList<UserId>> PartnersOf(UserId user, int most, CancellationToken ct);

    /// <summary>Those of <paramref name="people"/> with whom this person shares a conversation that is there for both.</summary>
    Task<IReadOnlySet<UserId>> PartnersAmong(UserId user, IReadOnlyCollection<UserId> people, CancellationToken ct);

    /// <summary>The members for whom the conversation is there.</summary>
    Task<IReadOnlyList<UserId>> MembersOf(ConversationId conversation, CancellationToken ct);

    /// <summary>The same for many conversations.</summary>
    Task<ILookup<ConversationId, UserId>> MembersOf(IReadOnlyCollection<ConversationId> conversations, CancellationToken ct);

    /// <summary>How many messages of others, not deleted, a member has not read.</summary>
    Task<int> UnreadOf(ConversationId conversation, UserId member, CancellationToken ct);

    /// <summary>Those of these messages that were deleted, and when.</summary>
    Task<IReadOnlyDictionary<MessageId, DateTimeOffset>> DeletedAmong(IReadOnlyCollection<MessageId> messages, CancellationToken ct);

    /// <summary>The viewer's list, newest first.</summary>
    Task<Page<ConversationSummary>> ListOf(UserId viewer, PageRequest page, CancellationToken ct);
}

/// <summary>A conversation in its viewer's list.</summary>
/// <param name="Id">The conversation.</param>
/// <param name="With">The other person.</param>
/// <param name="LastMessage">The newest message; a tombstone when it was deleted.</param>
/// <param name="LastSeq">The newest message's seq. <paramref name="UnreadCount"/> counts messages up to it.</param>
/// <param name="ReadSeq">The viewer read everything up to here.</param>
/// <param name="PeerReadSeq">The other person read everything up to here.</param>
/// <param name="UnreadCount">Messages of the other person after <paramref name="ReadSeq"/>, without deleted ones.</param>
public sealed record ConversationSummary(
    ConversationId Id,
    UserCard With,
    MessageRow? LastMessage,
    long LastSeq,
    long ReadSeq,
    long PeerReadSeq,
    int UnreadCount);

/// <summary>A message as members see it.</summary>
/// <param name="Id">The message.</param>
/// <param name="ConversationId">Its conversation.</param>
/// <param name="Seq">Its number there: 1, 2, 3 … without gaps.</param>
/// <param name="SenderId">Who sent it.</param>
/// <param name="Body">The text; absent in a tombstone.</param>
/// <param name="SentAt">When it was stored, UTC.</param>
/// <param name="DeletedAt">When it was deleted for everyone; absent while it stands.</param>
/// <param name="StoryId">The story that it answers, which may be gone by now; absent in a tombstone.</param>
public sealed record MessageRow(
    MessageId Id,
    ConversationId ConversationId,
    long Seq,
    UserId SenderId,
    string? Body,
    DateTimeOffset SentAt,
    DateTimeOffset? DeletedAt,
    StoryId? StoryId);
