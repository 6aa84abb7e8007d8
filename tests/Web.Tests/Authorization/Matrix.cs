using static Hubbub.Web.Tests.Authorization.Answer;

namespace Hubbub.Web.Tests.Authorization;

/// <summary>One id of one operation, and the answers to a stranger and to someone whom the owner blocked.</summary>
internal sealed record Row(
    string Operation, string Id, Answer Stranger, Answer Blocked, params (string Member, string Value)[] Also)
{
    public override string ToString() => $"{Operation}: {Id}";
}

/// <summary>Every operation of the server. The tests fail if a operation or an id is missing here.</summary>
internal static class Matrix
{
    private const string ListIsPrivate = "graph.list_is_private";

    private static readonly Answer Own = Nothing("it looks at, or ends, what is the asker's own; there is nothing");
    private static readonly Answer Card = Nothing("names and counts are public");
    private static readonly Answer Private = Forbidden(
        ListIsPrivate, "the account can be found, its lists are for its followers");
    private static readonly Answer Ask = Done("anyone may ask to follow; a private account decides");
    private static readonly Answer Write = Done("anyone may write to anyone who did not block them");
    private static readonly Answer OwnKey = Done("keys are the sender's own: someone else's is a new one");
    private static readonly Answer NotAnAdmin = Forbidden(
        "accounts.not_an_admin", "only administrators see accounts and end sessions");
    private static readonly Answer LeftOut = Nothing("who is not for the asker is left out", "[]");

