using System.Collections;
using System.Text;
using System.Text.Json;
using Hubbub.Application.Common.Realtime;
using Hubbub.Testing;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Hubbub.Web.Tests.Authorization;

/// <summary>Unknown members are rejected in requests, and secret ones never appear in responses.</summary>
[Trait("Abuse", "T-04")]
public sealed class MassAssignmentTests(Scene scene) : IClassFixture<Scene>
{
    private static readonly string[] Extra =
    [
        "senderId", "userId", "actor", "id", "isAdmin", "role", "state", "createdAt", "sentAt", "seq", "emailVerified",
        "isEmailVerified", "readAt", "passwordHash", "version", "__proto__",
    ];

    /// <summary>The names of secret members, and the only types that may show them, to their owner.</summary>
    private static readonly Dictionary<string, string[]> Secrets = new()
    {
        ["email"] = ["AccountRow", "TypePreferences", "PersonPreferencesRow", "PersonWithPreferences"],
        ["isEmailVerified"] = ["AccountRow"],
        ["accessToken"] = ["Authentication"],
        ["refreshToken"] = ["Authentication"],
        ["address"] = ["SessionRow"],
        ["password"] = [],
        ["passwordHash"] = [],
        ["securityStamp"] = [],
        ["hash"] = [],
        ["ip"] = [],
        ["normalizedEmail"] = [],
        ["normalizedUsername"] = [],
        ["resetCodeUntil"] = [],
    };

    public static TheoryData<string> OperationsWithBodies =>
    [
        "POST /api/v1/auth/register", "POST /api/v1/auth/login", "POST /api/v1/auth/reactivate",
        "POST /api/v1/auth/refresh", "POST /api/v1/auth/password/forgot", "POST /api/v1/auth/password/reset",
        "POST /api/v1/auth/password", "POST /api/v1/auth/email/verify", "POST /api/v1/auth/freeze",
        "POST /api/v1/auth/delete", "POST /api/v1/messages",
        "PUT /api/v1/profiles/me/avatar", "PUT /api/v1/profiles/me/cover",
        "PATCH /api/v1/profiles/me", "PUT /api/v1/presence/status", "POST /api/v1/announcements",
        "POST /api/v1/media/uploads", "PATCH /api/v1/media/{mediaId:long}",
        "PATCH /api/v1/messages/{messageId:long}", "POST /api/v1/messages/{messageId:long}/forward",
        "POST /api/v1/groups", "PATCH /api/v1/groups/{conversationId:long}",
        "POST /api/v1/groups/{conversationId:long}/members",
        "PATCH /api/v1/groups/{conversationId:long}/members/{userId:long}",
        "PUT /api/v1/conversations/{conversationId:long}/draft",
        "POST /api/v1/groups/{conversationId:long}/invites", "PUT /api/v1/groups/{conversationId:long}/picture",
        "hub edit_message", "hub forward_message", "hub hide_message", "hub pin_message", "hub unpin_message",
        "hub add_message_reaction", "hub remove_message_reaction",
        "hub send_message", "hub message_read", "hub message_delivered", "hub delete_message",
        "hub mark_notification_read", "hub delete_notification", "hub update_notification_preferences",
        "POST /api/v1/push-subscriptions", "PATCH /api/v1/notification-preferences",
        "PUT /api/v1/conversations/{conversationId:long}/mute",
        "POST /api/v1/conversations/{conversationId:long}/unread",
        "hub mark_all_notifications_read", "hub delete_all_notifications", "hub typing_start",
        "hub typing_stop", "hub set_status", "hub sync",
        "PUT /api/v1/posts/{postId:long}/vote", "POST /api/v1/posts/views", "POST /api/v1/audience/preview",
        "POST /api/v1/drafts", "PUT /api/v1/drafts/{draftId:long}", "hub vote",
        "POST /api/v1/posts", "PATCH /api/v1/posts/{postId:long}", "POST /api/v1/stories",
        "POST /api/v1/posts/{postId:long}/comments", "PATCH /api/v1/posts/{postId:long}/comments/{commentId:long}",
        "PUT /api/v1/posts/{postId:long}/reaction",
        "PUT /api/v1/posts/{postId:long}/comments/{commentId:long}/reaction",
        "hub add_comment", "hub delete_comment", "hub add_reaction", "hub remove_reaction", "hub watch", "hub unwatch",
        "POST /api/v1/circles", "PATCH /api/v1/circles/{circleId:long}",
        "POST /api/v1/folders", "PATCH /api/v1/folders/{folderId:long}", "PUT /api/v1/posts/{postId:long}/save",
        "PUT /api/v1/feed/marker", "PUT /api/v1/users/{userId:long}/dial", "PUT /api/v1/trending/{tag}",
    ];

