using System.Net.Http.Json;
using Hubbub.Testing;
using Hubbub.Testing.Media;
using Hubbub.Web.Tests.Media;
using Hubbub.Web.Tests.Realtime;
using Microsoft.AspNetCore.Http.Connections;

namespace Hubbub.Web.Tests;

/// <summary>
/// Stories as clients see them: the routes, replies over REST and hub, and events for connected clients.
/// </summary>
public sealed class StoriesTests : Pair
{
    private const string Stories = "/api/v1/stories";

    private static readonly string[] Row =
        ["id", "author", "text", "audience", "createdAt", "expiresAt", "isSeen"];

    protected override string[] Settings => ["--RateLimits:Enabled=false"];

    [Theory, MemberData(nameof(Wires.All), MemberType = typeof(Wires))]
    public async Task Open_clients_get_story_updates_and_a_story_is_answered_over_the_hub(
        HttpTransportType transport, bool isMessagePack)
    {
        await Bob.Put($"/api/v1/users/{Alice.Wire()}/follow");
        await using var alice = await Alice.Connect(Wire(transport, isMessagePack));
        await using var bob = await Bob.Connect(Wire(transport, isMessagePack));

        var story = (await Alice.Post(Stories, new { text = "On the night train ☺" })).Text("id");

        (await bob.Next("stories_changed")).Must("authorId").Id("authorId").Should().Be(Alice.Wire());
        var pushed = (await alice.Next("story_changed")).Must("seq", "story").GetProperty("story");
        pushed.Must([.. Row, "views"]).Id("id").Should().Be(story);
        await Bob.Post($"{Stories}/{story}/view");
        await alice.Next("story_changed", e => e.GetProperty("story").Number("views") == 1);

        var reply = new { receiverId = Alice.Wire(), message = "Where to?", storyId = story, clientMessageId = "r-1" };
        var sent = await bob.Call("send_message", reply);
        (await bob.Call("send_message", reply)).Text("messageId").Should().Be(sent.Text("messageId"));
        foreach (var (client, name) in new[] { (alice, "receive_message"), (bob, "message_sent") })
        {
            var message = (await client.Next(name)).GetProperty("message");
            message.Must("id", "conversationId", "seq", "senderId", "body", "sentAt", "storyId")
                .Id("storyId").Should().Be(story);
        }

        foreach (var id in new[] { "0", "1", "9223372036854775807" })
        {
            (await bob.Refused("send_message", new { receiverId = Alice.Wire(), message = "Hm", storyId = id }))
                .Should().Be("posts.story_not_found");
        }

        foreach (var id in new object[] { "abc", "-1", "9223372036854775808", 1, true })
        {
            (await bob.Refused("send_message", new { receiverId = Alice.Wire(), message = "Hm", storyId = id }))
                .Should().Be("invalid_arguments");
        }

        using var deleted = await Alice.Http.DeleteAsync($"{Stories}/{story}");
        ((int)deleted.StatusCode).Should().Be(204);
        (await alice.Next("story_removed")).Must("seq", "storyId").Id("storyId").Should().Be(story);
        await WireExtensions.Until(() => bob.Count("stories_changed") == 2, "Bob was told that it is gone");
    }

    [Fact]
    public async Task The_routes_answer_as_they_are_described()
    {
        await Bob.Put($"/api/v1/users/{Alice.Wire()}/follow");
        var image = (await Alice.MustUpload(GoodFiles.Png(), "a.png")).Text("id");
        var circle = (await Alice.Post("/api/v1/circles", new { name = "Close" })).Text("id");
        var own = await Alice.Post(Stories, new { audience = "circle", circleId = circle, mediaId = image });
        own.Must([.. Row, "circleId", "media", "views"]).GetProperty("media").Text("id").Should().Be(image);
        (own.Time("expiresAt") - own.Time("createdAt")).Should().Be(TimeSpan.FromHours(24));
        using var hidden = await Bob.Http.GetAsync($"{Stories}/{own.Text("id")}");
        (await hidden.Refusal()).Should().Be((404, "posts.story_not_found"));
        await Alice.Put($"/api/v1/circles/{circle}/members/{Bob.Wire()}");
        (await Bob.Get($"{Stories}/{own.Text("id")}")).Must([.. Row, "media"]);
        var bytes = await Bob.Content(image);
        bytes.Response.IsSuccessStatusCode.Should().BeTrue();

        var key = new { text = "Twice" };
        using var first = await Create(key, "key-1");
        using var again = await Create(key, "key-1");
        using var other = await Create(new { text = "Else" }, "key-1");
        ((int)first.StatusCode).Should().Be(201);
        var story = (await first.Must()).Text("id");
        (await again.Must()).Text("id").Should().Be(story);
        first.Headers.Location!.ToString().Should().Be($"{Stories}/{story}");
        (await other.Refusal()).Should().Be((409, "posts.idempotency_conflict"));

        foreach (var list in new[] { Stories, $"/api/v1/users/{Alice.Wire()}/stories" })
        {
            var page = (await Bob.Get($"{list}?limit=1")).Must("items", "nextCursor");
            page.GetProperty("items")[0].Text("id").Should().Be(story);
            (await Bob.Get($"{list}?limit=1&cursor={page.Text("nextCursor")}"))
                .GetProperty("items")[0].Text("id").Should().Be(own.Text("id"));
            using var refused = await Bob.Http.GetAsync($"{list}?cursor=x");
            (await refused.Refusal()).Should().Be((400, "validation_failed"));
        }

        await Bob.Post($"{Stories}/{story}/view");
        var seen = (await Alice.Get($"{Stories}/{story}/viewers")).Must("items", "nextCursor").GetProperty("items");
        seen[0].Must("user", "at").GetProperty("user").MustBe(Bob, "bob");
        using var viewers = await Bob.Http.GetAsync($"{Stories}/{story}/viewers");
        (await viewers.Refusal()).Should().Be((404, "posts.story_not_found"));
        using var notHis = await Bob.Http.DeleteAsync($"{Stories}/{story}");
        (await notHis.Refusal()).Should().Be((403, "posts.not_the_story_author"));
        var snapshot = (await Alice.Get("/api/v1/bootstrap")).GetProperty("own");
        snapshot.GetProperty("stories").GetArrayLength().Should().Be(2);
        await Alice.Delete($"{Stories}/{story}");
        using var gone = await Alice.Http.DeleteAsync($"{Stories}/{story}");
        (await gone.Refusal()).Should().Be((404, "posts.story_not_found"));
    }

