using Hubbub.Domain.Common;

namespace Hubbub.Domain.Presence;

/// <summary>Every expected failure of the module.</summary>
public static class PresenceErrors
{
    public static readonly Error ReceiverNotFound = new(
        "presence.receiver_not_found",
        "There is no such user, or you cannot message them; check the id.",
        ErrorKind.NotFound);

    public static readonly Error ConversationNotFound = new(
        "presence.conversation_not_found",
        "You have no such conversation, or you cannot write in it; check the id.",
        ErrorKind.NotFound);
}
