using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Hubbub.Infrastructure.Media;
using Hubbub.Testing;
using Hubbub.Testing.Media;
using Hubbub.Web.Tests.Realtime;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hubbub.Web.Tests.Media;

/// <summary>URLs of files work without a header, and only while their viewer may see the file.</summary>
public sealed class MediaUrlTests : Pair
{
    private const string Changed = "media.url_expired";

    // The clock starts at the beginning of a window, so that requests a moment later are in the same one.
    public override async ValueTask InitializeAsync()
    {
        Clock.SetUtcNow(new DateTimeOffset(Clock.GetUtcNow().UtcDateTime.Date.AddDays(1), TimeSpan.Zero));
        await base.InitializeAsync();
    }

    [Fact]
    public async Task Every_size_is_fetched_by_its_URL_without_a_header()
    {
        var card = await Alice.MustUpload(GoodFiles.Jpeg(2_000, 1_000), "a.jpg");

        var urls = card.GetProperty("urls");

        urls.EnumerateObject().Select(u => u.Name).Should().Equal("small", "medium", "large", "original");
        foreach (var size in urls.EnumerateObject())
        {
            var (_, expected) = await Alice.Content(card.Id("id"), $"?size={size.Name}");
            using var response = await Server.Http.GetAsync(size.Value.GetString());
            response.StatusCode.Should().Be(HttpStatusCode.OK);
            (await response.Content.ReadAsByteArrayAsync()).Should().Equal(expected);
        }
    }

    [Fact]
    public async Task Pages_of_any_origin_can_show_it_and_browsers_keep_it_for_five_minutes()
    {
        var url = Original(await Alice.MustUpload(GoodFiles.Jpeg(), "a.jpg"));

        using var response = await Server.Http.GetAsync(url);

        response.Headers.CacheControl!.ToString().Should().Be("must-revalidate, max-age=300, private");
        Header(response, "Cross-Origin-Resource-Policy").Should().Be("cross-origin");
        Header(response, "X-Content-Type-Options").Should().Be("nosniff");
        Header(response, "Referrer-Policy").Should().Be("no-referrer");
        Header(response, "Content-Security-Policy").Should().Contain("sandbox");
    }

