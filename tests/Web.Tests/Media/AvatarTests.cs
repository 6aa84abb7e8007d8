using System.Net;
using System.Text.Json;
using Hubbub.Testing;
using Hubbub.Testing.Media;
using Hubbub.Web.Tests.Realtime;
using NetVips;

namespace Hubbub.Web.Tests.Media;

/// <summary>
/// Pictures of people: a square on every card, a cover on the profile, and neither for people who may not see them.
/// </summary>
public sealed class AvatarTests : Pair
{
    private const string Avatar = "/api/v1/profiles/me/avatar";
    private const string Cover = "/api/v1/profiles/me/cover";

    protected override string[] Settings => ["--RateLimits:Enabled=false"];

    [Theory]
    [InlineData(900, 600)]
    [InlineData(600, 900)]
    [InlineData(1_900, 40)]
    [InlineData(40, 1_900)]
    [InlineData(2, 2)]
    public async Task An_avatar_is_the_middle_of_the_image_as_a_square_in_three_sizes(int width, int height)
    {
        // A blue square with red on the left and right, or above and below.
        using var red = Image.Black(width, height)
            .NewFromImage(200, 0, 0)
            .Copy(interpretation: Enums.Interpretation.Srgb);
        var side = Math.Min(width, height);
        using var blue = Image.Black(side, side).NewFromImage(0, 0, 200);
        using var picture = red.Insert(blue, (width - side) / 2, (height - side) / 2);

        var profile = await SetAvatar(Alice, picture.WriteToBuffer(".png"));

        var urls = profile.GetProperty("avatar");
        urls.EnumerateObject().Select(u => u.Name).Should().Equal("small", "medium", "large");
        foreach (var (size, pixels) in new[] { ("small", 96), ("medium", 256), ("large", 512) })
        {
            using var response = await Server.Http.GetAsync(urls.Text(size));
            response.Content.Headers.ContentType!.MediaType.Should().Be("image/webp");
            using var image = Image.WebploadBuffer(await response.Content.ReadAsByteArrayAsync());
            (image.Width, image.Height).Should().Be((pixels, pixels));
            var edge = pixels / 16;
            using var inside = image.ExtractArea(edge, edge, pixels - (2 * edge), pixels - (2 * edge));
            (inside[0].Avg(), inside[2].Avg()).Should().Match<(double R, double B)>(c => c.R < 20 && c.B > 170);
        }
    }

    [Fact]
    public async Task The_avatar_is_on_every_card()
    {
        await Alice.Put($"/api/v1/users/{Bob.Wire()}/follow");
        await Bob.Put($"/api/v1/users/{Alice.Wire()}/follow");
        var post = (await Alice.Post("/api/v1/posts", new { text = "Look #boats" })).Id("id");
        await Bob.Post("/api/v1/posts", new { text = "And you" });
        await Alice.Post("/api/v1/messages", new { receiverId = Bob.Wire(), message = "Hello" });
        await Alice.Post($"/api/v1/posts/{post}/comments", new { text = "First" });
        await Alice.Put($"/api/v1/posts/{post}/reaction", new { kind = "like" });
        await Alice.Post("/api/v1/stories", new { text = "Now" });
        var circle = (await Bob.Post("/api/v1/circles", new { name = "Friends" })).Id("id");
        await Bob.Put($"/api/v1/circles/{circle}/members/{Alice.Wire()}");
        await WireExtensions.Until(
            async () => (await Bob.Get("/api/v1/notifications"))
                .GetRawText()
                .Contains("new_message", StringComparison.Ordinal), "Bob was notified");
        await SetAvatar(Alice, GoodFiles.Jpeg());

        foreach (var path in new[]
        {
            "/api/v1/profiles?q=alice", "/api/v1/search?q=alice&kind=users", $"/api/v1/users/{Bob.Wire()}/followers",
            $"/api/v1/users/{Bob.Wire()}/following", $"/api/v1/users/{Bob.Wire()}/friends", $"/api/v1/posts/{post}",
            "/api/v1/feed", "/api/v1/feed?order=ranked", "/api/v1/feed/friends", $"/api/v1/posts/{post}/comments",
            $"/api/v1/posts/{post}/reactions", "/api/v1/stories", $"/api/v1/users/{Alice.Wire()}/stories",
            "/api/v1/conversations", "/api/v1/notifications", $"/api/v1/circles/{circle}/members", "/api/v1/bootstrap",
            $"/api/v1/profiles/{Alice.Wire()}", "/api/v1/profiles/by-username/alice", "/api/v1/tags/boats/posts",
        })
        {
            var cards = Cards(await Bob.Get(path)).Where(c => c.Text("id") == Alice.Wire()).ToList();

            cards.Should()
                .NotBeEmpty(path).And
                .OnlyContain(c => c.EnumerateObject().Any(m => m.Name == "avatar"), path);
            (await Status(cards[0].GetProperty("avatar").Text("small"))).Should().Be(200, path);
        }
    }

