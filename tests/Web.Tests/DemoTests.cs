using System.Net.Http.Json;
using System.Text.Json;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;
using Hubbub.Web.Demo;
using Hubbub.Web.Tests.Startup;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hubbub.Web.Tests;

/// <summary>The data that <c>--demo</c> creates.</summary>
[Collection<SeededServer.Shared>]
public sealed class DemoTests(SeededServer seeded)
{
    private static readonly string[] Usernames =
    [
        "mia", "omar", "yuki", "tomas", "ada", "lena", "jonas", .. DemoCrowd.People.Select(p => p.Username),
    ];

    [Fact]
    public async Task A_demo_person_logs_in_and_sees_life()
    {
        var mia = await LogIn(seeded.Server, "mia");
        var home = (await mia.Get("/api/v1/feed?limit=100"))
            .GetProperty("items")
            .EnumerateArray()
            .Select(i => i.GetProperty("post"))
            .ToList();

        var authors = home.Select(p => p.GetProperty("author").GetProperty("username").GetString()).ToHashSet();
        authors.Should().Contain(["omar", "yuki", "tomas", "ada", "mia"]);
        authors.Should().NotContain("lena", "she did not let her in");
        authors.Should().HaveCountGreaterThan(8, "others of the forty are followed");
        home.Select(p => p.TryGetProperty("poll", out var poll) ? poll.GetProperty("voters").GetInt32() : 0)
            .Should()
            .Contain(3);
        home.Select(p => p.GetProperty("counts").GetProperty("comments").GetInt32()).Should().Contain(2);
        (await mia.Get("/api/v1/stories")).GetProperty("items").GetArrayLength().Should().BeGreaterThanOrEqualTo(2);
        (await Conversations(mia)).Count(c => c.Text("kind") == "direct").Should().BeGreaterThanOrEqualTo(2);
        (await mia.Get("/api/v1/message-requests")).GetProperty("items").GetArrayLength().Should().Be(1);
    }

    [Fact]
    public async Task A_demo_person_finds_groups_with_pictures_and_what_groups_have()
    {
        var server = seeded.Server;
        var (mia, ada, tomas) = (await LogIn(server, "mia"), await LogIn(server, "ada"), await LogIn(server, "tomas"));

        var groups = (await Conversations(mia)).Where(c => c.Text("kind") == "group")
            .ToDictionary(g => g.GetProperty("group").Text("name"));
        groups.Should().HaveCount(3);
        foreach (var group in groups.Values)
        {
            using var picture = await mia.Http.GetAsync(
                group.GetProperty("group").GetProperty("picture").Text("small"), TestContext.Current.CancellationToken);
            picture.Content.Headers.ContentType!.MediaType.Should().Be("image/webp");
        }

        var choir = groups["Choir: dates and rooms"];
        choir.GetProperty("group").GetProperty("onlyAdminsSend").GetBoolean().Should().BeTrue();
        (await Conversations(ada)).Single(c => c.Text("id") == choir.Text("id"))
            .Number("joinRequestCount").Should().Be(1);
        (await Pins(mia, choir)).Should().Be(1);

        // Ada came by the link, and sees what was written before, as this group shows it.
        var supper = await History(ada, groups["Night train supper club"]);
        supper.Any(m => m.TryGetProperty("replyTo", out _)).Should().BeTrue();
        supper.Any(m => m.TryGetProperty("reactions", out _)).Should().BeTrue();
        supper.SelectMany(Pictures).Should().Contain(f => f.Text("kind") == "image");
        supper.SelectMany(Pictures).Single(f => f.Text("kind") == "audio").Text("waveform").Should().NotBeEmpty();
        // The kiln's does not: Tomás came later.
        var kiln = groups["Kiln 2, firing list"];
        (await History(mia, kiln)).Length.Should().BeGreaterThan((await History(tomas, kiln)).Length);
    }