    [Fact]
    public void Every_operation_with_a_body_is_tried() => Operation.Of(scene.Server)
        .Where(d => d.Body is not null)
        .Select(d => d.Name)
        .Should()
        .BeEquivalentTo(OperationsWithBodies.Select(d => d.Data));

    [Theory, MemberData(nameof(OperationsWithBodies))]
    public async Task Unknown_members_are_refused_and_nothing_changes(string name)
    {
        var operation = Operation.Of(scene.Server).First(d => d.Name == name);
        await using var client = operation.IsHub ? await scene.Bob.Connect() : null;
        var before = await scene.Server.Dump();
        foreach (var member in Extra)
        {
            var argument = operation.Argument(id: null, target: string.Empty);
            argument[member] = member.StartsWith("is", StringComparison.Ordinal) ? true : "1";
            if (client is not null)
            {
                (await client.Refused(operation.Method, argument))
                    .Should()
                    .Be("invalid_arguments", "{0} has no {1}", operation, member);
                continue;
            }

            using var request = operation.Request(id: null, target: string.Empty);
            request.Content = new StringContent(argument.ToJsonString(), Encoding.UTF8, "application/json");
            using var response = await scene.Bob.Http.SendAsync(request);
            (await response.Refusal()).Should().Be((400, "malformed_request"), "{0} has no {1}", operation, member);
        }

        TableDump.Difference(before, await scene.Server.Dump()).Should().BeEmpty();
    }

    [Fact]
    public void Nothing_that_others_see_has_a_secret_in_it()
    {
        var seen = new HashSet<Type>();
        var answers = scene.Server.Services.GetRequiredService<EndpointDataSource>().Endpoints
            .SelectMany(e => e.Metadata.OfType<IProducesResponseTypeMetadata>()).Select(p => p.Type).OfType<Type>();
        var events = typeof(RealtimeEvent).Assembly.GetTypes()
            .Where(t => !t.IsAbstract && t.IsAssignableTo(typeof(RealtimeEvent)));
        foreach (var type in answers.Concat(events))
        {
            Collect(type, seen);
        }

        seen.Should().HaveCountGreaterThan(30);
        var shown = from type in seen
                    from member in type.GetProperties()
                    let name = JsonNamingPolicy.CamelCase.ConvertName(member.Name)
                    where Secrets.TryGetValue(name, out var allowed) && !allowed.Contains(type.Name)
                    select $"{type.Name}.{name}";
        shown.Should().BeEmpty();
    }

    private static void Collect(Type type, HashSet<Type> seen)
    {
        if (type.IsGenericType || type.IsArray)
        {
            foreach (var part in type.IsArray ? [type.GetElementType()!] : type.GetGenericArguments())
            {
                Collect(part, seen);
            }
        }

        if (type.Namespace?.StartsWith("Hubbub", StringComparison.Ordinal) == true
            && !typeof(IEnumerable).IsAssignableFrom(type) && seen.Add(type))
        {
            foreach (var member in type.GetProperties())
            {
                Collect(member.PropertyType, seen);
            }
        }
    }
}
