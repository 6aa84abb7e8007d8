using Hubbub.Application.Messaging.Requests;
using Hubbub.Domain.Messaging;

namespace Hubbub.Web.Description.Operations;

internal static class MessageRequestOperations
{
    public static readonly ApiOperation[] All =
    [
        new(typeof(GetMessageRequests), "GET /message-requests", "listMessageRequests", "List message requests",
            "Conversations that strangers began with you and that wait for you to accept them, newest message first. "
            + "GET /conversations/{conversationId}/messages reads them; nobody is told."),
        new(typeof(AcceptMessageRequest), "POST /message-requests/{conversationId}/accept", "acceptMessageRequest",
            "Accept a message request",
            "Makes a message request a conversation like any other; its messages are still unread. Writing to its "
            + "sender or following them accepts it too. Idempotent.",
            MessagingErrors.RequestNotFound),
        new(typeof(DeclineMessageRequest), "POST /message-requests/{conversationId}/decline", "declineMessageRequest",
            "Decline a message request",
            "Declines a message request; its sender is not told. What the sender writes later is shown once you write "
            + "to them or follow them. Blocking the sender ends the request too. Idempotent.",
            MessagingErrors.RequestNotFound),
    ];
}