    [Fact]
    public async Task A_new_avatar_is_pushed_to_its_owner_and_to_people_who_see_the_card()
    {
        await Alice.Post("/api/v1/messages", new { receiverId = Bob.Wire(), message = "Hello" });
        await using var hers = await Alice.Connect();
        await using var his = await Bob.Connect();

        await SetAvatar(Alice, GoodFiles.Jpeg());

        var own = (await hers.Next("profile_updated")).GetProperty("profile").GetProperty("avatar").Text("large");
        var seen = (await his.Next("user_updated")).GetProperty("user").GetProperty("avatar").Text("large");
        (await Status(own), await Status(seen)).Should().Be((200, 200));
        await Delete(Avatar);
        await hers.Next("profile_updated", e => !e.GetProperty("profile").TryGetProperty("avatar", out _));
        await his.Next("user_updated", e => !e.GetProperty("user").TryGetProperty("avatar", out _));
        (await Status(own), await Status(seen)).Should().Be((200, 404), "the owner still has the file for a day");
    }

    [Fact]
    public async Task Who_has_a_post_open_sees_who_comments()
    {
        await SetAvatar(Alice, GoodFiles.Jpeg());
        var post = (await Alice.Post("/api/v1/posts", new { text = "Look" })).Id("id");
        await using var his = await Bob.Connect();
        await his.Call("watch", new { postId = post });

        await Alice.Post($"/api/v1/posts/{post}/comments", new { text = "First" });

        await WireExtensions.Until(
            () =>
            {
                // Changes close together are pushed together, a moment later.
                Clock.Advance(TimeSpan.FromMilliseconds(500));
                return his.Count("comment_added") > 0;
            },
            "Bob was shown the comment");
        var comment = (await his.Next("comment_added")).GetProperty("comments")[0];
        (await Status(comment.GetProperty("author").GetProperty("avatar").Text("small"))).Should().Be(200);
    }

    [Fact]
    [Trait("Abuse", "T-55")]
    public async Task Others_see_nothing_of_what_was_cut_off()
    {
        var image = (await Alice.MustUpload(GoodFiles.Jpeg(900, 600), "a.jpg")).Id("id");
        await Alice.Put(Avatar, new { mediaId = image });

        var url = (await Bob.Get($"/api/v1/profiles/{Alice.Wire()}")).GetProperty("avatar").Text("small");

        (await Status(url)).Should().Be(200);
        foreach (var size in new[] { "small", "medium", "large", "original" })
        {
            (await Status(url.Replace("avatar_small", size, StringComparison.Ordinal))).Should().Be(404);
            (await Bob.Content(image, $"?size={size}")).Response.StatusCode.Should().Be(HttpStatusCode.NotFound);
        }

        (await Bob.Http.GetAsync($"{Uploads.Path}/{image}")).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await Alice.Content(image)).Response.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    [Trait("Abuse", "T-55")]
    public async Task Between_people_who_are_apart_and_of_frozen_accounts_there_are_no_pictures()
    {
        await Alice.Post("/api/v1/messages", new { receiverId = Bob.Wire(), message = "Hello" });
        await SetAvatar(Alice, GoodFiles.Jpeg());
        await SetAvatar(Bob, GoodFiles.Jpeg());
        var hers = (await Bob.Get($"/api/v1/profiles/{Alice.Wire()}")).GetProperty("avatar").Text("small");
        var his = (await Alice.Get($"/api/v1/profiles/{Bob.Wire()}")).GetProperty("avatar").Text("small");
        (await Status(hers), await Status(his)).Should().Be((200, 200));

        await Alice.Put($"/api/v1/users/{Bob.Wire()}/block");

        (await Status(hers), await Status(his)).Should().Be((404, 404));
        Cards(await Alice.Get("/api/v1/blocks")).Should().ContainSingle()
            .Which.TryGetProperty("avatar", out _).Should().BeFalse();

        await Alice.Delete($"/api/v1/users/{Bob.Wire()}/block");
        (await Status(hers)).Should().Be(200);
        await Alice.Post("/api/v1/auth/freeze", new { password = TestApp.Password });
        (await Status(hers)).Should().Be(404);
        (await Bob.Get("/api/v1/conversations"))
            .GetRawText()
            .Should()
            .Contain("Unavailable account").And.NotContain("avatar");
    }

