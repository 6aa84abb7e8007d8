using Hubbub.Domain.Common;

namespace Hubbub.Domain.Messaging.Events;

/// <summary>A message was stored as number <paramref name="Seq"/> of its conversation.</summary>
public sealed record MessageSent(
    MessageId Message,
    ConversationId Conversation,
    UserId Sender,
    long Seq,
    string Body,
    StoryId? Story,
    string? ClientMessageId,
    DateTimeOffset At) : DomainEvent(At);

/// <summary>
/// A member's read pointer moved forward to <paramref name="ReadSeq"/>, the seq of <paramref name="Message"/>.
/// </summary>
public sealed record ConversationRead(
    ConversationId Conversation,
    UserId Reader,
    MessageId Message,
    long ReadSeq,
    DateTimeOffset At) : DomainEvent(At);

/// <summary>A message became a tombstone for everyone.</summary>
public sealed record MessageDeleted(
    MessageId Message,
    ConversationId Conversation,
    UserId DeletedBy,
    long Seq,
    DateTimeOffset At) : DomainEvent(At);