    [Theory]
    [InlineData("{}", 400, "validation_failed")]
    [InlineData("{\"text\":\"\"}", 400, "validation_failed")]
    [InlineData("{\"text\":\" \\n \"}", 400, "validation_failed")]
    [InlineData("{\"text\":\"Hi\",\"audience\":\"circle\"}", 400, "validation_failed")]
    [InlineData("{\"text\":\"Hi\",\"circleId\":\"1\"}", 400, "validation_failed")]
    [InlineData("{\"text\":\"Hi\",\"audience\":\"circle\",\"circleId\":\"1\"}", 404, "posts.circle_not_found")]
    [InlineData("{\"mediaId\":\"1\"}", 404, "media.not_found")]
    [InlineData("{\"mediaId\":\"9223372036854775807\"}", 404, "media.not_found")]
    [InlineData("{\"mediaId\":\"9223372036854775808\"}", 400, "malformed_request")]
    [InlineData("{\"mediaId\":1}", 400, "malformed_request")]
    [InlineData("{\"mediaId\":[\"1\"]}", 400, "malformed_request")]
    [InlineData("{\"text\":\"Hi\",\"audience\":\"everyone\"}", 400, "malformed_request")]
    [InlineData("{\"text\":\"Hi\",\"expiresAt\":\"2030-01-01T00:00:00Z\"}", 400, "malformed_request")]
    public async Task What_is_no_story_is_refused(string body, int status, string code)
    {
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        using var response = await Alice.Http.PostAsync(Stories, content);

        (await response.Refusal()).Should().Be((status, code), body);
    }

    [Theory]
    [InlineData("abc", "not_found")]
    [InlineData("9223372036854775808", "not_found")]
    [InlineData("-1", "posts.story_not_found")]
    [InlineData("0", "posts.story_not_found")]
    [InlineData("9223372036854775807", "posts.story_not_found")]
    public async Task Ids_that_are_no_storys_are_not_found(string id, string code)
    {
        foreach (var (verb, path) in new[] { ("GET", ""), ("DELETE", ""), ("POST", "/view"), ("GET", "/viewers") })
        {
            using var request = new HttpRequestMessage(new HttpMethod(verb), $"{Stories}/{id}{path}");
            using var response = await Alice.Http.SendAsync(request);
            (await response.Refusal()).Should().Be((404, code), "{0} {1}", verb, path);
        }
    }

    [Fact]
    public async Task A_story_is_answered_over_rest_too()
    {
        var story = (await Alice.Post(Stories, new { text = "On the night train" })).Text("id");

        var sent = await Bob.Post(
            "/api/v1/messages", new { receiverId = Alice.Wire(), message = "Where to?", storyId = story });

        var list = $"/api/v1/conversations/{sent.Text("conversationId")}/messages";
        (await Alice.Get(list)).GetProperty("items")[0].Id("storyId").Should().Be(story);
        (await Alice.Get("/api/v1/conversations")).GetProperty("items")[0].GetProperty("lastMessage")
            .Id("storyId").Should().Be(story);
        using var body = JsonContent.Create(new { receiverId = Alice.Wire(), message = "Hm", storyId = "1" });
        using var refused = await Bob.Http.PostAsync("/api/v1/messages", body);
        (await refused.Refusal()).Should().Be((404, "posts.story_not_found"));
        await Bob.Post("/api/v1/messages", new { receiverId = Alice.Wire(), message = "Anyway" });
        (await Alice.Get(list)).GetProperty("items")[0].TryGetProperty("storyId", out _).Should().BeFalse();
    }

    private async Task<HttpResponseMessage> Create(object body, string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Stories) { Content = JsonContent.Create(body) };
        request.Headers.Add("Idempotency-Key", key);
        return await Alice.Http.SendAsync(request);
    }
}