    [Fact]
    public async Task Someone_of_the_living_demo_answers_who_writes_to_them()
    {
        var server = seeded.Server;
        var (mia, henrik) = (await LogIn(server, "mia"), await LogIn(server, "henrik"));
        var sent = await mia.Post("/api/v1/messages", new { receiverId = $"{henrik.Id.Value}", message = "Ahoi!" });
        var person = DemoCrowd.People.Single(p => p.Username == "henrik");

        await ActivatorUtilities.CreateInstance<DemoLife>(server.Services).Act(
            person, henrik.Id, TestContext.Current.CancellationToken);

        var talk = await Items(mia, $"conversations/{sent.Text("conversationId")}/messages");
        talk.Select(m => m.Text("body")).Should().Equal(person.Answer, "Ahoi!");
    }

    [Fact]
    public async Task A_server_without_the_demo_lists_nobody()
    {
        using var people = await seeded.Server.Http.GetAsync("/demo/people", TestContext.Current.CancellationToken);

        people.StatusCode.Should().Be(System.Net.HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_start_with_the_demo_shows_pictures_and_tags_that_trend()
    {
        var directory = Directory.CreateTempSubdirectory("hubbub-test-");
        try
        {
            await using var program = await RunningProgram.Start(directory.FullName, port: 0, "--demo");
            using var http = new HttpClient { BaseAddress = program.Address };
            var password = (await File.ReadAllLinesAsync(
                    Path.Combine(directory.FullName, "data", "demo-logins.txt"), TestContext.Current.CancellationToken))
                .Select(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Single(l => l is ["lena", _])[1];
            using var entered = await http.PostAsJsonAsync("/api/v1/auth/login", new { login = "lena", password });
            http.DefaultRequestHeaders.Authorization = new("Bearer", (await entered.Must()).Text("accessToken"));

            // Tags are first counted after the server is up.
            JsonElement[] trends = [];
            await WireExtensions.Until(
                async () => (trends = await Get("trending?period=day", json => json)).Length > 0, "tags trend");
            trends.Select(t => t.Text("tag")).Should().Contain(["bread", "trains", "mountains"]);
            trends.Should().OnlyContain(t => t.Number("authors") >= 2);

            var shown = (await Get("feed?limit=100", feed => feed.GetProperty("items"))).Select(
                i => i.GetProperty("post"))
                .Concat(await Get("stories", json => json.GetProperty("items")))
                .SelectMany(Pictures).ToArray();
            shown.Should().HaveCountGreaterThanOrEqualTo(5);
            foreach (var picture in shown)
            {
                using var bytes = await http.GetAsync($"/api/v1/media/{picture.Text("id")}/content?size=medium");
                bytes.Content.Headers.ContentType!.MediaType.Should().Be("image/webp");
                picture.Text("altText").Should().NotBeEmpty();
            }

            // A log-in page can offer everyone.
            using var offered = await http.GetAsync("/demo/people");
            var people = (await offered.Must()).GetProperty("items").EnumerateArray().ToArray();
            people.Should().HaveCount(40);
            var clara = people.Single(p => p.Text("username") == "clara");
            using var portrait = await http.GetAsync(clara.Text("picture"));
            portrait.Content.Headers.ContentType!.MediaType.Should().Be("image/jpeg");
            using var again = await http.PostAsJsonAsync(
                "/api/v1/auth/login", new { login = "clara", password = clara.Text("password") });
            await again.Must();

            // The two weeks are behind, and the server is not.
            using var card = await http.GetAsync("/api/v1/profiles/by-username/clara");
            var profile = await card.Must();
            profile.TryGetProperty("avatar", out _).Should().BeTrue();
            profile.GetProperty("createdAt").GetDateTimeOffset().Should()
                .BeBefore(DateTimeOffset.UtcNow.AddDays(-13)).And.BeAfter(DateTimeOffset.UtcNow.AddDays(-15));
            using var posts = await http.GetAsync($"/api/v1/users/{profile.Text("id")}/posts");
            (await posts.Must()).GetProperty("items").EnumerateArray()
                .Select(p => p.GetProperty("createdAt").GetDateTimeOffset()).Should()
                .OnlyContain(at => at < DateTimeOffset.UtcNow && at > DateTimeOffset.UtcNow.AddDays(-15));
            async Task<JsonElement[]> Get(string path, Func<JsonElement, JsonElement> list)
            {
                using var response = await http.GetAsync($"/api/v1/{path}");
                return [.. list(await response.Must()).EnumerateArray()];
            }
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task The_demo_is_made_once_and_gone_on_with_where_a_start_was_cut_short()
    {
        await using var cutShort = await TestServer.Start("--Messaging:Requests=true");
        await File.WriteAllLinesAsync(
            Kept(cutShort, "demo-begun.txt"), Usernames.Select(u => $"  {u} kiln-and-night-train"),
            TestContext.Current.CancellationToken);
        using var joined = await cutShort.Http.PostAsJsonAsync(
            "/api/v1/auth/register",
            new
            {
                username = "mia",
                email = "mia@demo.example",
                password = "kiln-and-night-train",
                deviceName = "Demo",
            },
            TestContext.Current.CancellationToken);
        await joined.Must();
        await Seed(cutShort);
        (await SeededServer.Rows(cutShort)).Should().Equal(seeded.Made);
        File.Exists(Kept(cutShort, "demo-begun.txt")).Should().BeFalse();

        await Seed(cutShort);
        (await SeededServer.Rows(cutShort)).Should().Equal(seeded.Made);
        File.Move(Kept(cutShort, "demo-logins.txt"), Kept(cutShort, "demo-begun.txt"));
        await Seed(cutShort);
        (await SeededServer.Rows(cutShort)).Should().Equal(seeded.Made);
    }

    private static IEnumerable<JsonElement> Pictures(JsonElement shown) =>
        !shown.TryGetProperty("media", out var media) ? []
        : media.ValueKind == JsonValueKind.Array ? media.EnumerateArray()
        : [media];

    private static async Task<TestPerson> LogIn(TestServer server, string username)
    {
        var password = (await File.ReadAllLinesAsync(
                Kept(server, "demo-logins.txt"), TestContext.Current.CancellationToken))
            .Select(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Single(l => l[0] == username)[1];
        using var entered = await server.Http.PostAsJsonAsync(
            "/api/v1/auth/login", new { login = username, password, deviceName = "Test" },
            TestContext.Current.CancellationToken);
        return TestPerson.From(server, await entered.Must());
    }

    private static Task<JsonElement[]> Conversations(TestPerson viewer) => Items(viewer, "conversations");

    private static Task<JsonElement[]> History(TestPerson viewer, JsonElement conversation) =>
        Items(viewer, $"conversations/{conversation.Text("id")}/messages");

    private static async Task<int> Pins(TestPerson viewer, JsonElement conversation) =>
        (await Items(viewer, $"conversations/{conversation.Text("id")}/pins")).Length;

    private static async Task<JsonElement[]> Items(TestPerson viewer, string path) =>
        [.. (await viewer.Get($"/api/v1/{path}")).GetProperty("items").EnumerateArray()];

    private static Task Seed(TestServer server) => SeededServer.Seed(server);

    private static string Kept(TestServer server, string file) =>
        server.Services.GetRequiredService<DataDirectory>().PathOf(file);
}

/// <summary>A server with the demo's people, for tests that change little.</summary>
public sealed class SeededServer : IAsyncLifetime
{
    /// <summary>Tests that look at the same one, one after the other.</summary>
    [CollectionDefinition]
    public sealed class Shared : ICollectionFixture<SeededServer>;

    public TestServer Server { get; private set; } = null!;

    /// <summary>How much there is of everything.</summary>
    public int[] Made { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        Server = await TestServer.Start("--Messaging:Requests=true");
        await Seed(Server);
        Made = await Rows(Server);
    }

    public ValueTask DisposeAsync() => Server.DisposeAsync();

    internal static Task Seed(TestServer server) =>
        server.Services.GetRequiredService<DemoPeople>().Seed(TestContext.Current.CancellationToken);

    internal static Task<int[]> Rows(TestServer server) => server.Db(async db => new[]
    {
        await db.Accounts.CountAsync(), await db.Edges.CountAsync(), await db.Messages.CountAsync(),
        await db.Posts.CountAsync(), await db.PollVotes.CountAsync(), await db.Comments.CountAsync(),
        await db.Reactions.CountAsync(), await db.Stories.CountAsync(), await db.MediaItems.CountAsync(),
        await db.Members.CountAsync(), await db.MessageReactions.CountAsync(), await db.PinnedMessages.CountAsync(),
        await db.GroupInvites.CountAsync(), await db.JoinRequests.CountAsync(),
    });
}
