using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Hubbub.Testing;
using Hubbub.Web.Tests.Realtime;

namespace Hubbub.Web.Tests.Transport;

/// <summary>Answers that a client keeps, and asks for again by their <c>ETag</c>.</summary>
public sealed class KeptAnswerTests(SharedPair pair) : IClassFixture<SharedPair>
{
    [Fact]
    public async Task What_is_the_same_is_not_sent_again_and_what_has_changed_is()
    {
        var (alice, bob) = (await pair.Server.Register("reader"), await pair.Server.Register("writer"));
        await alice.Put($"/api/v1/users/{bob.Wire()}/follow");
        var post = (await bob.Post("/api/v1/posts", new { text = "The first words" })).Text("id");
        string[] paths =
        [
            "/api/v1/feed", "/api/v1/feed/explore", $"/api/v1/posts/{post}", $"/api/v1/users/{bob.Wire()}/posts",
            $"/api/v1/profiles/{bob.Wire()}", "/api/v1/profiles/by-username/writer",
            "/api/v1/profiles/me", "/api/v1/notification-preferences",
        ];
        var tags = new Dictionary<string, EntityTagHeaderValue>();
        foreach (var path in paths)
        {
            using var first = await Ask(alice, path);
            first.StatusCode.Should().Be(HttpStatusCode.OK, path);
            MustBeKeptByItsViewer(first);
            tags[path] = first.Headers.ETag!;

            using var second = await Ask(alice, path, tags[path]);

            second.StatusCode.Should().Be(HttpStatusCode.NotModified, path);
            (await second.Content.ReadAsByteArrayAsync()).Should().BeEmpty();
            second.Headers.ETag.Should().Be(tags[path]);
            MustBeKeptByItsViewer(second);
        }

        await Change(bob, $"/api/v1/posts/{post}", new { text = "Other words" });
        await Change(bob, "/api/v1/profiles/me", new { displayName = "Another name" });
        await Change(alice, "/api/v1/profiles/me", new { bio = "Reads." });
        await Change(alice, "/api/v1/notification-preferences", new { pushContent = "ids" });

        foreach (var path in paths)
        {
            using var changed = await Ask(alice, path, tags[path]);
            changed.StatusCode.Should().Be(HttpStatusCode.OK, path);
            changed.Headers.ETag.Should().NotBe(tags[path]);
        }
    }

    [Fact]
    public async Task The_tag_of_one_viewer_says_nothing_to_another_and_nothing_once_the_viewer_may_not_see()
    {
        var (alice, bob) = (await pair.Server.Register("seer"), await pair.Server.Register("seen"));
        var post = $"/api/v1/posts/{(await bob.Post("/api/v1/posts", new { text = "For all" })).Text("id")}";
        using var seen = await Ask(alice, post);
        using var byCarol = await Ask(await pair.Server.Register("third"), post, seen.Headers.ETag);

        byCarol.StatusCode.Should().Be(HttpStatusCode.OK);
        (await byCarol.Content.ReadAsStringAsync()).Should().Be(
            await seen.Content.ReadAsStringAsync(), "both see the same, and only each one's own tag says so");

        await bob.Put($"/api/v1/users/{alice.Wire()}/block");
        using var blocked = await Ask(alice, post, seen.Headers.ETag);
        using var any = await Ask(alice, post, EntityTagHeaderValue.Any);

        (await blocked.Refusal()).Should().Be((404, "posts.post_not_found"));
        any.StatusCode.Should().Be(HttpStatusCode.NotFound);
        blocked.Headers.ETag.Should().BeNull();
        blocked.Headers.CacheControl!.NoStore.Should().BeTrue();
    }

    [Theory]
    [InlineData("*", 304)]
    [InlineData("W/\"0\", W/\"1\"", 200)]
    [InlineData("not a tag", 200)]
    [InlineData("\"", 200)]
    public async Task Whatever_is_asked_is_answered(string ifNoneMatch, int status)
    {
        using var answer = await Ask(pair.Alice, "/api/v1/profiles/me", ifNoneMatch);

        ((int)answer.StatusCode).Should().Be(status);
    }

    [Fact]
    public async Task Messages_are_not_kept()
    {
        using var answer = await Ask(pair.Alice, "/api/v1/conversations");

        answer.Headers.ETag.Should().BeNull();
        answer.Headers.CacheControl!.NoStore.Should().BeTrue();
    }

    private static Task<HttpResponseMessage> Ask(TestPerson who, string path, EntityTagHeaderValue? tag = null) =>
        Ask(who, path, tag?.ToString());

    private static async Task<HttpResponseMessage> Ask(TestPerson who, string path, string? ifNoneMatch)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("If-None-Match", ifNoneMatch);
        return await who.Http.SendAsync(request);
    }

    private static async Task Change(TestPerson who, string path, object change)
    {
        using var answer = await who.Http.PatchAsJsonAsync(path, change);
        answer.EnsureSuccessStatusCode();
    }

    private static void MustBeKeptByItsViewer(HttpResponseMessage answer)
    {
        answer.Headers.CacheControl!.ToString().Should().Be("no-cache, private");
        answer.Headers.Vary.Should().Contain("Authorization");
        answer.Headers.ETag!.IsWeak.Should().BeTrue();
    }
}
