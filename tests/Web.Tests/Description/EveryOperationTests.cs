using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Hubbub.Application.Accounts.Mails;
using Hubbub.Testing;
using Hubbub.Testing.Media;
using Hubbub.Web.Tests.Media;
using Microsoft.Extensions.DependencyInjection;

namespace Hubbub.Web.Tests.Description;

/// <summary>
/// Two people and an administrator call every operation of the API. Each response is checked against the description,
/// as in every test; with <c>HUBBUB_RECORD_EXAMPLES</c> it becomes an example there.
/// </summary>
public sealed partial class EveryOperationTests : IAsyncLifetime
{
    private readonly Mailbox _mailbox = new();
    private TestServer _server = null!;
    private TestPerson _nora = null!;
    private TestPerson _emil = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await TestServer.Start(
            builder => builder.Services.AddSingleton<IMailer>(_mailbox),
            "--RateLimits:Enabled=false", "--Messaging:Requests=true",
            "--Push:AllowLoopback=true");
        _nora = await _server.Register("nora");
        await RegisterStrangers();
        _emil = await _server.Register("emil");
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Every_operation_does_its_work_and_answers_as_described()
    {
        await BecomeFriends();
        await Talk();
        var media = await Share();
        await Post(media);
        await Comment();
        await Collect();
        await PublishStories();
        await Discover();
        await ManageAccounts();

        _server.Answers.Api.Operations.Select(o => o.Id).Except(_server.Answers.Succeeded.Keys).Should().BeEmpty();
    }

    private async Task BecomeFriends()
    {
        var (nora, emil) = ($"/api/v1/users/{_nora.Id.Value}", $"/api/v1/users/{_emil.Id.Value}");
        await Do(
            _nora,
            "PATCH",
            "/api/v1/profiles/me",
            new { displayName = "Nora", bio = "Physics, second year.", isPrivate = true });
        await Do(_nora, "GET", "/api/v1/profiles/me");
        await Do(_emil, "GET", $"/api/v1/profiles/{_nora.Id.Value}");
        await Do(_emil, "GET", "/api/v1/profiles/by-username/nora");
        await Do(_emil, "GET", "/api/v1/profiles?q=nora");
        await Do(_emil, "PUT", $"{nora}/follow");
        await Do(_emil, "GET", "/api/v1/follow-requests/sent");
        await Do(_nora, "GET", "/api/v1/follow-requests");
        await Do(_nora, "POST", $"/api/v1/follow-requests/{_emil.Id.Value}/decline");
        await Do(_emil, "PUT", $"{nora}/follow");
        await Do(_nora, "POST", $"/api/v1/follow-requests/{_emil.Id.Value}/accept");
        await Do(_nora, "PATCH", "/api/v1/profiles/me", new { isPrivate = false });
        await Do(_nora, "PUT", $"{emil}/follow");
        await Do(_nora, "GET", $"{emil}/relationship");
        foreach (var list in new[] { "followers", "following", "friends", "mutuals" })
        {
            await Do(_nora, "GET", $"{emil}/{list}");
        }

        await Do(_nora, "PUT", $"{emil}/mute");
        await Do(_nora, "GET", "/api/v1/mutes");
        await Do(_nora, "DELETE", $"{emil}/mute");
        await Do(_nora, "DELETE", $"/api/v1/followers/{_emil.Id.Value}");
        await Do(_nora, "DELETE", $"{emil}/follow");
        await Do(_nora, "PUT", $"{emil}/block");
        await Do(_nora, "GET", "/api/v1/blocks");
        await Do(_nora, "DELETE", $"{emil}/block");
        await Do(_nora, "PUT", $"{emil}/follow");
        await Do(_emil, "PUT", $"{nora}/follow");
    }

    private async Task Talk()
    {
        var sent = await Do(
            _nora, "POST", "/api/v1/messages", new { receiverId = $"{_emil.Id.Value}", message = "Coffee at four?" });
        var (message, conversation) = (sent.Text("messageId"), sent.Text("conversationId"));
        await Do(_emil, "GET", "/api/v1/conversations");
        await Do(_emil, "GET", $"/api/v1/conversations/{conversation}");
        await Do(_emil, "GET", $"/api/v1/conversations/{conversation}/messages");
        await ChooseNotifications(conversation);
        await Do(_emil, "PUT", $"/api/v1/typing/{_nora.Id.Value}");
        await Do(_emil, "DELETE", $"/api/v1/typing/{_nora.Id.Value}");
        await Do(_emil, "POST", $"/api/v1/messages/{message}/read");
        await HandleMessages(message, conversation);
        await Do(_nora, "PUT", "/api/v1/presence/status", new { status = "busy", text = "In the library" });
        await Do(_emil, "GET", $"/api/v1/presence?userIds={_nora.Id.Value}");
    }

