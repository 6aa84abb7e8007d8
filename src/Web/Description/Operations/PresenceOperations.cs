using Hubbub.Application.Presence;
using Hubbub.Domain.Presence;

namespace Hubbub.Web.Description.Operations;

internal static class PresenceOperations
{
    public static readonly ApiOperation[] All =
    [
        new(typeof(GetPresence), "GET /presence", "getPresence", "Get who is online",
            "How these people show now. People who share neither friendship nor a conversation with the viewer are left out."),
        new(typeof(SetStatus), "PUT /presence/status", "setStatus", "Set one's own status",
            "Chooses what to show while connected. It is kept until it is changed."),
        new(typeof(StartTyping), "PUT /typing/{receiverId}", "startTyping", "Show that one is typing",
            "Shows the receiver, whom the actor may message, that something is being written.",
            PresenceErrors.ReceiverNotFound),
        new(typeof(StopTyping), "DELETE /typing/{receiverId}", "stopTyping", "Take back that one is typing",
            "Takes back that something is being written.",
            PresenceErrors.ReceiverNotFound),
    ];
}
