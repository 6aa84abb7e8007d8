using Hubbub.Application.Common;
using Hubbub.Application.Profiles.Contracts;
using Hubbub.Domain.Common;

namespace Hubbub.Application.Messaging.Contracts;

/// <summary>What other modules can query about conversations.</summary>
public interface IConversations
{
    /// <summary>
    /// The people this person shares a visible conversation with, newest first; at most <paramref name="most"/>.
    /// </summary>
    Task<IReadOnlyList<UserId>> PartnersOf(UserId user, int most, CancellationToken ct);

    /// <summary>
    /// Those of <paramref name="people"/> with whom this person shares a conversation visible to both.
    /// </summary>
    Task<IReadOnlySet<UserId>> PartnersAmong(UserId user, IReadOnlyCollection<UserId> people, CancellationToken ct);

    /// <summary>The members who can see the conversation.</summary>
    Task<IReadOnlyList<UserId>> MembersOf(ConversationId conversation, CancellationToken ct);

    /// <summary>The same for many conversations.</summary>
    Task<ILookup<ConversationId, UserId>> MembersOf(
        IReadOnlyCollection<ConversationId> conversations, CancellationToken ct);

    /// <summary>A member's number of unread messages from others, without deleted ones.</summary>
    Task<int> UnreadOf(ConversationId conversation, UserId member, CancellationToken ct);

    /// <summary>Which of these messages were deleted, and when.</summary>
    Task<IReadOnlyDictionary<MessageId, DateTimeOffset>> DeletedAmong(
        IReadOnlyCollection<MessageId> messages, CancellationToken ct);

    /// <summary>The viewer's list, newest first.</summary>
    Task<Page<ConversationSummary>> ListOf(UserId viewer, PageRequest page, CancellationToken ct);
}

/// <summary>A conversation in its viewer's list.</summary>
/// <param name="Id">The conversation.</param>
/// <param name="With">The other person.</param>
/// <param name="LastMessage">The newest message; a tombstone if it was deleted.</param>
/// <param name="LastSeq">The newest message's seq. <paramref name="UnreadCount"/> counts messages up to it.</param>
/// <param name="ReadSeq">The viewer has read everything up to this seq.</param>
/// <param name="PeerReadSeq">The other person has read everything up to this seq.</param>
/// <param name="UnreadCount">
/// Messages of the other person after <paramref name="ReadSeq"/>, without deleted ones.
/// </param>
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
/// <param name="Seq">Its number in the conversation: 1, 2, 3 … without gaps.</param>
/// <param name="SenderId">Who sent it.</param>
/// <param name="Body">The text; absent in a tombstone.</param>
/// <param name="SentAt">When it was stored, UTC.</param>
/// <param name="DeletedAt">When it was deleted for everyone; absent if it was not.</param>
/// <param name="StoryId">The story that it replies to, which may no longer exist; absent in a tombstone.</param>
public sealed record MessageRow(
    MessageId Id,
    ConversationId ConversationId,
    long Seq,
    UserId SenderId,
    string? Body,
    DateTimeOffset SentAt,
    DateTimeOffset? DeletedAt,
    StoryId? StoryId);
