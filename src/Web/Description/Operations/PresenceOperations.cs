using Hubbub.Application.Presence;
using Hubbub.Domain.Presence;

namespace Hubbub.Web.Description.Operations;

internal static class PresenceOperations
{
    public static readonly ApiOperation[] All =
    [
        new(typeof(GetPresence), "GET /presence", "getPresence", "Get who is online",
            "The current status of these people. People who are neither friends nor conversation partners of yours "
            + "are omitted."),
        new(typeof(SetStatus), "PUT /presence/status", "setStatus", "Set your own status",
            "Sets the status to show while connected. It is kept until changed."),
        new(typeof(StartTyping), "PUT /typing/{receiverId}", "startTyping", "Show that you are typing",
            "Shows the receiver, whom you must be allowed to message, that you are typing or recording.",
            PresenceErrors.ReceiverNotFound),
        new(typeof(StopTyping), "DELETE /typing/{receiverId}", "stopTyping", "Stop showing that you are typing",
            "Shows the receiver that you are no longer typing.",
            PresenceErrors.ReceiverNotFound),
        new(typeof(StartTyping), "PUT /conversations/{conversationId}/typing", "startTypingInConversation",
            "Show in a conversation that you are typing",
            "Shows everyone in a conversation who would see your message that you are typing or recording.",
            PresenceErrors.ConversationNotFound),
        new(typeof(StopTyping), "DELETE /conversations/{conversationId}/typing", "stopTypingInConversation",
            "Stop showing in a conversation that you are typing",
            "Shows everyone in a conversation that you are no longer typing.",
            PresenceErrors.ConversationNotFound),
    ];
}
