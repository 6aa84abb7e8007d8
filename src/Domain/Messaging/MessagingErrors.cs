using Hubbub.Domain.Common;

namespace Hubbub.Domain.Messaging;

/// <summary>Every expected failure of the module.</summary>
public static class MessagingErrors
{
    public static readonly Error ReceiverNotFound = new(
        "messaging.receiver_not_found", "There is nobody here with that id whom you can message.", ErrorKind.NotFound);

    public static readonly Error ConversationNotFound = new(
        "messaging.conversation_not_found", "You have no such conversation.", ErrorKind.NotFound);

    public static readonly Error MessageNotFound = new(
        "messaging.message_not_found", "You have no such message.", ErrorKind.NotFound);

    public static readonly Error MessageToSelf = new(
        "messaging.message_to_self", "You cannot message yourself; choose someone else.", ErrorKind.Validation);

    public static readonly Error NotTheSender = new(
        "messaging.not_the_sender", "Only its sender can delete a message.", ErrorKind.Forbidden);

    public static readonly Error IdempotencyConflict = new(
        "messaging.idempotency_conflict",
        "This clientMessageId was used for another message; make a new one.",
        ErrorKind.Conflict);
}