    [Fact]
    public async Task A_cover_is_for_those_who_see_the_whole_profile()
    {
        var image = (await Alice.MustUpload(GoodFiles.Jpeg(2_000, 500), "a.jpg")).Id("id");
        await Alice.Put(Cover, new { mediaId = image });
        var url = (await Bob.Get($"/api/v1/profiles/{Alice.Wire()}")).GetProperty("cover").Text("large");
        using (var large = Image.WebploadBuffer(await Server.Http.GetByteArrayAsync(url)))
        {
            (large.Width, large.Height).Should().Be((1_600, 400));
        }

        using var body = new StringContent("""{"isPrivate":true}""", null, "application/json");
        await (await Alice.Http.PatchAsync("/api/v1/profiles/me", body)).Must();

        (await Status(url)).Should().Be(404);
        (await Bob.Get($"/api/v1/profiles/{Alice.Wire()}")).TryGetProperty("cover", out _).Should().BeFalse();
        await Bob.Put($"/api/v1/users/{Alice.Wire()}/follow");
        await Alice.Post($"/api/v1/follow-requests/{Bob.Wire()}/accept");
        (await Status(url)).Should().Be(200);
        await Delete(Cover);
        (await Status(url)).Should().Be(404);
        (await Alice.Get("/api/v1/profiles/me")).TryGetProperty("cover", out _).Should().BeFalse();
    }

    [Theory]
    [InlineData(Avatar)]
    [InlineData(Cover)]
    public async Task A_picture_is_an_image_of_ones_own_that_nothing_else_shows(string path)
    {
        var image = (await Alice.MustUpload(GoodFiles.Jpeg(), "a.jpg")).Id("id");
        var posted = (await Alice.MustUpload(GoodFiles.Png(), "b.png")).Id("id");
        await Alice.Post("/api/v1/posts", new { mediaIds = new[] { posted } });
        var text = (await Alice.MustUpload(GoodFiles.Text(), "a.txt")).Id("id");
        var bobs = (await Bob.MustUpload(GoodFiles.Jpeg(), "a.jpg")).Id("id");

        (await Refusal(path, text)).Should().Be((400, "media.wrong_kind"));
        (await Refusal(path, bobs)).Should().Be((404, "media.not_found"));
        (await Refusal(path, posted)).Should().Be((404, "media.not_found"));
        (await Refusal(path, "1")).Should().Be((404, "media.not_found"));

        var first = await Alice.Put(path, new { mediaId = image });
        (await Alice.Put(path, new { mediaId = image }))
            .GetRawText()
            .Should()
            .Be(first.GetRawText(), "once more changes nothing");
        using var shown = await Alice.Http.DeleteAsync($"{Uploads.Path}/{image}");
        (await shown.Refusal()).Should().Be((409, "media.in_use"));
        await Alice.Put(path, new { mediaId = (await Alice.MustUpload(GoodFiles.WebP(), "c.webp")).Id("id") });
        using var free = await Alice.Http.DeleteAsync($"{Uploads.Path}/{image}");
        free.StatusCode.Should().Be(HttpStatusCode.NoContent, "another one is shown now");
        await Delete(path);
        await Delete(path);
    }

    private static async Task<JsonElement> SetAvatar(TestPerson person, byte[] image) =>
        await person.Put(Avatar, new { mediaId = (await person.MustUpload(image, "a.jpg")).Id("id") });

    private async Task Delete(string path) =>
        (await Alice.Http.DeleteAsync(path)).StatusCode.Should().Be(HttpStatusCode.NoContent);

    private async Task<(int, string?)> Refusal(string path, string mediaId)
    {
        using var body = new StringContent($$"""{"mediaId":"{{mediaId}}"}""", null, "application/json");
        using var response = await Alice.Http.PutAsync(path, body);
        return await response.Refusal();
    }

    private async Task<int> Status(string url)
    {
        using var response = await Server.Http.GetAsync(url);
        return (int)response.StatusCode;
    }

    /// <summary>All people's cards in an answer.</summary>
    private static IEnumerable<JsonElement> Cards(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Cards),
        JsonValueKind.Object => value.EnumerateObject().SelectMany(m => Cards(m.Value)).Concat(
            value.TryGetProperty("displayName", out _) ? [value] : []),
        _ => [],
    };
}
