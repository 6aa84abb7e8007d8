using Microsoft.Playwright;

namespace Hubbub.Browser.Tests;

/// <summary>What people write is text wherever it is shown, and what cannot be is said.</summary>
[Trait("Abuse", "T-35")]
public sealed class HostileTests(Browsers browsers) : IClassFixture<Browsers>
{
    [Fact]
    public async Task Sixty_hostile_texts_run_nothing_in_posts_comments_and_messages()
    {
        Browsers.SkipWithoutChromium();
        HostileTexts.All.Should().HaveCount(60).And.OnlyHaveUniqueItems();
        var reader = await browsers.SignUp("reads_hostile");
        var writer = await browsers.SignUp("writes_hostile");
        var readerId = await reader.Call<string>("getOwnProfile", new { }, "answer.id");
        var postId = await writer.Call<string>(
            "createPost", new { body = new { text = "Say something", audience = "public" } }, "answer.id");
        await writer.EvaluateAsync(
            $$"""
            async ([texts, postId, receiverId]) => {
              {{Pages.Api}}
              for (const text of texts) {
                await call('createPost', { body: { text, audience: 'public' } });
                await call('addComment', { path: { postId }, body: { text } });
                const clientMessageId = crypto.randomUUID();
                await call('sendMessage', { body: { receiverId, message: text, clientMessageId } });
              }
            }
            """,
            new object[] { HostileTexts.All, postId, readerId });

        await writer.GotoAsync("/");
        await writer.ScrollDown(posts: HostileTexts.All.Length + 1);
        await reader.GotoAsync($"/post/{postId}");
        await reader.WaitForSelectorAsync(".comment");
        await reader.GotoAsync("/messages/new/@writes_hostile");
        await reader.SeesMessage("is=\"x\"");
        await reader.EvaluateAsync("document.querySelector('.chat-scroll').scrollTop = 0");
        await reader.SeesMessage(HostileTexts.All[0]);

        // Links are shown without what goes without saying; all else is shown as it is.
        var shown = await reader.Messages();
        shown.Should().HaveCount(HostileTexts.All.Length);
        shown.Zip(HostileTexts.All).Where(t => !t.Second.Contains("https://", StringComparison.Ordinal))
            .Should().OnlyContain(t => t.First == t.Second);
        await reader.HoverAsync(".message >> nth=3");
        browsers.Complaints.Should().BeEmpty();
    }

    [Fact]
    public async Task Hostile_names_run_nothing_on_any_page_that_shows_them()
    {
        Browsers.SkipWithoutChromium();
        const string Name = "<img src=x onerror=alert(1)>";
        var page = await browsers.SignUp("has_hostile_name");
        await page.GotoAsync("/settings/profile");
        await page.FillAsync("input[name=displayName]", Name);
        await page.FillAsync("textarea[name=bio]", HostileTexts.All[6]);
        await page.FillAsync("input[name=location]", HostileTexts.All[2]);
        await page.ClickAsync("form button[type=submit]");
        await page.WaitForSelectorAsync(".toast");
        var other = await browsers.SignUp("is_met");
        var otherId = await other.Call<string>("getOwnProfile", new { }, "answer.id");
        await page.Call<string>("createCircle", new { body = new { name = Name } }, "answer.id");
        await page.Call<string>("createFolder", new { body = new { name = Name } }, "answer.id");
        await page.Call<string>(
            "createGroup",
            new { body = new { name = Name, description = Name, memberIds = new[] { otherId } } },
            "'made'");
        await page.Call<string>("followUser", new { path = new { userId = otherId } }, "'followed'");
        await page.Call<string>(
            "createPost",
            new { body = new { text = "@is_met", audience = "public", location = Name, mood = Name } },
            "'posted'");

        foreach (var path in new[]
        {
            "/", "/@has_hostile_name", "/settings/circles", "/saved", "/messages", "/settings/profile",
            "/search?q=hostile",
        })
        {
            await page.GotoAsync(path);
            await page.Locator($":text('{Name}'), input[name=displayName]").First.WaitForAsync();
        }

        foreach (var path in new[] { "/notifications", "/messages", "/@is_met/followers", "/@has_hostile_name" })
        {
            await other.GotoAsync(path);
            await other.Locator($":text('{Name}')").First.WaitForAsync();
        }

        browsers.Complaints.Should().BeEmpty();
    }

    [Fact]
    public async Task Input_that_cannot_be_is_said_where_it_is_and_an_address_by_hand_is_a_page()
    {
        Browsers.SkipWithoutChromium();
        var page = await browsers.SignUp("writes_much");
        await page.ClickAsync(".compose-line");
        await page.FillAsync(".composer-text", new string('x', 5001));
        await page.WaitForSelectorAsync(".counter.over");
        (await page.IsDisabledAsync(".composer-foot .button.primary")).Should().BeTrue();
        await page.FillAsync(".composer-text", new string('x', 5000));
        await page.ClickAsync(".composer-foot .button.primary");
        await page.WaitForSelectorAsync("article .more-text");
        (await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth")).Should().BeTrue();

        await page.GotoAsync("/settings/profile");
        await page.FillAsync("input[name=displayName]", "\u200B\u200D\u2060");
        await page.ClickAsync("form button[type=submit]");
        await page.WaitForSelectorAsync(".field:has(input[name=displayName]) .field-error");

        var postId = await page.Call<string>(
            "createPost", new { body = new { text = "Not for long", audience = "public" } }, "answer.id");
        await page.Call<string>("deletePost", new { path = new { postId } }, "'deleted'");
        await page.GotoAsync($"/post/{postId}");
        await page.WaitForSelectorAsync("main :text('This post is gone')");
        foreach (var path in new[]
        {
            "/post/abc", "/post/-1", "/@nobody_at_all", "/@nobody_at_all/followers", "/messages/abc",
            "/messages/99999999999999999999", "/messages/new/@nobody_at_all", "/tags/%3Cscript%3E", "/invite/abc",
            "/settings/nothing", "/search?q=%00", "/?feed=nothing", "/saved?folder=abc", "/post/%E0%A4%A",
        })
        {
            await page.GotoAsync(path);
            await page.WaitForSelectorAsync("main h1, main h2");
            await page.WaitForSelectorAsync(".skeleton", new() { State = WaitForSelectorState.Detached });
        }

        browsers.Complaints.Should().BeEmpty();
    }
}
