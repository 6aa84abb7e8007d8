using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Hubbub.Application.Common.Json;
using Hubbub.Domain.Notifications;
using Hubbub.Infrastructure.Accounts;
using Hubbub.Infrastructure.Sync.Events;
using Hubbub.Testing;
using Hubbub.Testing.Media;
using Hubbub.Testing.Push;
using Hubbub.Web.Tests.Media;
using Hubbub.Web.Tests.Realtime;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Hubbub.Web.Tests.Authorization;

/// <summary>
/// Alice, who has a private account with data of every kind, and her friend Bob, both connected. Each test adds a new
/// stranger, and a new person whom Alice blocked after they exchanged messages.
/// </summary>
public sealed class Scene : Pair
{
    /// <summary>Stands for Alice's id in a row.</summary>
    public const string Owner = "(Alice)";

    /// <summary>Stands for the id of Alice's post, and of the comment under it.</summary>
    public const string OwnersPost = "(Alice's post)";

    public const string OwnersComment = "(the comment under Alice's post)";

    /// <summary>Stands for the id of the group of Alice and Bob.</summary>
    public const string OwnersGroup = "(Alice's group)";

    /// <summary>A tag that only Alice uses, in a post that is not public.</summary>
    public const string Tag = "canarytag";

    /// <summary>A text in everything of Alice's that is not public.</summary>
    public const string Canary = "canary-7Jq";

    private readonly List<TestClient> _watchers = [];
    private readonly Dictionary<TestClient, int> _seen = [];
    private string[] _messages = [];
    private string[] _notifications = [];
    private string _conversation = string.Empty;
    private string _group = string.Empty;
    private string _invite = string.Empty;
    private string _code = string.Empty;
    private string _circle = string.Empty;
    private string _post = string.Empty;
    private string _comment = string.Empty;
    private string _folder = string.Empty;
    private string _media = string.Empty;
    private string _upload = string.Empty;
    private string _draft = string.Empty;
    private string _story = string.Empty;
    private string _subscription = string.Empty;
    private int _people;
    private long _sentinel = 1_000_000;