    [Fact]
    public async Task Players_ask_for_parts_and_browsers_whether_it_is_still_the_same()
    {
        var bytes = GoodFiles.Mp4();
        var url = Original(await Alice.MustUpload(bytes, "a.mp4"));

        using var part = new HttpRequestMessage(HttpMethod.Get, url)
        {
            Headers = { Range = new RangeHeaderValue(4, 7) }
        };
        using var partial = await Server.Http.SendAsync(part);
        using var again = new HttpRequestMessage(HttpMethod.Get, url);
        again.Headers.IfNoneMatch.Add(partial.Headers.ETag!);
        using var same = await Server.Http.SendAsync(again);
        using var head = await Server.Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, url));

        partial.StatusCode.Should().Be(HttpStatusCode.PartialContent);
        (await partial.Content.ReadAsByteArrayAsync()).Should().Equal(bytes[4..8]);
        same.StatusCode.Should().Be(HttpStatusCode.NotModified);
        (head.StatusCode, head.Content.Headers.ContentLength).Should().Be((HttpStatusCode.OK, bytes.Length));
    }

    [Fact]
    public async Task A_URL_stays_the_same_for_half_a_day_and_is_good_for_as_long_again()
    {
        var card = await Alice.MustUpload(GoodFiles.Text(), "a.txt");
        await Alice.Post("/api/v1/posts", new { mediaIds = new[] { card.Id("id") } });
        var first = Original(card);

        Clock.Advance(TimeSpan.FromHours(11.9));
        await Alice.Refresh();
        Original(await Alice.Get($"{Uploads.Path}/{card.Id("id")}")).Should().Be(first);
        Clock.Advance(TimeSpan.FromHours(0.2));
        await Alice.Refresh();
        var second = Original(await Alice.Get($"{Uploads.Path}/{card.Id("id")}"));
        second.Should().NotBe(first);
        Clock.Advance(TimeSpan.FromHours(11.8));
        (await Status(first)).Should().Be((200, null));
        Clock.Advance(TimeSpan.FromHours(0.2));

        (await Status(first)).Should().Be((403, Changed));
        (await Status(second)).Should().Be((200, null));
    }

    [Fact]
    [Trait("Abuse", "T-55")]
    public async Task A_URL_that_was_changed_anywhere_is_good_for_nothing()
    {
        var url = Original(await Alice.MustUpload(GoodFiles.Text(), "a.txt"));
        var other = await Alice.MustUpload(GoodFiles.Text(), "b.txt");
        var (path, query) = (
            url[..url.IndexOf('?', StringComparison.Ordinal)],
            url[(url.IndexOf('?', StringComparison.Ordinal) + 1)..].Split('&'));
        var signature = query[2]["signature=".Length..];
        string[] changed =
        [
            path,
            $"/media/{other.Id("id")}/original?{string.Join('&', query)}",
            Of($"viewer={Bob.Wire()}", query[1], query[2]),
            Of(
                query[0],
                $"expires={long.Parse(query[1]["expires=".Length..], System.Globalization.CultureInfo.InvariantCulture) + 1}", query[2]),
            Of(query[0], query[1], "signature="),
            Of(query[0], query[1], $"signature={signature[..^1]}"),
            Of(query[0], query[1], $"signature={(signature[0] == 'A' ? 'B' : 'A')}{signature[1..]}"),
            // A last letter that differs only in its unused bits decodes to the same bytes.
            Of(query[0], query[1], $"signature={signature[..^1]}{(char)(signature[^1] + 1)}"),
            Of(query[0], query[1], $"signature={signature}&signature={signature}"),
            Of(query[0], "expires=99999999999999999999", query[2]),
        ];
        foreach (var one in changed)
        {
            (await Status(one)).Should().Be((403, Changed), one);
            (await Status(one, Alice)).Should().Be((403, Changed), "a token does not count here: {0}", one);
        }

        (await Status(url)).Should().Be((200, null));

        string Of(string viewer, string expires, string sign) => $"{path}?{viewer}&{expires}&{sign}";
    }

    [Fact]
    [Trait("Abuse", "T-55")]
    public async Task A_URL_is_its_viewers_and_ends_at_once_when_they_may_not_see_the_file_any_more()
    {
        foreach (var (what, end) in new (string, Func<string, Task>)[]
        {
            ("the post is deleted", async post => await Alice.Delete($"/api/v1/posts/{post}")),
            (
                "the post becomes private",
                async post => await Patch(Alice, $"/api/v1/posts/{post}", """{"audience":"private"}""")),
            ("the viewer is blocked", async _ => await Alice.Put($"/api/v1/users/{Bob.Wire()}/block")),
        })
        {
            var (post, bobs, hers) = await Shared();
            (await Status(bobs)).Should().Be((200, null), what);

            await end(post);

            (await Status(bobs)).Should().Be((404, "media.not_found"), what);
            (await Status(hers)).Should().Be((200, null), what);
        }
    }

    [Fact]
    [Trait("Abuse", "T-55")]
    public async Task Who_is_logged_out_everywhere_frozen_or_deleted_sees_nothing_by_URLs_they_were_given()
    {
        foreach (var end in new[] { "logout/everywhere", "freeze", "delete" })
        {
            var carol = await Server.Register($"carol{end[0]}");
            var post = await Alice.Post(
                "/api/v1/posts",
                new { mediaIds = new[] { (await Alice.MustUpload(GoodFiles.Text(), "a.txt")).Id("id") } });
            var url = Original((await carol.Get($"/api/v1/posts/{post.Id("id")}")).GetProperty("media")[0]);
            (await Status(url)).Should().Be((200, null));

            await carol.Post($"/api/v1/auth/{end}", end[0] == 'l' ? new { } : new { password = TestApp.Password });
            Clock.Advance(TimeSpan.FromSeconds(5));

            await WireExtensions.Until(async () => await Status(url) == (403, Changed), $"{end} ended the URL");
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_file_of_a_message_is_fetched_by_the_receiver_until_the_message_is_deleted(bool isMessagePack)
    {
        await using var alice = await Alice.Connect(Wire(HttpTransportType.WebSockets, isMessagePack));
        await using var bob = await Bob.Connect(Wire(HttpTransportType.WebSockets, isMessagePack));
        var media = await Alice.MustUpload(GoodFiles.Jpeg(), "a.jpg", "Two boats");
        var sending = new { receiverId = Bob.Wire(), message = string.Empty, mediaIds = new[] { media.Id("id") } };
        var sent = await alice.Call("send_message", sending);

        var message = (await bob.Next("receive_message")).GetProperty("message");

        message.Text("body").Should().BeEmpty();
        var card = message.GetProperty("media")[0];
        (card.Text("kind"), card.Text("altText")).Should().Be(("image", "Two boats"));
        (await Status(Original(card))).Should().Be((200, null));
        await alice.Call("delete_message", new { messageId = sent.Id("messageId") });
        (await Status(Original(card))).Should().Be((404, "media.not_found"));
        (await Status(Original(media))).Should().Be((200, null), "it is hers");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Pushes_calls_and_the_log_carry_URLs_that_their_receiver_can_use(bool isMessagePack)
    {
        await using var hers = await Alice.Connect(Wire(HttpTransportType.WebSockets, isMessagePack));
        var media = await Alice.MustUpload(GoodFiles.Jpeg(), "a.jpg");
        var post = await Alice.Post("/api/v1/posts", new { mediaIds = new[] { media.Id("id") } });

        var pushed = await hers.Next("post_changed");
        var synced = Logged(await hers.Call("sync", new { afterSeq = 0 }));
        var fetched = Logged(await Alice.Get("/api/v1/sync?after=0"));

        string[] urls = [UrlOf(pushed), UrlOf(synced), UrlOf(fetched), Original(media)];
        urls.Distinct().Should().ContainSingle();
        (await Status(urls[0])).Should().Be((200, null));
        (await Server.Db(db => db.UserEvents.Select(e => e.Payload).ToListAsync()))
            .Should()
            .Contain(p => p.Contains("urls", StringComparison.Ordinal)).And
            .OnlyContain(p => !p.Contains("signature", StringComparison.Ordinal));

        static JsonElement Logged(JsonElement page) =>
            page.GetProperty("events")
                .EnumerateArray()
                .Single(e => e.Text("type") == "post_changed")
                .GetProperty("payload");
        static string UrlOf(JsonElement e) => Original(e.GetProperty("post").GetProperty("media")[0]);
    }

    [Fact]
    public async Task What_a_person_writes_is_never_taken_for_a_URL()
    {
        var media = await Alice.MustUpload(GoodFiles.Text(), "a.txt");
        var text = $"\\u0001{media.Id("id")}/original";

        var post = await Alice.Post("/api/v1/posts", new { text });
        using var raw = new StringContent(
            $$"""{"text":"\u0001{{media.Id("id")}}/original"}""", null, "application/json");
        using var refused = await Alice.Http.PostAsync("/api/v1/posts", raw);

        post.Text("text").Should().Be(text);
        (await refused.Refusal()).Should().Be((400, "validation_failed"));
    }

    [Fact]
    public async Task Keys_are_this_users_alone_and_change_every_week_without_ending_a_URL()
    {
        var file = System.IO.Path.Combine(Server.Database.Directory, "media-url-keys.json");
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(file).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        // Not by requests: a server whose clock jumps that far stops, because it may have lost its lease.
        var keys = Server.Services.GetRequiredService<MediaUrlKeys>();
        List<string> contents = [await File.ReadAllTextAsync(file)];
        var before = keys.For(Clock.GetUtcNow());
        for (var halfDay = 0; halfDay < 40; halfDay++)
        {
            Clock.Advance(TimeSpan.FromHours(12));
            keys.All()
                .Any(k => k.SequenceEqual(before))
                .Should()
                .BeTrue("it signed what was handed out half a day ago");
            before = keys.For(Clock.GetUtcNow());
            contents.Add(await File.ReadAllTextAsync(file));
        }

        contents.Distinct().Should().HaveCount(4, "a new key came three times in twenty days");
        JsonDocument.Parse(contents[^1]).RootElement.GetArrayLength().Should().Be(2);
        contents[^1].Should().NotContain(
            JsonDocument.Parse(contents[0]).RootElement[0].Text("secret"), "that is long gone");
    }

    [Fact]
    public async Task Processes_that_share_the_keys_agree_on_every_URL()
    {
        var shared = System.IO.Path.Combine(Server.Database.Directory, "media-url-keys.json");
        await using var other = await TestServer.Start(
            builder => builder.Services.AddSingleton<TimeProvider>(Clock), $"--Media:UrlKeyFile={shared}");
        var keys = new[] { Server, other }.Select(s => s.Services.GetRequiredService<MediaUrlKeys>()).ToArray();

        for (var day = 0; day < 20; day++)
        {
            Clock.Advance(TimeSpan.FromDays(1));
            var window = Clock.GetUtcNow().AddHours(-1);
            keys[0].For(window).Should().Equal(keys[1].For(window));
        }
    }

    [Fact]
    [Trait("Abuse", "T-55")]
    public async Task URLs_that_are_no_good_are_limited_by_address_and_shut_nobody_out()
    {
        await using var server = await TestServer.Start("--RateLimits:RestPerAddress:Permits=5");
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 7; i++)
        {
            using var response = await server.Http.GetAsync("/media/1/original?viewer=1&expires=1&signature=x");
            statuses.Add(response.StatusCode);
        }

        statuses.Should().Equal([
            .. Enumerable.Repeat(HttpStatusCode.Forbidden, 5), .. Enumerable.Repeat(HttpStatusCode.TooManyRequests, 2),
        ]);
        await server.Register("carol");
    }

    [Fact]
    public async Task With_a_base_URLs_are_absolute()
    {
        await using var server = await TestServer.Start("--Media:UrlBase=https://api.example.org/");
        var carol = await server.Register("carol");

        var url = Original(await carol.MustUpload(GoodFiles.Text(), "a.txt"));

        url.Should().StartWith("https://api.example.org/media/");
        using var response = await server.Http.GetAsync(new Uri(url).PathAndQuery);
        response.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    private static string Original(JsonElement card) => card.GetProperty("urls").Text("original");

    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? string.Join(',', values) : null;

    private async Task<(string Post, string Bobs, string Hers)> Shared()
    {
        await Alice.Delete($"/api/v1/users/{Bob.Wire()}/block");
        var media = await Alice.MustUpload(GoodFiles.Jpeg(), "a.jpg");
        var post = await Alice.Post("/api/v1/posts", new { mediaIds = new[] { media.Id("id") } });
        var bobs = Original((await Bob.Get($"/api/v1/posts/{post.Id("id")}")).GetProperty("media")[0]);
        return (post.Id("id"), bobs, Original(media));
    }

    private async Task<(int Status, string? Code)> Status(string url, TestPerson? person = null)
    {
        using var response = await (person?.Http ?? Server.Http).GetAsync(url);
        return response.IsSuccessStatusCode ? ((int)response.StatusCode, null) : await response.Refusal();
    }

    private static async Task Patch(TestPerson person, string path, string body)
    {
        using var content = new StringContent(body, null, "application/json");
        using var response = await person.Http.PatchAsync(path, content);
        await response.Must();
    }
}
