using static Hubbub.Web.Tests.Authorization.Answer;

namespace Hubbub.Web.Tests.Authorization;

/// <summary>The doors of groups.</summary>
internal static class MatrixOfGroups
{
    private const string Group = "/api/v1/groups/{conversationId:long}";

    public static readonly IReadOnlyList<Row> Rows =
    [
        new("POST /api/v1/groups", "memberIds", Done("anyone may add whoever lets everyone"), Invited),
        new("POST /api/v1/groups", "clientMessageId", OwnKey, OwnKey),
        new($"PATCH {Group}", "conversationId", NotFound, NotFound),
        new($"PUT {Group}/owner/{{userId:long}}", "conversationId", NotFound, NotFound),
        new(
            $"PUT {Group}/owner/{{userId:long}}",
            "userId", NotFound, NotFound, ("conversationId", Scene.OwnersGroup)),
        new($"POST {Group}/leave", "conversationId", NotFound, NotFound),
        new($"GET {Group}/members", "conversationId", NotFound, NotFound),
        new($"POST {Group}/members", "conversationId", NotFound, NotFound),
        new($"POST {Group}/members", "userIds", NotFound, NotFound, ("conversationId", Scene.OwnersGroup)),
        new($"PATCH {Group}/members/{{userId:long}}", "conversationId", NotFound, NotFound),
        new(
            $"PATCH {Group}/members/{{userId:long}}",
            "userId", NotFound, NotFound, ("conversationId", Scene.OwnersGroup)),
        new($"DELETE {Group}/members/{{userId:long}}", "conversationId", NotFound, NotFound),
        new(
            $"DELETE {Group}/members/{{userId:long}}",
            "userId", NotFound, NotFound, ("conversationId", Scene.OwnersGroup)),
        new($"GET {Group}/invites", "conversationId", NotFound, NotFound),
        new($"POST {Group}/invites", "conversationId", NotFound, NotFound),
        new($"DELETE {Group}/invites/{{inviteId:long}}", "conversationId", NotFound, NotFound),
        new(
            $"DELETE {Group}/invites/{{inviteId:long}}",
            "inviteId", NotFound, NotFound, ("conversationId", Scene.OwnersGroup)),
        new("GET /api/v1/invites/{code}", "code", HasLink, HasLink),
        new("POST /api/v1/invites/{code}/join", "code", HasLink, HasLink),
        new($"GET {Group}/join-requests", "conversationId", NotFound, NotFound),
        new($"POST {Group}/join-requests/{{userId:long}}/approve", "conversationId", NotFound, NotFound),
        new(
            $"POST {Group}/join-requests/{{userId:long}}/approve",
            "userId", NotFound, NotFound, ("conversationId", Scene.OwnersGroup)),
        new($"DELETE {Group}/join-requests/{{userId:long}}", "conversationId", NotFound, NotFound),
        new(
            $"DELETE {Group}/join-requests/{{userId:long}}",
            "userId", NotFound, NotFound, ("conversationId", Scene.OwnersGroup)),
        new("DELETE /api/v1/join-requests/{conversationId:long}", "conversationId", NoRequest, NoRequest),
        new($"PUT {Group}/picture", "conversationId", NotFound, NotFound),
        new($"PUT {Group}/picture", "mediaId", NotFound, NotFound, ("conversationId", Scene.OwnersGroup)),
        new($"DELETE {Group}/picture", "conversationId", NotFound, NotFound),
        new("POST /api/v1/group-invitations/{conversationId:long}/accept", "conversationId", NotFound, NotFound),
        new("DELETE /api/v1/group-invitations/{conversationId:long}", "conversationId", NoInvitation, NoInvitation),
    ];

    public static readonly IReadOnlyList<string> WithoutIds =
        ["GET /api/v1/join-requests", "GET /api/v1/group-invitations"];

    private static Answer HasLink => Done("whoever has the link of a group may join it");

    private static Answer Invited => Done("who may not add someone is told that they are invited; they are not");

    private static Answer NoInvitation => Nothing("it ends an invitation of the asker's own; there is none");

    private static Answer NoRequest => Nothing("it ends the asker's own request; there is none");

    private static Answer OwnKey => Done("keys are the creator's own: someone else's is a new one");
}
