using System.Text.Json;
using Hubbub.Testing;
using Hubbub.Web.Tests.Realtime;
using Microsoft.AspNetCore.Http.Connections;

namespace Hubbub.Web.Tests;

/// <summary>Comments and reactions, over REST and hub.</summary>
public sealed class TalkTests : Pair
{
    protected override string[] Settings => ["--RateLimits:Enabled=false"];

    [Theory, MemberData(nameof(Wires.All), MemberType = typeof(Wires))]
    public async Task Comments_and_reactions_go_through_the_hub_and_reach_the_author(
        HttpTransportType transport, bool isMessagePack)
    {
        await using var alice = await Alice.Connect(Wire(transport, isMessagePack));
        await using var bob = await Bob.Connect(Wire(transport, isMessagePack));
        var post = (await Alice.Post("/api/v1/posts", new { text = "What do you think?" })).Text("id");

        var comment = await bob.Call("add_comment", new { postId = post, text = "Splendid ☺", clientKey = "first" });
        comment.Must("id", "postId", "author", "text", "createdAt", "replies", "reactions", "viewer")
            .Text("text").Should().Be("Splendid ☺");
        comment.GetProperty("author").MustBe(Bob, "bob");
        var id = comment.Text("id");
        (await bob.Call("add_comment", new { postId = post, text = "Splendid ☺", clientKey = "first" })).Text("id")
            .Should().Be(id);
        await Counts(e => e.GetProperty("comments").GetInt32() == 1);

        var reply = await alice.Call("add_comment", new { postId = post, parentId = id, text = "Thanks" });
        reply.Text("parentId").Should().Be(id);
        var state = await bob.Call("add_reaction", new { postId = post, kind = "love" });
        state.Must("reaction", "reactions").Text("reaction").Should().Be("love");
        await Counts(e => e.GetProperty("reactions").GetProperty("love").GetInt32() == 1);
        (await bob.Next("reaction_changed")).Must("seq", "postId", "reaction").Id("postId").Should().Be(post);
        await alice.Call("add_reaction", new { postId = post, commentId = id, kind = "like" });
        (await alice.Next("reaction_changed")).Must("seq", "postId", "commentId", "reaction");

        var list = (await Bob.Get($"/api/v1/posts/{post}/comments?sort=most_liked")).GetProperty("items");
        list.GetArrayLength().Should().Be(1);
        list[0].GetProperty("replies").GetInt32().Should().Be(1);
        list[0].GetProperty("reactions").GetProperty("like").GetInt32().Should().Be(1);
        (await Bob.Get($"/api/v1/posts/{post}/reactions?kind=love")).GetProperty("items")[0].Must("user", "kind", "at");

        (await bob.Call("remove_reaction", new { postId = post })).TryGetProperty("reaction", out _).Should().BeFalse();
        await bob.Call("delete_comment", new { postId = post, commentId = id });
        var tombstone = await Alice.Get($"/api/v1/posts/{post}/comments/{id}");
        tombstone.Must("id", "postId", "createdAt", "deletedAt", "replies", "reactions", "viewer");
        (await bob.Refused("add_reaction", new { postId = post, commentId = id, kind = "like" }))
            .Should().Be("posts.comment_not_found");

        Task<JsonElement> Counts(Func<JsonElement, bool> fits) =>
            alice.Next("post_counts_changed", e => e.Id("postId") == post && fits(e.GetProperty("counts")));
    }

    [Fact]
    public async Task The_routes_answer_as_they_are_described()
    {
        var post = (await Alice.Post("/api/v1/posts", new { text = "What do you think?" })).Text("id");
        var comments = $"/api/v1/posts/{post}/comments";
        var comment = (await Bob.Post(comments, new { text = "Good" })).Text("id");
        var reply = (await Alice.Post(comments, new { text = "Is it?", parentId = comment })).Text("id");

        using var edit = new HttpRequestMessage(HttpMethod.Patch, $"{comments}/{comment}")
        {
            Content = new StringContent("""{"text":"Very good"}""", System.Text.Encoding.UTF8, "application/json"),
        };
        using var edited = await Bob.Http.SendAsync(edit);
        edited.IsSuccessStatusCode.Should().BeTrue();
        (await Alice.Get($"{comments}/{comment}")).Must(
            "id", "postId", "author", "text", "createdAt", "editedAt", "replies", "reactions", "viewer")
            .Text("text").Should().Be("Very good");
        (await Alice.Get($"{comments}/{comment}/replies?sort=oldest")).GetProperty("items")[0].Text("id")
            .Should()
            .Be(reply);
        (await Bob.Put($"{comments}/{comment}/reaction", new { kind = "wow" })).Text("reaction").Should().Be("wow");
        (await Alice.Get($"{comments}/{comment}/reactions")).GetProperty("items").GetArrayLength().Should().Be(1);
        foreach (var path in new[]
        {
            $"{comments}?sort=loudest", $"{comments}?cursor=x", $"/api/v1/posts/{post}/reactions?kind=2",
        })
        {
            using var refused = await Alice.Http.GetAsync(path);
            (await refused.Refusal()).Should().Be((400, "validation_failed"), path);
        }

        (await Bob.Delete($"{comments}/{comment}/reaction")).TryGetProperty("reaction", out _).Should().BeFalse();
        using var deleted = await Bob.Http.DeleteAsync($"{comments}/{comment}");
        ((int)deleted.StatusCode).Should().Be(204);
        (await Alice.Get($"{comments}/{comment}")).TryGetProperty("text", out _).Should().BeFalse();
    }

    [Fact]
    public async Task Counts_stay_right_under_fifty_concurrent_toggles_over_REST_and_hub()
    {
        var post = (await Alice.Post("/api/v1/posts", new { text = "Do you like it?" })).Text("id");
        await using var json = await Alice.Connect(Wire(HttpTransportType.WebSockets, isMessagePack: false));
        await using var packed = await Bob.Connect(Wire(HttpTransportType.WebSockets, isMessagePack: true));
        var kinds = new[] { "like", "love", "haha", "wow", "sad", "angry" };

        await Task.WhenAll(Enumerable.Range(0, 50).Select(i => Task.Run(async () =>
        {
            var (hub, person) = i % 2 == 0 ? (json, Alice) : (packed, Bob);
            await ((i % 4, i % 5) switch
            {
                ( < 2, 0) => hub.Call("remove_reaction", new { postId = post }),
                ( < 2, _) => hub.Call("add_reaction", new { postId = post, kind = kinds[i % 6] }),
                (_, 0) => person.Delete($"/api/v1/posts/{post}/reaction"),
                _ => person.Put($"/api/v1/posts/{post}/reaction", new { kind = kinds[i % 6] }),
            });
        })));

        await Alice.Put($"/api/v1/posts/{post}/reaction", new { kind = "sad" });
        await Bob.Put($"/api/v1/posts/{post}/reaction", new { kind = "like" });
        var row = await Alice.Get($"/api/v1/posts/{post}");
        row.GetProperty("viewer").Text("reaction").Should().Be("sad");
        row.GetProperty("counts").GetProperty("reactions").GetRawText()
            .Should().Be("""{"like":1,"love":0,"haha":0,"wow":0,"sad":1,"angry":0}""");
        (await Alice.Get($"/api/v1/posts/{post}/reactions")).GetProperty("items").GetArrayLength().Should().Be(2);
    }
}
