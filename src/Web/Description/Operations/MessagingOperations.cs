using Hubbub.Application.Messaging;
using Hubbub.Application.Messaging.Drafts;
using Hubbub.Application.Messaging.Edits;
using Hubbub.Application.Messaging.Hiding;
using Hubbub.Application.Messaging.Marks;
using Hubbub.Application.Messaging.Pins;
using Hubbub.Application.Messaging.Reactions;
using Hubbub.Application.Messaging.Receipts;
using Hubbub.Application.Messaging.Search;
using Hubbub.Domain.Media;
using Hubbub.Domain.Messaging;
using Hubbub.Domain.Posts;

namespace Hubbub.Web.Description.Operations;

internal static class MessagingOperations
{
    public static readonly ApiOperation[] All =
    [
        new(typeof(SendMessage), "POST /messages", "sendMessage", "Send a message",
            "Sends a message to a person or to a conversation: give exactly one of the two. A message with a story "
            + "answers that story and goes to its author. A message can reply to another of the same conversation, "
            + "have up to 10 unused files of your own, and share a post that you see; with files or a post, the text "
            + "may be empty.",
            MediaErrors.NotFound, MediaErrors.Processing, MessagingErrors.ConversationNotFound,
            MessagingErrors.IdempotencyConflict, MessagingErrors.MessageToSelf, MessagingErrors.MessagesNotAccepted,
            MessagingErrors.NotAnsweredYet, MessagingErrors.OnlyAdminsSend, MessagingErrors.ReceiverNotFound,
            MessagingErrors.ReplyNotFound, MessagingErrors.SlowMode, PostsErrors.PostNotFound,
            PostsErrors.StoryNotFound),
        new(typeof(SearchMessages), "GET /messages/search", "searchMessages", "Search in your conversations",
            "The messages in your conversations that have everything that is asked for, newest first: words in any "
            + "order, of which the last may be unfinished, a sender, a time, files. Give q or another filter. Only "
            + "what you see now is found.",
            MessagingErrors.ConversationNotFound),
        new(typeof(MarkMessageRead), "POST /messages/{messageId}/read", "markMessageRead", "Read up to a message",
            "Marks a conversation as read up to a message, which was delivered then too. The pointer only moves "
            + "forward; an older message changes nothing. In a direct conversation the other person is told, if both "
            + "give read receipts.",
            MessagingErrors.MessageNotFound),
        new(typeof(MarkMessageDelivered), "POST /messages/{messageId}/delivered", "markMessageDelivered",
            "Receive up to a message",
            "Tells that a device of yours has received a conversation up to a message; once for the newest of several. "
            + "The pointer only moves forward; an older message changes nothing.",
            MessagingErrors.MessageNotFound),
        new(typeof(GetMessageReceipts), "GET /messages/{messageId}/receipts", "listMessageReceipts",
            "List the receipts of a message",
            "To whom your own message was delivered, and who has read it.",
            MessagingErrors.MessageNotFound),
        new(typeof(GetMessageStory), "GET /messages/{messageId}/story", "getMessageStory", "Get the way of a message",
            "How far your own message has come: stored, pushed, delivered, read.",
            MessagingErrors.MessageNotFound),
        new(typeof(EditMessage), "PATCH /messages/{messageId}", "editMessage", "Edit a message",
            "Replaces the text of your own message, for a while after you sent it. The text before stays in its "
            + "history; the same text changes nothing. An empty text removes that of a message with files or a shared "
            + "post.",
            MessagingErrors.EditWindowOver, MessagingErrors.MessageNotFound, MessagingErrors.NothingLeft,
            MessagingErrors.NotTheSender, MessagingErrors.TooManyEdits),
        new(typeof(GetMessageEdits), "GET /messages/{messageId}/edits", "listMessageEdits",
            "List earlier texts of a message",
            "A message's texts before its edits, newest first.",
            MessagingErrors.MessageNotFound),
        new(typeof(DeleteMessage), "DELETE /messages/{messageId}", "deleteMessage", "Delete a message",
            "Deletes your own message for everyone; a tombstone stays in the history. Idempotent.",
            MessagingErrors.MessageNotFound, MessagingErrors.NotTheSender),
        new(typeof(HideMessage), "POST /messages/{messageId}/hide", "hideMessage", "Delete a message for yourself",
            "Removes a message from your own history, on all of your devices. Idempotent.",
            MessagingErrors.MessageNotFound),
        new(typeof(ForwardMessage), "POST /messages/{messageId}/forward", "forwardMessage", "Forward a message",
            "Sends the text, files and shared post of a message that you see to a person or to a conversation: give "
            + "exactly one of the two.",
            MessagingErrors.ConversationNotFound, MessagingErrors.IdempotencyConflict, MessagingErrors.MessageNotFound,
            MessagingErrors.MessageToSelf, MessagingErrors.MessagesNotAccepted, MessagingErrors.NotAnsweredYet,
            MessagingErrors.OnlyAdminsSend, MessagingErrors.ReceiverNotFound, MessagingErrors.SlowMode,
            PostsErrors.PostNotFound),
        new(typeof(GetMessageReactions), "GET /messages/{messageId}/reactions", "listMessageReactions",
            "List the reactions to a message",
            "Who reacted to a message, newest first.",
            MessagingErrors.MessageNotFound),
        new(typeof(AddMessageReaction), "PUT /messages/{messageId}/reactions/{emoji}", "addMessageReaction",
            "React to a message",
            "Reacts to a message with one emoji, besides your other reactions to it. Idempotent.",
            MessagingErrors.MessageNotFound, MessagingErrors.TooManyReactions),
        new(typeof(RemoveMessageReaction), "DELETE /messages/{messageId}/reactions/{emoji}", "removeMessageReaction",
            "Withdraw a reaction to a message",
            "Withdraws one of your reactions to a message. Idempotent.",
            MessagingErrors.MessageNotFound),
        new(typeof(PinMessage), "PUT /messages/{messageId}/pin", "pinMessage", "Pin a message",
            "Pins a message in its conversation, for all members; in a group, as an admin. Idempotent.",
            MessagingErrors.AdminsOnly, MessagingErrors.MessageNotFound, MessagingErrors.TooManyPins),
        new(typeof(UnpinMessage), "DELETE /messages/{messageId}/pin", "unpinMessage", "Unpin a message",
            "Unpins a message, for all members; in a group, as an admin. Idempotent.",
            MessagingErrors.AdminsOnly, MessagingErrors.MessageNotFound),
        new(typeof(GetPinnedMessages), "GET /conversations/{conversationId}/pins", "listPinnedMessages",
            "List the pinned messages of a conversation",
            "A conversation's pinned messages, the newest pin first.",
            MessagingErrors.ConversationNotFound),
        new(typeof(SaveMessageDraft), "PUT /conversations/{conversationId}/draft", "saveMessageDraft",
            "Save the draft of a message",
            "Saves what you have written in a conversation and not sent, for all of your devices. The last one saved "
            + "wins. Sending does not delete it.",
            MessagingErrors.ConversationNotFound, MessagingErrors.ReplyNotFound, MessagingErrors.TooManyDrafts),
        new(typeof(DeleteMessageDraft), "DELETE /conversations/{conversationId}/draft", "deleteMessageDraft",
            "Delete the draft of a message",
            "Deletes your draft in a conversation; with savedAt, only if no device has saved a later one. Idempotent.",
            MessagingErrors.ConversationNotFound),
        new(typeof(GetConversations), "GET /conversations", "listConversations", "List conversations",
            "Your conversations, the one with the newest message first, without archived ones; with isArchived, only "
            + "those; with isPinned, only pinned ones, the newest pin first."),
        new(typeof(MarkUnread), "POST /conversations/{conversationId}/unread", "markUnread",
            "Mark messages as unread",
            "Counts the messages from this one on as unread again, on all of your devices; others see no difference. "
            + "Reading them ends it. Idempotent.",
            MessagingErrors.MessageNotFound, MessagingErrors.TooFarBack),
        new(typeof(ArchiveConversation), "PUT /conversations/{conversationId}/archive", "archiveConversation",
            "Archive a conversation",
            "Takes a conversation out of your list until the next text in it; while you mute it, texts leave it there. "
            + "Unpins it. Idempotent.",
            MessagingErrors.ConversationNotFound),
        new(typeof(UnarchiveConversation), "DELETE /conversations/{conversationId}/archive", "unarchiveConversation",
            "Take a conversation out of the archive",
            "Takes a conversation back into your list. Idempotent.",
            MessagingErrors.ConversationNotFound),
        new(typeof(PinConversation), "PUT /conversations/{conversationId}/pin", "pinConversation",
            "Pin a conversation",
            "Pins a conversation at the top of your list, and takes it out of the archive. Idempotent.",
            MessagingErrors.ConversationNotFound, MessagingErrors.TooManyPinnedConversations),
        new(typeof(UnpinConversation), "DELETE /conversations/{conversationId}/pin", "unpinConversation",
            "Unpin a conversation",
            "Unpins a conversation. Idempotent.",
            MessagingErrors.ConversationNotFound),
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
