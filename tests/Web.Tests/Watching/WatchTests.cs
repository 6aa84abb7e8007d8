using Hubbub.Application.Posts.Watching;
using Hubbub.Domain.Common;
using Hubbub.Testing;
using Hubbub.Web.Tests.Realtime;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.Extensions.DependencyInjection;

namespace Hubbub.Web.Tests.Watching;

/// <summary>Watching a post over the hub, on every transport.</summary>
public sealed class WatchTests : Pair
{
    protected override string[] Settings => ["--RateLimits:Enabled=false"];

    private WatchQueue Queue => Server.Services.GetRequiredService<WatchQueue>();

    [Theory, MemberData(nameof(Wires.All), MemberType = typeof(Wires))]
    public async Task A_post_that_is_open_is_live_on_the_connection_that_watches_it(
        HttpTransportType transport, bool isMessagePack)
    {
        var post = await Post();
        await using var watching = await Bob.Connect(Wire(transport, isMessagePack));
        await using var other = await Bob.Connect(Wire(transport, isMessagePack));

        (await watching.Invoke("watch", new { postId = post })).Must("ok", "data").Flag("ok").Should().BeTrue();
        var comment = (await Alice.Post($"/api/v1/posts/{post}/comments", new { text = "Who is there? ☺" })).Text("id");
        var added = await Next(watching, "comment_added");
        added.Must("postId", "comments", "count").Id("postId").Should().Be(post);
        var shown = added.GetProperty("comments")[0];
        shown.Must("id", "author", "text", "createdAt", "replies", "reactions")
            .Text("text")
            .Should()
            .Be("Who is there? ☺");
        shown.GetProperty("author").MustBe(Alice, "alice");

        await Alice.Put($"/api/v1/posts/{post}/reaction", new { kind = "wow" });
        var reactions = await Next(watching, "reactions_changed");
        reactions.Must("postId", "reactions").GetProperty("reactions").Number("wow").Should().Be(1);

        (await Alice.Http.PatchAsync($"/api/v1/posts/{post}/comments/{comment}", Json("""{"text":"Anybody?"}""")))
            .Dispose();
        (await Next(watching, "comment_changed")).GetProperty("comments")[0].Text("text").Should().Be("Anybody?");
        (await Alice.Http.DeleteAsync($"/api/v1/posts/{post}/comments/{comment}")).Dispose();
        (await Next(watching, "comment_removed")).Must("postId", "commentIds", "count")
            .GetProperty("commentIds")[0].GetString().Should().Be(comment);

        await other.Barrier();
        other.Count("comment_added").Should().Be(0, "this connection has it not open");

        await watching.Call("unwatch", new { postId = post });
        Queue.WatchersOf(IdOf(post)).Should().BeEmpty();
        (await watching.Refused("watch", new { postId = "1" })).Should().Be("posts.post_not_found");
    }

    [Fact]
    public async Task A_poll_is_live_and_the_hint_has_no_seq()
    {
        var post = (await Alice.Post("/api/v1/posts", new
        {
            text = "Well?",
            poll = new { options = new[] { "Tea", "Coffee" }, endsAt = Clock.GetUtcNow().AddHours(1) },
        })).Text("id");
        await using var bob = await Bob.Connect();
        await bob.Call("watch", new { postId = post });

        await Alice.Put($"/api/v1/posts/{post}/vote", new { options = new[] { 1 } });

        (await Next(bob, "poll_changed")).Must("postId", "poll").GetProperty("poll").Number("voters").Should().Be(1);
    }

    [Fact]
    public async Task Watching_ends_with_the_connection_and_with_the_session()
    {
        var post = await Post();
        await using var first = await Bob.Connect();
        await first.Call("watch", new { postId = post });
        await first.DisposeAsync();
        await WireExtensions.Until(
            () => Queue.WatchersOf(IdOf(post)).Count == 0, "nobody watches after the connection ended");

        await using var second = await Bob.Connect();
        await second.Call("watch", new { postId = post });
        await Bob.Post("/api/v1/auth/logout");
        await second.Closed.WaitAsync(TestClient.Limit);
        await WireExtensions.Until(
            () => Queue.WatchersOf(IdOf(post)).Count == 0, "nobody watches after the session ended");
    }

    private static PostId IdOf(string post) => new(long.Parse(post));

    private static StringContent Json(string text) => new(text, System.Text.Encoding.UTF8, "application/json");

    private async Task<string> Post() => (await Alice.Post("/api/v1/posts", new { text = "Something" })).Text("id");

    /// <summary>Advances the clock by windows until the event arrives.</summary>
    private async Task<System.Text.Json.JsonElement> Next(TestClient client, string name)
    {
        await WireExtensions.Until(
            () =>
            {
                Clock.Advance(TimeSpan.FromMilliseconds(500));
                return client.Count(name) > 0;
            },
            $"{name} came");
        return await client.Next(name);
    }
}
