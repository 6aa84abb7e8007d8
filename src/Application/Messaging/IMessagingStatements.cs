using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging;

namespace Hubbub.Application.Messaging;

/// <summary>What the module asks of the database in its own SQL, for many messages at once.</summary>
public interface IMessagingStatements
{
    /// <summary>
    /// Stores new messages, and takes the events of their conversations, which are not tracked, in the transaction that is
    /// under way. Someone else's message with the same number is a conflict.
    /// </summary>
    Task AdvanceAsync(
        IReadOnlyCollection<Conversation> conversations, IReadOnlyCollection<Message> messages, CancellationToken ct);

    /// <summary>What these senders stored under keys with these hashes, which are all different: see <see cref="Message.HashOfKey"/>.</summary>
    Task<IReadOnlyList<EarlierMessage>> EarlierAsync(
        IReadOnlyCollection<(UserId Sender, long ClientMessageHash)> keys, CancellationToken ct);

    /// <summary>The conversations with these keys, which are all different, to go on with: not tracked.</summary>
    Task<IReadOnlyList<Conversation>> DirectAsync(IReadOnlyCollection<string> keys, CancellationToken ct);

    /// <summary>The conversations of which these are members, once for each, to go on with: not tracked.</summary>
    Task<IReadOnlyList<Conversation>> JoinedAsync(
        IReadOnlyCollection<(ConversationId Id, UserId Member)> places, CancellationToken ct);

    /// <summary>The members of these conversations.</summary>
    Task<IReadOnlyList<Membership>> MembersAsync(
        IReadOnlyCollection<ConversationId> conversations, CancellationToken ct);

    /// <summary>Those of these messages that were taken back, and when.</summary>
    Task<IReadOnlyDictionary<MessageId, DateTimeOffset>> DeletedAsync(
        IReadOnlyCollection<MessageId> messages, CancellationToken ct);
}

/// <summary>That someone is a member, and whether the conversation is hidden from them.</summary>
public readonly record struct Membership(ConversationId Conversation, UserId User, bool IsHidden);

/// <summary>What a retry is answered from: the first answer, and what the first content was.</summary>
/// <param name="Sender">Who sent it.</param>
/// <param name="ClientMessageHash">By what it was found.</param>
/// <param name="ClientMessageId">Under which key.</param>
/// <param name="Answer">What was answered.</param>
/// <param name="BodyHash">SHA-256 of what was sent, see <see cref="Message.HashOf"/>.</param>
/// <param name="DirectKey">Between whom, in a direct conversation.</param>
public sealed record EarlierMessage(
    UserId Sender, long ClientMessageHash, string ClientMessageId, SentMessage Answer, byte[] BodyHash, string? DirectKey);