    private async Task<string> Share()
    {
        var png = GoodFiles.Png();
        var media = (await _nora.MustUpload(png, "pendulum.png", "A pendulum at rest")).Text("id");
        await Do(_nora, "GET", "/api/v1/media");
        await Do(_nora, "GET", "/api/v1/media/usage");
        await Do(_nora, "GET", $"/api/v1/media/{media}");
        await Do(_nora, "PATCH", $"/api/v1/media/{media}", new { altText = "A pendulum that swings" });
        await Do(_nora, "HEAD", $"/api/v1/media/{media}/content");
        await Do(_nora, "GET", $"/api/v1/media/{media}/content?size=small");
        var (part, _) = await _nora.Content(media, headers: h => h.Range = new RangeHeaderValue(0, 9));
        ((int)part.StatusCode).Should().Be(206);
        var (same, _) = await _nora.Content(media, headers: h => h.IfNoneMatch.Add(part.Headers.ETag!));
        ((int)same.StatusCode).Should().Be(304);

        var url = (await Do(_nora, "GET", $"/api/v1/media/{media}"))
            .GetProperty("urls")
            .EnumerateObject()
            .First().Value.GetString()!;
        (await _server.Http.GetAsync(url)).EnsureSuccessStatusCode();
        using var head = new HttpRequestMessage(HttpMethod.Head, url);
        (await _server.Http.SendAsync(head)).EnsureSuccessStatusCode();
        foreach (var picture in new[] { "avatar", "cover" })
        {
            var mediaId = (await _emil.MustUpload(GoodFiles.Png(), $"{picture}.png")).Text("id");
            await Do(_emil, "PUT", $"/api/v1/profiles/me/{picture}", new { mediaId });
            await Do(_emil, "DELETE", $"/api/v1/profiles/me/{picture}");
        }

        var begun = await Do(_nora, "POST", "/api/v1/media/uploads", new { name = "lecture.png", bytes = png.Length });
        var upload = $"/api/v1/media/uploads/{begun.Text("uploadId")}";
        (await _nora.Chunk(begun.Text("uploadId"), 0, png)).EnsureSuccessStatusCode();
        await Do(_nora, "GET", upload);
        var second = await Do(_nora, "POST", $"{upload}/complete");
        await Do(_nora, "DELETE", $"/api/v1/media/{second.Text("id")}");
        var abandoned = await Do(_nora, "POST", "/api/v1/media/uploads", new { name = "notes.pdf", bytes = 1_000 });
        await Do(_nora, "DELETE", $"/api/v1/media/uploads/{abandoned.Text("uploadId")}");
        return media;
    }

    private async Task Post(string media)
    {
        var endsAt = DateTimeOffset.UtcNow.AddDays(1);
        var post = (await Do(_nora, "POST", "/api/v1/posts", new
        {
            text = "Who comes to the #physics evening, @emil?",
            mood = "curious",
            poll = new { options = new[] { "I do", "Next time" }, endsAt },
            mediaIds = new[] { media },
        })).Text("id");
        var path = $"/api/v1/posts/{post}";
        await Do(_nora, "PATCH", path, new { text = "Who comes to the #physics evening on Friday, @emil?" });
        await Do(_emil, "GET", path);
        await Do(_emil, "GET", $"{path}/history");
        await Do(_emil, "PUT", $"{path}/vote", new { options = new[] { 0 } });
        await Do(_emil, "POST", "/api/v1/posts/views", new { postIds = new[] { post } });
        await Do(_nora, "GET", $"{path}/audience");
        await Do(_nora, "POST", "/api/v1/audience/preview", new { audience = "friends" });
        await Do(_nora, "PUT", $"{path}/pin");
        await Do(_emil, "GET", $"/api/v1/users/{_nora.Id.Value}/pins");
        await Do(_nora, "DELETE", $"{path}/pin");
        await Do(_emil, "GET", $"/api/v1/users/{_nora.Id.Value}/posts");
        await Do(_emil, "GET", $"/api/v1/users/{_nora.Id.Value}/posts?hasMedia=true");
        await Do(_emil, "GET", "/api/v1/feed");
        await Do(_emil, "GET", "/api/v1/feed?order=ranked");
        await Do(_emil, "GET", "/api/v1/feed/explore");
        await Do(_emil, "GET", "/api/v1/feed/friends");
        await Do(_emil, "GET", $"/api/v1/feed/explain?postId={post}");
        await Do(_emil, "PUT", "/api/v1/feed/marker", new { postId = post });
        await Do(_emil, "PUT", $"/api/v1/users/{_nora.Id.Value}/dial", new { mode = "best_of_day", n = 3 });

        var draft = (await Do(
            _nora,
            "POST",
            "/api/v1/drafts",
            new { content = new { text = "Thanks to all who came." }, publishAt = endsAt })).Text("id");
        await Do(_nora, "GET", "/api/v1/drafts");
        await Do(_nora, "GET", $"/api/v1/drafts/{draft}");
        await Do(
            _nora,
            "PUT",
            $"/api/v1/drafts/{draft}",
            new { content = new { text = "Thanks to all who came on Friday." } });
        var published = (await Do(_nora, "POST", $"/api/v1/drafts/{draft}/publish")).Text("id");
        await Do(_nora, "DELETE", $"/api/v1/posts/{published}");
        var dropped = (await Do(_nora, "POST", "/api/v1/drafts", new { content = new { text = "Or not." } }))
            .Text("id");
        await Do(_nora, "DELETE", $"/api/v1/drafts/{dropped}");
    }