    protected override string[] Settings =>
    [
        "--Push:AllowLoopback=true", "--RateLimits:Enabled=false", "--Realtime:ConnectionsPerUser=1000",
        "--Realtime:ConnectionsPerAddress=1000",
    ];

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _watchers.Add(await Alice.Connect());
        _watchers.Add(await Bob.Connect());
        await Patch(Alice, new { bio = Canary, location = Canary, isPrivate = true });
        await Alice.Put($"/api/v1/users/{Bob.Wire()}/follow");
        await Bob.Put($"/api/v1/users/{Alice.Wire()}/follow");
        await Alice.Post($"/api/v1/follow-requests/{Bob.Wire()}/accept");
        var first = await Alice.Post(
            "/api/v1/messages", new { receiverId = Bob.Wire(), message = Canary, clientMessageId = "alices-key" });
        var second = await Bob.Post("/api/v1/messages", new { receiverId = Alice.Wire(), message = Canary });
        (_conversation, _messages) = (
            first.Text("conversationId"), [first.Text("messageId"), second.Text("messageId")]);
        var group = new { name = Canary, memberIds = new[] { Bob.Wire() } };
        _group = (await Alice.Post("/api/v1/groups", group)).GetProperty("conversation").Text("id");
        var third = await Bob.Post("/api/v1/messages", new { conversationId = _group, message = Canary });
        _messages = [.. _messages, third.Text("messageId")];
        _invite = (await Alice.Post($"/api/v1/groups/{_group}/invites", new { })).Text("id");
        // Whoever has the code of this one may see the group.
        var open = (await Alice.Post("/api/v1/groups", new { name = "Open" })).GetProperty("conversation")
            .Text("id");
        _code = (await Alice.Post($"/api/v1/groups/{open}/invites", new { })).Text("code");
        _circle = (await Alice.Post("/api/v1/circles", new { name = Canary })).Text("id");
        await Alice.Put($"/api/v1/circles/{_circle}/members/{Bob.Wire()}");
        _post = (await Alice.Post(
            "/api/v1/posts", new { text = $"{Canary} #{Tag}", audience = "circle", circleId = _circle })).Text("id");
        _comment = (await Bob.Post($"/api/v1/posts/{_post}/comments", new { text = Canary })).Text("id");
        _folder = (await Alice.Post("/api/v1/folders", new { name = Canary })).Text("id");
        await Alice.Put($"/api/v1/tags/{Tag}/follow");
        _media = (await Alice.MustUpload(GoodFiles.Text(), $"{Canary}.txt", Canary)).Text("id");
        var upload = await Alice.Post("/api/v1/media/uploads", new { name = Canary, bytes = 100, altText = Canary });
        _upload = upload.Text("uploadId");
        _draft = (await Alice.Post("/api/v1/drafts", new { content = new { text = Canary } })).Text("id");
        var story = new { text = Canary, audience = "circle", circleId = _circle };
        _story = (await Alice.Post("/api/v1/stories", story)).Text("id");
        await Bob.Post($"/api/v1/stories/{_story}/view");
        await Subscribe();
        await Server.Dump();
        var notifications = (await Alice.Get("/api/v1/notifications")).GetProperty("items");
        _notifications = [.. notifications.EnumerateArray().Select(n => n.Text("id"))];
        _notifications.Should().NotBeEmpty();
        (await NewEvents()).Should().NotBeEmpty("tests rely on seeing what is received");
    }

    public override async ValueTask DisposeAsync()
    {
        foreach (var watcher in _watchers)
        {
            await watcher.DisposeAsync();
        }

        await base.DisposeAsync();
    }

    /// <summary>A new person without any relationship.</summary>
    internal async Task<Actor> Stranger() => As(await Server.Register($"stranger{++_people}"));

    /// <summary>This person, with the ids of Alice's and Bob's data.</summary>
    internal Actor As(TestPerson person) => new(person, [_conversation, _group], _messages);

    /// <summary>A new person to whom Alice wrote, and whom she then blocked.</summary>
    internal async Task<Actor> Blocked()
    {
        var blocked = await Server.Register($"blocked{++_people}");
        var asked = await blocked.Post("/api/v1/messages", new { receiverId = Alice.Wire(), message = "Do answer" });
        var answered = await Alice.Post(
            "/api/v1/messages", new { receiverId = blocked.Wire(), message = $"No {Canary}" });
        await blocked.Put($"/api/v1/users/{Alice.Wire()}/follow");
        await Alice.Put($"/api/v1/users/{blocked.Wire()}/block");
        await Server.Dump();
        return new(
            blocked,
            [asked.Text("conversationId"), _conversation, _group],
            [asked.Text("messageId"), answered.Text("messageId"), .. _messages]);
    }

    /// <summary>The values for this id with which the actor can name data that Alice owns or shares.</summary>
    internal IReadOnlyList<string> Targets(string id, Actor actor) => id switch
    {
        "userId" or "userIds" or "memberIds" or "receiverId" or "people" => [Alice.Wire()],
        "username" => ["alice"],
        "clientMessageId" => ["alices-key"],
        "conversationId" => actor.Conversations,
        "messageId" or "replyToId" => actor.Messages,
        "emoji" => ["👍"],
        "inviteId" => [_invite],
        "code" => [_code],
        "notificationId" => _notifications,
        "sessionId" => [SessionOf(Alice)],
        "circleId" => [_circle],
        "commentId" or "parentId" => [_comment],
        "postId" or "sharedPostId" or "postIds" => [_post],
        "folderId" => [_folder],
        "tag" => [Tag],
        "mediaId" or "mediaIds" => [_media],
        "uploadId" => [_upload],
        "draftId" => [_draft],
        "storyId" => [_story],
        "subscriptionId" => [_subscription],
        _ => throw new InvalidOperationException($"The scene has no {id}: give Alice one."),
    };

    internal (string, string)[] Also(Row row) =>
        [.. row.Also.Select(a => (a.Member, ValueOf(a.Value)))];

    /// <summary>The events that Alice and Bob got since the last call, once everything pending has arrived.</summary>
    internal async Task<IReadOnlyList<string>> NewEvents()
    {
        await Server.Relayed();
        var seq = ++_sentinel;
        foreach (var (watcher, person) in _watchers.Zip([Alice, Bob]))
        {
            // Stored events may not be pushed yet.
            var head = await Server.Db(
                db => db.UserEventHeads.Where(h => h.UserId == person.Id).Select(h => h.Head).SingleAsync());
            await WireExtensions.Until(
                () => watcher.Events.Reverse().Any(
                    e => e.Name != "head" && e.Payload.TryGetProperty("seq", out var own) && own.GetInt64() >= head),
                $"{person.Id} was told of number {head}");
            Server.Services.GetRequiredService<IPushTransport>().Push(
                person.Id, [new("head", new RawJson(Encoding.UTF8.GetBytes($$"""{"seq":{{seq}}}""")))]);
            await watcher.Next("head", e => e.Number("seq") == seq);
        }

        // Hints for feeds and stories come later, in their own time; separate tests cover them.
        return
        [
            .. _watchers.SelectMany(NewEventsOf)
                .Where(e => e.Name is not ("head" or "feed_changed" or "feed_post_removed" or "stories_changed"))
                .Select(e => $"{e.Name} {e.Payload}"),
        ];
    }

    private IEnumerable<(string Name, JsonElement Payload)> NewEventsOf(TestClient watcher)
    {
        var events = watcher.Events;
        var fresh = events.Skip(_seen.GetValueOrDefault(watcher));
        _seen[watcher] = events.Count;
        return fresh;
    }

    // Nothing is pushed: that would change rows in its own time; separate tests cover it.
    private async Task Subscribe()
    {
        using var browser = new TestBrowser();
        _subscription = (await Alice.Post(
            "/api/v1/push-subscriptions",
            new
            {
                endpoint = "http://127.0.0.1:9/send",
                keys = new { p256dh = browser.P256dh, auth = browser.Auth },
            })).Text("id");
        string[] types =
        [
            .. Enum.GetValues<NotificationType>().Where(t => t != NotificationType.System)
                .Select(t => JsonNamingPolicy.SnakeCaseLower.ConvertName($"{t}")),
        ];
        using var content = JsonContent.Create(
            new { types = Array.ConvertAll(types, type => new { type, push = false }) });
        using var response = await Alice.Http.PatchAsync("/api/v1/notification-preferences", content);
        await response.Must();
    }

    private string ValueOf(string value) => value switch
    {
        Owner => Alice.Wire(),
        OwnersGroup => _group,
        OwnersPost => _post,
        OwnersComment => _comment,
        _ => value,
    };

    internal static string SessionOf(TestPerson person) =>
        new JsonWebToken(person.AccessToken).GetClaim(AccessTokens.SessionClaim).Value;

    private static async Task Patch(TestPerson person, object body)
    {
        using var content = new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");
        using var response = await person.Http.PatchAsync("/api/v1/profiles/me", content);
        await response.Must();
    }
}

/// <summary>A person who tries to get access, and the ids that they could know.</summary>
internal sealed record Actor(TestPerson Person, IReadOnlyList<string> Conversations, IReadOnlyList<string> Messages);
