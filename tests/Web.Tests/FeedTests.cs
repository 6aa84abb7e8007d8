using Hubbub.Web.Tests.Realtime;
using Microsoft.AspNetCore.Http.Connections;

namespace Hubbub.Web.Tests;

/// <summary>Feeds as clients see them: the routes, and the hints that connected clients get.</summary>
public sealed class FeedTests : Pair
{
    protected override string[] Settings => ["--RateLimits:Enabled=false"];

    [Theory, MemberData(nameof(Wires.All), MemberType = typeof(Wires))]
    public async Task An_open_client_gets_a_pointer_to_a_new_post_and_its_removal(
        HttpTransportType transport, bool isMessagePack)
    {
        await Bob.Put($"/api/v1/users/{Alice.Wire()}/follow");
        await using var bob = await Bob.Connect(Wire(transport, isMessagePack));

        var post = (await Alice.Post("/api/v1/posts", new { text = "The night train is on time" })).Text("id");

        var changed = (await bob.Next("feed_changed", e => e.TryGetProperty("postId", out _)))
            .Must("postId", "authorId");
        changed.Id("postId").Should().Be(post);
        changed.Id("authorId").Should().Be(Alice.Wire());
        await Alice.Http.DeleteAsync(new Uri($"/api/v1/posts/{post}", UriKind.Relative));
        (await bob.Next("feed_post_removed")).Must("postId").Id("postId").Should().Be(post);
    }

    [Fact]
    public async Task The_routes_answer_as_they_are_described()
    {
        await Bob.Put($"/api/v1/users/{Alice.Wire()}/follow");
        await Alice.Put($"/api/v1/users/{Bob.Wire()}/follow");
        var post = (await Alice.Post("/api/v1/posts", new { text = "On #trains" })).Text("id");
        var circle = (await Bob.Post("/api/v1/circles", new { name = "Close" })).Text("id");
        await Bob.Put($"/api/v1/circles/{circle}/members/{Alice.Wire()}");

        foreach (var (path, kind) in new[]
        {
            ("/api/v1/feed", "follows"),
            ("/api/v1/feed?order=ranked", "follows"),
            ("/api/v1/feed/explore", "popular"),
            ("/api/v1/feed/friends", "friend"),
            ($"/api/v1/circles/{circle}/posts", "circle_member"),
        })
        {
            var page = (await Bob.Get(path)).Must("items", "nextCursor");
            var item = page.GetProperty("items")[0].Must("post", "reasons");
            item.GetProperty("post").Text("id").Should().Be(post, path);
            item.GetProperty("reasons")[0].Text("kind").Should().Be(kind, path);
        }

        (await Bob.Put("/api/v1/feed/marker", new { postId = post })).Must("postId").Text("postId").Should().Be(post);
        (await Bob.Get("/api/v1/feed")).Must("items", "nextCursor", "marker").Text("marker").Should().Be(post);
        (await Bob.Put($"/api/v1/users/{Alice.Wire()}/dial", new { mode = "best_of_day", n = 3 })).Must(
            "userId", "mode", "n");
        var explained = (await Bob.Get($"/api/v1/feed/explain?postId={post}"))
            .Must("postId", "isInFeed", "reasons", "whyNot", "isBelowMarker");
        explained.GetProperty("isInFeed").GetBoolean().Should().BeTrue();
        foreach (var path in new[]
        {
            "?order=loudest", "?cursor=x", "?limit=0", "/explain?postId=x", "/explore?cursor=x",
        })
        {
            using var answer = await Bob.Http.GetAsync(new Uri($"/api/v1/feed{path}", UriKind.Relative));
            ((int)answer.StatusCode).Should().Be(400, path);
        }
    }
}
