using static Hubbub.Web.Tests.Authorization.Answer;

namespace Hubbub.Web.Tests.Authorization;

/// <summary>The doors of what belongs to messages: replies, edits, reactions, pins, forwards.</summary>
internal static class MatrixOfMessages
{
    private const string Thumb = "👍";

    public static readonly IReadOnlyList<Row> Rows =
    [
        new("POST /api/v1/messages", "replyToId", NotFound, NotFound, ("receiverId", Scene.Owner)),
        new("GET /api/v1/messages/search", "conversationId", NotFound, NotFound),
        new("PATCH /api/v1/messages/{messageId:long}", "messageId", NotFound, NotFound),
        new("GET /api/v1/messages/{messageId:long}/edits", "messageId", NotFound, NotFound),
        new("GET /api/v1/messages/{messageId:long}/receipts", "messageId", NotFound, NotFound),
        new("GET /api/v1/messages/{messageId:long}/story", "messageId", NotFound, NotFound),
        new("POST /api/v1/messages/{messageId:long}/hide", "messageId", NotFound, NotFound),
        new(
            "POST /api/v1/messages/{messageId:long}/forward",
            "messageId", NotFound, NotFound, ("receiverId", Scene.Owner)),
        new("POST /api/v1/messages/{messageId:long}/forward", "receiverId", NotFound, NotFound),
        new("POST /api/v1/messages/{messageId:long}/forward", "conversationId", NotFound, NotFound),
        new(
            "POST /api/v1/messages/{messageId:long}/forward",
            "clientMessageId", NotFound, NotFound, ("receiverId", Scene.Owner)),
        new("GET /api/v1/messages/{messageId:long}/reactions", "messageId", NotFound, NotFound),
        new(
            "PUT /api/v1/messages/{messageId:long}/reactions/{emoji}",
            "messageId", NotFound, NotFound, ("emoji", Thumb)),
        new("PUT /api/v1/messages/{messageId:long}/reactions/{emoji}", "emoji", NotFound, NotFound),
        new(
            "DELETE /api/v1/messages/{messageId:long}/reactions/{emoji}",
            "messageId", NotFound, NotFound, ("emoji", Thumb)),
        new("DELETE /api/v1/messages/{messageId:long}/reactions/{emoji}", "emoji", NotFound, NotFound),
        new("PUT /api/v1/messages/{messageId:long}/pin", "messageId", NotFound, NotFound),
        new("DELETE /api/v1/messages/{messageId:long}/pin", "messageId", NotFound, NotFound),
        new("GET /api/v1/conversations/{conversationId:long}/pins", "conversationId", NotFound, NotFound),
        new("PUT /api/v1/conversations/{conversationId:long}/draft", "conversationId", NotFound, NotFound),
        new(
            "PUT /api/v1/conversations/{conversationId:long}/draft",
            "replyToId", NotFound, NotFound, ("conversationId", Scene.OwnersGroup)),
        new("DELETE /api/v1/conversations/{conversationId:long}/draft", "conversationId", NotFound, NotFound),
        new("POST /api/v1/conversations/{conversationId:long}/unread", "conversationId", NotFound, NotFound),
        new("POST /api/v1/conversations/{conversationId:long}/unread", "messageId", NotFound, NotFound),
        new("PUT /api/v1/conversations/{conversationId:long}/archive", "conversationId", NotFound, NotFound),
        new("DELETE /api/v1/conversations/{conversationId:long}/archive", "conversationId", NotFound, NotFound),
        new("PUT /api/v1/conversations/{conversationId:long}/pin", "conversationId", NotFound, NotFound),
        new("DELETE /api/v1/conversations/{conversationId:long}/pin", "conversationId", NotFound, NotFound),
        new("POST /api/v1/message-requests/{conversationId:long}/accept", "conversationId", NotFound, NotFound),
        new("POST /api/v1/message-requests/{conversationId:long}/decline", "conversationId", NotFound, NotFound),
        new("hub send_message", "replyToId", NotFound, NotFound, ("receiverId", Scene.Owner)),
        new("POST /api/v1/messages", "mediaIds", NotFound, NotFound, ("receiverId", Scene.Owner)),
        new("POST /api/v1/messages", "sharedPostId", NotFound, NotFound, ("receiverId", Scene.Owner)),
        new("hub send_message", "mediaIds", NotFound, NotFound, ("receiverId", Scene.Owner)),
        new("hub send_message", "sharedPostId", NotFound, NotFound, ("receiverId", Scene.Owner)),
        new("hub edit_message", "messageId", NotFound, NotFound),
        new("hub hide_message", "messageId", NotFound, NotFound),
        new("hub forward_message", "messageId", NotFound, NotFound, ("receiverId", Scene.Owner)),
        new("hub forward_message", "receiverId", NotFound, NotFound),
        new("hub forward_message", "conversationId", NotFound, NotFound),
        new("hub forward_message", "clientMessageId", NotFound, NotFound, ("receiverId", Scene.Owner)),
        new("hub add_message_reaction", "messageId", NotFound, NotFound, ("emoji", Thumb)),
        new("hub remove_message_reaction", "messageId", NotFound, NotFound, ("emoji", Thumb)),
        new("hub pin_message", "messageId", NotFound, NotFound),
        new("hub unpin_message", "messageId", NotFound, NotFound),
    ];
}
