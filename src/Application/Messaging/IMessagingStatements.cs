using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging;

namespace Hubbub.Application.Messaging;

/// <summary>The module's handwritten SQL, for many messages at once.</summary>
public interface IMessagingStatements
{
    /// <summary>
    /// Inserts new messages, and takes the events of their untracked conversations, in the current transaction. Another
    /// message with the same seq is a conflict.
    /// </summary>
    Task InsertMessagesAsync(
        IReadOnlyCollection<Conversation> conversations, IReadOnlyCollection<Message> messages, CancellationToken ct);

    /// <summary>
    /// The messages of these senders with these key hashes (<see cref="Message.HashOfKey"/>); the pairs are distinct.
    /// </summary>
    Task<IReadOnlyList<EarlierMessage>> EarlierAsync(
        IReadOnlyCollection<(UserId Sender, long ClientMessageHash)> keys, CancellationToken ct);

    /// <summary>The conversations with these distinct keys, untracked, to append to.</summary>
    Task<IReadOnlyList<Conversation>> DirectAsync(IReadOnlyCollection<string> keys, CancellationToken ct);

    /// <summary>
    /// The conversations of which these people are members, untracked, to append to; groups with these members only.
    /// </summary>
    Task<IReadOnlyList<Conversation>> JoinedAsync(
        IReadOnlyCollection<(ConversationId Id, UserId Member)> places, CancellationToken ct);

    /// <summary>Stores when these members last sent, for slow mode, in the current transaction.</summary>
    Task StoreSendTimesAsync(IReadOnlyCollection<Member> members, CancellationToken ct);

    /// <summary>The members of these conversations.</summary>
    Task<IReadOnlyList<Membership>> MembersAsync(
        IReadOnlyCollection<ConversationId> conversations, CancellationToken ct);

    /// <summary>Which of these messages were deleted, and when.</summary>
    Task<IReadOnlyDictionary<MessageId, DateTimeOffset>> DeletedAsync(
        IReadOnlyCollection<MessageId> messages, CancellationToken ct);
}

/// <summary>A member of a conversation.</summary>
/// <param name="Conversation">The conversation.</param>
/// <param name="User">The member.</param>
/// <param name="IsHidden">It is hidden from the member.</param>
/// <param name="SeesAfter">The member sees the messages after this seq.</param>
/// <param name="ArchivedSeq">The newest seq when the member archived it; null if it is not archived.</param>
/// <param name="Request">Whether it is a request to the member.</param>
public readonly record struct Membership(
    ConversationId Conversation,
    UserId User,
    bool IsHidden,
    long SeesAfter,
    long? ArchivedSeq,
    RequestState Request);

/// <summary>What answers a retry: the first answer, and a hash of the first content.</summary>
/// <param name="Sender">Who sent it.</param>
/// <param name="ClientMessageHash">The hash of the key, by which it was looked up.</param>
/// <param name="ClientMessageId">The key.</param>
/// <param name="Answer">The first answer.</param>
/// <param name="BodyHash">SHA-256 of the content, see <see cref="Message.HashOf"/>.</param>
/// <param name="DirectKey">The key of the two people, in a direct conversation.</param>
public sealed record EarlierMessage(
    UserId Sender, long ClientMessageHash, string ClientMessageId, SentMessage Answer, byte[] BodyHash,
    string? DirectKey);
