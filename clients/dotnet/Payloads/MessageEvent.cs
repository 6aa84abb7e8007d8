namespace Hubbub.Client.Payloads;

/// <summary>The payload of <c>receive_message</c> and of <c>message_sent</c>.</summary>
/// <param name="Message">The message.</param>
/// <param name="Sender">Who sent it, in <c>receive_message</c>.</param>
/// <param name="Receiver">To whom it went, in <c>message_sent</c>, if not to a group.</param>
/// <param name="ClientMessageId">The key under which this person sent it.</param>
public sealed record MessageEvent(
    Message Message, UserCard? Sender = null, UserCard? Receiver = null, string? ClientMessageId = null);

/// <summary>A message; its other members are in <see cref="HubbubEvent.Payload"/>.</summary>
/// <param name="Id">The message's id.</param>
/// <param name="ConversationId">The conversation that it is in.</param>
/// <param name="Seq">Its number in the conversation, from 1.</param>
/// <param name="SenderId">Who wrote it.</param>
/// <param name="SentAt">When the server stored it.</param>
/// <param name="Body">The text; null if it is deleted, withheld, or a system message.</param>
/// <param name="DeletedAt">When it was deleted for everyone.</param>
public sealed record Message(
    string Id,
    string ConversationId,
    long Seq,
    string SenderId,
    DateTimeOffset SentAt,
    string? Body = null,
    DateTimeOffset? DeletedAt = null);

/// <summary>A person, as others see them.</summary>
/// <param name="Id">The person's id.</param>
/// <param name="Username">The name that is unique.</param>
/// <param name="DisplayName">The name that is shown.</param>
/// <param name="IsAvailable">False for an account that is frozen or gone.</param>
public sealed record UserCard(string Id, string Username, string DisplayName, bool IsAvailable);
