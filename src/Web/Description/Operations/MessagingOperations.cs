using Hubbub.Application.Messaging;
using Hubbub.Domain.Messaging;
using Hubbub.Domain.Posts;

namespace Hubbub.Web.Description.Operations;

internal static class MessagingOperations
{
    public static readonly ApiOperation[] All =
    [
        new(typeof(SendMessage), "POST /messages", "sendMessage", "Send a message",
            "Sends a message to a person or to a conversation: give exactly one of the two. A message with a story "
            + "answers that story and goes to its author.",
            MessagingErrors.ConversationNotFound, MessagingErrors.IdempotencyConflict, MessagingErrors.MessageToSelf,
            MessagingErrors.ReceiverNotFound, PostsErrors.StoryNotFound),
        new(typeof(MarkMessageRead), "POST /messages/{messageId}/read", "markMessageRead", "Read up to a message",
            "Marks a conversation as read up to a message. The pointer only moves forward; an older message changes "
            + "nothing.",
            MessagingErrors.MessageNotFound),
        new(typeof(DeleteMessage), "DELETE /messages/{messageId}", "deleteMessage", "Delete a message",
            "Deletes your own message for everyone; a tombstone stays in the history. Idempotent.",
            MessagingErrors.MessageNotFound, MessagingErrors.NotTheSender),
        new(typeof(GetConversations), "GET /conversations", "listConversations", "List conversations",
            "Your conversations, the one with the newest message first."),
        new(typeof(GetConversation), "GET /conversations/{conversationId}", "getConversation", "Get a conversation",
            "One of your conversations.",
            MessagingErrors.ConversationNotFound),
        new(
            typeof(GetMessages),
            "GET /conversations/{conversationId}/messages",
            "listMessages",
            "List the messages of a conversation",
                "A conversation's messages, newest first, including tombstones.",
                MessagingErrors.ConversationNotFound),
    ];
}
