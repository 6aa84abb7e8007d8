using Hubbub.Application.Messaging;
using Hubbub.Domain.Messaging;
using Hubbub.Domain.Posts;

namespace Hubbub.Web.Description.Operations;

internal static class MessagingOperations
{
    public static readonly ApiOperation[] All =
    [
        new(typeof(SendMessage), "POST /messages", "sendMessage", "Send a message",
            "Sends to a person or into a conversation: exactly one of the two is given. With a story the message answers it, "
            + "and goes to its author.",
            MessagingErrors.ConversationNotFound, MessagingErrors.IdempotencyConflict, MessagingErrors.MessageToSelf,
            MessagingErrors.ReceiverNotFound, PostsErrors.StoryNotFound),
        new(typeof(MarkMessageRead), "POST /messages/{messageId}/read", "markMessageRead", "Read up to a message",
            "Reads a conversation up to a message. The pointer only moves forward; an older message changes nothing.",
            MessagingErrors.MessageNotFound),
        new(typeof(DeleteMessage), "DELETE /messages/{messageId}", "deleteMessage", "Delete a message",
            "Deletes one's own message for everyone; a tombstone stays in the history. Again is fine.",
            MessagingErrors.MessageNotFound, MessagingErrors.NotTheSender),
        new(typeof(GetConversations), "GET /conversations", "listConversations", "List conversations",
            "The viewer's conversations, the one with the newest message first."),
        new(typeof(GetConversation), "GET /conversations/{conversationId}", "getConversation", "Get a conversation",
            "One conversation of the viewer.",
            MessagingErrors.ConversationNotFound),
        new(typeof(GetMessages), "GET /conversations/{conversationId}/messages", "listMessages", "List the messages of a conversation",
            "A conversation's history, newest first, tombstones included.",
            MessagingErrors.ConversationNotFound),
    ];
}