    private async Task Comment()
    {
        var post =
            $"/api/v1/posts/{(await Do(_nora, "POST", "/api/v1/posts", new { text = "Bring your own questions." })).Text("id")}";
        var comment = (await Do(_emil, "POST", $"{post}/comments", new { text = "I have three." })).Text("id");
        var path = $"{post}/comments/{comment}";
        await Do(_nora, "POST", $"{post}/comments", new { text = "Only three?", parentId = comment });
        await Do(_emil, "PATCH", path, new { text = "I have four." });
        await Do(_nora, "GET", path);
        await Do(_nora, "GET", $"{post}/comments");
        await Do(_nora, "GET", $"/api/v1/users/{_emil.Id.Value}/comments");
        await Do(_nora, "GET", $"{path}/replies");
        await Do(_nora, "PUT", $"{path}/reaction", new { kind = "haha" });
        await Do(_emil, "GET", $"{path}/reactions");
        await Do(_nora, "DELETE", $"{path}/reaction");
        await Do(_emil, "DELETE", path);
        await Do(_emil, "PUT", $"{post}/reaction", new { kind = "love" });
        await Do(_nora, "GET", $"{post}/reactions?kind=love");
        await Do(_emil, "DELETE", $"{post}/reaction");

        var notification = await Until(
            _nora, "/api/v1/notifications", page => page.GetProperty("items").GetArrayLength() > 0);
        var id = notification.GetProperty("items")[0].Text("id");
        await Do(_nora, "GET", "/api/v1/notifications/unread-count");
        await Do(_nora, "POST", $"/api/v1/notifications/{id}/read");
        await Do(_nora, "POST", "/api/v1/notifications/read-all");
        await Do(_nora, "DELETE", $"/api/v1/notifications/{id}");
        await Do(_nora, "DELETE", "/api/v1/notifications");
    }

    private async Task Collect()
    {
        var circle =
            $"/api/v1/circles/{(await Do(_nora, "POST", "/api/v1/circles", new { name = "Study group" })).Text("id")}";
        await Do(_nora, "PATCH", circle, new { name = "Study group B" });
        await Do(_nora, "PUT", $"{circle}/members/{_emil.Id.Value}");
        await Do(_nora, "GET", "/api/v1/circles");
        await Do(_nora, "GET", $"{circle}/members");
        var post = (await Do(_emil, "POST", "/api/v1/posts", new { text = "The pendulum of #foucault turns." }))
            .Text("id");
        await Do(_nora, "GET", $"{circle}/posts");
        await Do(_nora, "DELETE", $"{circle}/members/{_emil.Id.Value}");
        await Do(_nora, "DELETE", circle);

        var folder = (await Do(_nora, "POST", "/api/v1/folders", new { name = "Experiments" })).Text("id");
        await Do(_nora, "PATCH", $"/api/v1/folders/{folder}", new { name = "Pendulums" });
        await Do(_nora, "PUT", $"/api/v1/posts/{post}/save", new { folderId = folder });
        await Do(_nora, "GET", "/api/v1/folders");
        await Do(_nora, "GET", $"/api/v1/saved?folderId={folder}");
        await Do(_nora, "GET", $"/api/v1/saved/check?postIds={post}");
        await Do(_nora, "DELETE", $"/api/v1/posts/{post}/save");
        await Do(_nora, "DELETE", $"/api/v1/folders/{folder}");
    }