    public static readonly IReadOnlyList<Row> Rows =
    [
        new("PUT /api/v1/users/{userId:long}/follow", "userId", Ask, NotFound),
        new("DELETE /api/v1/users/{userId:long}/follow", "userId", Own, NotFound),
        new("PUT /api/v1/users/{userId:long}/block", "userId", Done("anyone may block anyone"), NotFound),
        new("DELETE /api/v1/users/{userId:long}/block", "userId", Own, NotFound),
        new("PUT /api/v1/users/{userId:long}/mute", "userId", Done("a mute is the muter's own setting"), NotFound),
        new("DELETE /api/v1/users/{userId:long}/mute", "userId", Own, NotFound),
        new("GET /api/v1/users/{userId:long}/relationship", "userId", Own, NotFound),
        new("DELETE /api/v1/followers/{userId:long}", "userId", Own, NotFound),
        new("POST /api/v1/follow-requests/{userId:long}/accept", "userId", NotFound, NotFound),
        new("POST /api/v1/follow-requests/{userId:long}/decline", "userId", NotFound, NotFound),
        new("GET /api/v1/users/{userId:long}/followers", "userId", Private, NotFound),
        new("GET /api/v1/users/{userId:long}/following", "userId", Private, NotFound),
        new("GET /api/v1/users/{userId:long}/friends", "userId", Private, NotFound),
        new("GET /api/v1/users/{userId:long}/mutuals", "userId", Private, NotFound),
        new("GET /api/v1/profiles/{userId:long}", "userId", Card, NotFound),
        new("GET /api/v1/profiles/by-username/{username}", "username", Card, NotFound),
        new("GET /api/v1/presence", "userIds", LeftOut, LeftOut),
        new("PUT /api/v1/typing/{receiverId:long}", "receiverId", Done("who may write may show it"), NotFound),
        new("DELETE /api/v1/typing/{receiverId:long}", "receiverId", Own, NotFound),
        new("PUT /api/v1/conversations/{conversationId:long}/typing", "conversationId", NotFound, NotFound),
        new("DELETE /api/v1/conversations/{conversationId:long}/typing", "conversationId", NotFound, NotFound),
        new("DELETE /api/v1/auth/sessions/{sessionId:long}", "sessionId", NotFound, NotFound),
        new("GET /api/v1/admin/accounts/{userId:long}/sessions", "userId", NotAnAdmin, NotAnAdmin),
        new("DELETE /api/v1/admin/accounts/{userId:long}/sessions", "userId", NotAnAdmin, NotAnAdmin),
        new("DELETE /api/v1/admin/accounts/{userId:long}/sessions/{sessionId:long}", "userId", NotAnAdmin, NotAnAdmin),
        new(
            "DELETE /api/v1/admin/accounts/{userId:long}/sessions/{sessionId:long}",
            "sessionId",
            NotAnAdmin,
            NotAnAdmin),
        new("POST /api/v1/messages", "receiverId", Write, NotFound),
        new("POST /api/v1/messages", "conversationId", NotFound, NotFound),
        new("POST /api/v1/messages", "clientMessageId", OwnKey, NotFound, ("receiverId", Scene.Owner)),
        new("POST /api/v1/messages/{messageId:long}/read", "messageId", NotFound, NotFound),
        new("POST /api/v1/messages/{messageId:long}/delivered", "messageId", NotFound, NotFound),
        new("DELETE /api/v1/messages/{messageId:long}", "messageId", NotFound, NotFound),
        new("GET /api/v1/conversations/{conversationId:long}", "conversationId", NotFound, NotFound),
        new("GET /api/v1/conversations/{conversationId:long}/messages", "conversationId", NotFound, NotFound),
        new("GET /api/v1/media/{mediaId:long}", "mediaId", NotFound, NotFound),
        new("GET /api/v1/media/{mediaId:long}/content", "mediaId", NotFound, NotFound),
        new("HEAD /api/v1/media/{mediaId:long}/content", "mediaId", NotFound, NotFound),
        new("PUT /api/v1/profiles/me/avatar", "mediaId", NotFound, NotFound),
        new("PUT /api/v1/profiles/me/cover", "mediaId", NotFound, NotFound),
        new("PATCH /api/v1/media/{mediaId:long}", "mediaId", NotFound, NotFound),
        new("DELETE /api/v1/media/{mediaId:long}", "mediaId", NotFound, NotFound),
        new("GET /api/v1/media/uploads/{uploadId:long}", "uploadId", NotFound, NotFound),
        new("PUT /api/v1/media/uploads/{uploadId:long}", "uploadId", NotFound, NotFound),
        new("POST /api/v1/media/uploads/{uploadId:long}/complete", "uploadId", NotFound, NotFound),
        new("DELETE /api/v1/media/uploads/{uploadId:long}", "uploadId", NotFound, NotFound),
        new("POST /api/v1/notifications/{notificationId:long}/read", "notificationId", NotFound, NotFound),
        new("DELETE /api/v1/notifications/{notificationId:long}", "notificationId", NotFound, NotFound),
        new("PUT /api/v1/conversations/{conversationId:long}/mute", "conversationId", NotFound, NotFound),
        new("DELETE /api/v1/conversations/{conversationId:long}/mute", "conversationId", NotFound, NotFound),
        new("PATCH /api/v1/notification-preferences", "people", Own, NotFound),
        new("hub update_notification_preferences", "people", Own, NotFound),
        new("DELETE /api/v1/push-subscriptions/{subscriptionId:long}", "subscriptionId", NotFound, NotFound),
        new("hub send_message", "receiverId", Write, NotFound),
        new("hub send_message", "conversationId", NotFound, NotFound),
        new("hub send_message", "clientMessageId", OwnKey, NotFound, ("receiverId", Scene.Owner)),
        new("hub message_read", "messageId", NotFound, NotFound),
        new("hub message_delivered", "messageId", NotFound, NotFound),
        new("hub delete_message", "messageId", NotFound, NotFound),
        new("hub typing_start", "receiverId", Done("who may write may show it"), NotFound),
        new("hub typing_start", "conversationId", NotFound, NotFound),
        new("hub typing_stop", "receiverId", Own, NotFound),
        new("hub typing_stop", "conversationId", NotFound, NotFound),
        new("hub mark_notification_read", "notificationId", NotFound, NotFound),
        new("hub delete_notification", "notificationId", NotFound, NotFound),
        .. MatrixOfMessages.Rows,
        .. MatrixOfGroups.Rows,
        .. MatrixOfPosts.Rows,
        .. MatrixOfComments.Rows,
        .. MatrixOfDiscovery.Rows,
        .. MatrixOfFeeds.Rows,
        .. MatrixOfPollsAndDrafts.Rows,
        .. MatrixOfStories.Rows,
    ];

