using Hubbub.Domain.Common;

namespace Hubbub.Domain.Messaging;

/// <summary>Every expected failure of the module.</summary>
public static class MessagingErrors
{
    public static readonly Error ReceiverNotFound = new(
        "messaging.receiver_not_found",
        "There is no such user, or you cannot message them; check the id.",
        ErrorKind.NotFound);

    public static readonly Error ConversationNotFound = new(
        "messaging.conversation_not_found", "You have no such conversation; check the id.", ErrorKind.NotFound);

    public static readonly Error MessageNotFound = new(
        "messaging.message_not_found", "You have no such message; check the id.", ErrorKind.NotFound);

    public static readonly Error ReplyNotFound = new(
        "messaging.reply_not_found",
        "There is no such message to reply to in this conversation; check the id.",
        ErrorKind.NotFound);

    public static readonly Error MessageToSelf = new(
        "messaging.message_to_self", "You cannot message yourself; choose someone else.", ErrorKind.Validation);

    public static readonly Error NotTheSender = new(
        "messaging.not_the_sender", "Only the sender can edit or delete a message.", ErrorKind.Forbidden);

    public static readonly Error NothingLeft = new(
        "messaging.nothing_left",
        "A message without files and without a shared post needs a text; delete it instead.",
        ErrorKind.Validation);

    public static readonly Error EditWindowOver = new(
        "messaging.edit_window_over", "The time to edit this message is over; send a new one.", ErrorKind.Conflict);

    public static readonly Error TooManyEdits = new(
        "messaging.too_many_edits", "A message can be edited 100 times; send a new one.", ErrorKind.Conflict);

    public static readonly Error TooManyReactions = new(
        "messaging.too_many_reactions",
        "A message can have 3 reactions of yours and 20 different ones; withdraw one or choose one that it has.",
        ErrorKind.Conflict);

    public static readonly Error TooManyPins = new(
        "messaging.too_many_pins", "A conversation can have at most 50 pins; unpin one first.", ErrorKind.Conflict);

    public static readonly Error IdempotencyConflict = new(
        "messaging.idempotency_conflict",
        "This clientMessageId was used for another message; use a new one.",
        ErrorKind.Conflict);
}
