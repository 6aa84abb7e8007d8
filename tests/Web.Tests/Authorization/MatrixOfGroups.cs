using static Hubbub.Web.Tests.Authorization.Answer;

namespace Hubbub.Web.Tests.Authorization;

/// <summary>The doors of groups.</summary>
internal static class MatrixOfGroups
{
    private const string Group = "/api/v1/groups/{conversationId:long}";

    public static readonly IReadOnlyList<Row> Rows =
    [
        new("POST /api/v1/groups", "memberIds", Done("anyone may add who did not block them"), NotFound),
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
    ];

    private static Answer OwnKey => Done("keys are the creator's own: someone else's is a new one");
}