    private async Task PublishStories()
    {
        var story =
            $"/api/v1/stories/{(await Do(_nora, "POST", "/api/v1/stories", new { text = "The hall is full." })).Text("id")}";
        await Do(_emil, "GET", "/api/v1/stories");
        await Do(_emil, "GET", $"/api/v1/users/{_nora.Id.Value}/stories");
        await Do(_emil, "GET", story);
        await Do(_emil, "POST", $"{story}/view");
        await Do(_nora, "GET", $"{story}/viewers");
        await Do(_nora, "DELETE", story);
    }

    private async Task Discover()
    {
        await Do(_nora, "PUT", "/api/v1/tags/foucault/follow");
        await Do(_nora, "GET", "/api/v1/tags/followed");
        await Do(_nora, "GET", "/api/v1/tags/foucault");
        await Do(_nora, "GET", "/api/v1/tags/foucault/posts");
        await Do(_nora, "DELETE", "/api/v1/tags/foucault/follow");
        (await Do(_nora, "GET", "/api/v1/search?q=pendulum")).Text("kind").Should().Be("posts");
        (await Do(_nora, "GET", "/api/v1/search?q=emil&kind=users")).Text("kind").Should().Be("users");
        (await Do(_nora, "GET", "/api/v1/search?q=foucault&kind=tags")).Text("kind").Should().Be("tags");

        await Administer();
        await Do(_nora, "GET", "/api/v1/sync?after=0&limit=10");
        await Do(_nora, "GET", "/api/v1/bootstrap");
    }

    private async Task ManageAccounts()
    {
        const string Next = "another horse battery staple";
        await _mailbox.NextCode();
        await Do(_emil, "POST", "/api/v1/auth/email/resend");
        await Do(_emil, "POST", "/api/v1/auth/email/verify", new { code = await _mailbox.NextCode() });
        await Do(_emil, "GET", "/api/v1/auth/me");
        var other = await _emil.LogIn("emil");
        var sessions = (await Do(_emil, "GET", "/api/v1/auth/sessions")).GetProperty("items").EnumerateArray();
        await Do(
            _emil,
            "DELETE",
            $"/api/v1/auth/sessions/{sessions.First(s => !s.GetProperty("isCurrent").GetBoolean()).Text("id")}");
        other.Http.Dispose();
        await _emil.Refresh();
        await Do(
            _emil, "POST", "/api/v1/auth/password", new { currentPassword = TestApp.Password, newPassword = Next });
        await Open("/api/v1/auth/password/forgot", new { login = "emil" });
        await Open(
            "/api/v1/auth/password/reset",
            new { login = "emil", code = await _mailbox.NextCode(), newPassword = TestApp.Password });
        await Do(await _emil.LogIn("emil"), "POST", "/api/v1/auth/logout");
        await Do(await _emil.LogIn("emil"), "POST", "/api/v1/auth/logout/everywhere");
        await Do(await _emil.LogIn("emil"), "POST", "/api/v1/auth/freeze", new { password = TestApp.Password });
        var again = TestPerson.From(
            _server, await Open("/api/v1/auth/reactivate", new { login = "emil", password = TestApp.Password }));
        await Do(again, "POST", "/api/v1/auth/delete", new { password = TestApp.Password });
    }

    private static async Task<JsonElement> Do(TestPerson person, string method, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path)
        {
            Content = body is null ? null : JsonContent.Create(body),
        };
        using var response = await person.Http.SendAsync(request);
        return response.Content.Headers.ContentType?.MediaType?.EndsWith("json", StringComparison.Ordinal) == true
            ? await response.Must()
            : JsonSerializer.SerializeToElement((int)response.EnsureSuccessStatusCode().StatusCode);
    }

    private async Task<JsonElement> Open(string path, object body)
    {
        using var response = await _server.Http.PostAsJsonAsync(path, body);
        return await response.Must();
    }

    /// <summary>Polls until a result that comes a little later is there.</summary>
    private static async Task<JsonElement> Until(TestPerson person, string path, Func<JsonElement, bool> isThere)
    {
        using var limit = new CancellationTokenSource(TestClient.Limit);
        while (true)
        {
            var answer = await Do(person, "GET", path);
            if (isThere(answer))
            {
                return answer;
            }

            limit.Token.ThrowIfCancellationRequested();
        }
    }
}