    /// <summary>Operations without ids: they read and change only the caller's own data, by the token.</summary>
    public static readonly IReadOnlyList<string> WithoutIds =
    [
        "GET /api/v1/auth/me", "POST /api/v1/auth/logout", "POST /api/v1/auth/logout/everywhere",
        "GET /api/v1/auth/sessions", "GET /api/v1/admin/accounts", "GET /api/v1/admin/metrics",
        "GET /api/v1/admin/analytics/days", "GET /api/v1/admin/analytics/retention",
        "POST /api/v1/auth/password", "POST /api/v1/auth/email/verify", "POST /api/v1/auth/email/resend",
        "POST /api/v1/auth/freeze", "POST /api/v1/auth/delete",
        "GET /api/v1/profiles", "GET /api/v1/profiles/me", "GET /api/v1/profiles/me/reach", "PATCH /api/v1/profiles/me",
        "DELETE /api/v1/profiles/me/avatar", "DELETE /api/v1/profiles/me/cover",
        "GET /api/v1/follow-requests", "GET /api/v1/follow-requests/sent", "GET /api/v1/blocks", "GET /api/v1/mutes",
        "GET /api/v1/conversations", "GET /api/v1/notifications", "GET /api/v1/notifications/unread-count",
        "GET /api/v1/unread", "GET /api/v1/unread/proof", "GET /api/v1/message-requests",
        "GET /api/v1/notification-preferences", "GET /api/v1/notification-preferences/people",
        "GET /api/v1/push-subscriptions", "GET /api/v1/push-subscriptions/key", "POST /api/v1/push-subscriptions",
        "POST /api/v1/notifications/read-all", "DELETE /api/v1/notifications", "POST /api/v1/announcements",
        "PUT /api/v1/presence/status", "GET /api/v1/sync", "GET /api/v1/bootstrap",
        "GET /api/v1/media", "POST /api/v1/media", "POST /api/v1/media/uploads", "GET /api/v1/media/usage",
        "* /hubs/social", "* /hubs/social/negotiate",
        "hub mark_all_notifications_read", "hub delete_all_notifications", "hub set_status", "hub sync",
        .. MatrixOfGroups.WithoutIds,
        .. MatrixOfPosts.WithoutIds,
        .. MatrixOfDiscovery.WithoutIds,
        .. MatrixOfFeeds.WithoutIds,
        .. MatrixOfPollsAndDrafts.WithoutIds,
        .. MatrixOfStories.WithoutIds,
    ];

    /// <summary>Operations that need no token, and why.</summary>
    public static readonly IReadOnlyDictionary<string, string> Public = new Dictionary<string, string>
    {
        ["POST /api/v1/auth/register"] = "nobody has an account yet",
        ["POST /api/v1/auth/login"] = "the password is the proof",
        ["POST /api/v1/auth/reactivate"] = "the password is the proof",
        ["POST /api/v1/auth/refresh"] = "the refresh token is the proof",
        ["POST /api/v1/auth/password/forgot"] = "the answer tells nothing, the mail goes to the owner",
        ["POST /api/v1/auth/password/reset"] = "the mailed code is the proof",
        ["GET /media/{mediaId:long}/{size}"] = "the signature in the URL is the proof",
        ["HEAD /media/{mediaId:long}/{size}"] = "the signature in the URL is the proof",
        ["GET /unsubscribe"] = "a page with a button; it reads nothing",
        ["HEAD /unsubscribe"] = "as the page",
        ["POST /unsubscribe"] = "the token in the mail is the proof",
        ["GET /"] = "the web app, and for programs that look whether it runs",
        ["HEAD /"] = "the web app, and for programs that look whether it runs",
        ["GET /about"] = "for people who look whether it runs",
        ["HEAD /about"] = "for people who look whether it runs",
        ["GET /README.md"] = "as the description",
        ["GET /docs/{**page}"] = "as the description",
        ["* /health"] = "for people who look whether it runs",
        ["* /health/live"] = "for the machine that watches",
        ["* /health/ready"] = "for the machine that watches",
        ["GET /asyncapi.json"] = "in Development, or when it is switched on",
        ["GET /openapi/v1.json"] = "in Development, or when it is switched on",
        ["GET /scalar/{documentName?}"] = "as the description",
        ["GET /scalar/scalar.js"] = "as the description",
        ["GET /scalar/scalar.aspnetcore.js"] = "as the description",
        ["GET /scalar/favicon.svg"] = "as the description",
    };

    public static IEnumerable<string> Operations => Rows.Select(r => r.Operation).Concat(WithoutIds).Distinct();
}
