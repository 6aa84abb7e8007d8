using Microsoft.Playwright;

namespace Hubbub.Browser.Tests;

/// <summary>Reading in feeds: nothing moves by itself, one's place is kept, and every tab says the same.</summary>
public sealed class ReadingTests(Browsers browsers) : IClassFixture<Browsers>
{
    [Fact]
    public async Task New_posts_move_nothing_and_a_reload_and_another_day_lead_back_to_where_one_was()
    {
        Browsers.SkipWithoutChromium();
        var writer = await browsers.SignUp("writes_often");
        await writer.PostMany(70);
        var reader = await browsers.SignUp("reads_slowly");
        await reader.EvaluateAsync(
            $$"""
            async () => {
              {{Pages.Api}}
              const { id } = await call('getProfileByUsername', { path: { username: 'writes_often' } });
              await call('followUser', { path: { userId: id } });
            }
            """);
        await reader.GotoAsync("/");
        await reader.ScrollDown(posts: 50);
        var post = reader.Locator("article:has-text('post-40')");
        // Before it is drawn, it is only a row: the newest of 70 is the first.
        await reader.WaitForFunctionAsync(
            """
            () => {
              const row = document.querySelectorAll('[role=feed] > [data-anchor]')[70 - 40];
              row.scrollIntoView({ block: 'center' });
              return /post-40(?!\d)/.test(row.textContent);
            }
            """);
        // Of a float, the page would get no number.
        double before = (await post.BoundingBoxAsync())!.Y;

        await writer.PostMany(1);
        await reader.WaitForSelectorAsync(".waiting");
        ((double)(await post.BoundingBoxAsync())!.Y).Should().BeApproximately(before, 1, "what is new waits");

        await reader.ReloadAsync();
        await reader.WaitForFunctionAsync(
            """
            before => {
              const post = [...document.querySelectorAll('article')].find(a => /post-40(?!\d)/.test(a.textContent));
              return post && Math.abs(post.getBoundingClientRect().top - before) < 2;
            }
            """,
            before);

        // Another day: the newest are above, and a line says where one stopped.
        // After a reload, the page holds its place until one scrolls by hand.
        await reader.Mouse.MoveAsync(600, 400);
        await reader.Mouse.WheelAsync(0, -100);
        await reader.WaitForFunctionAsync(
            $$"""
            async () => {
              {{Pages.Api}}
              scrollTo(0, 0);
              const first = document.querySelector('[role=feed] > [data-anchor]').dataset.anchor;
              return scrollY === 0 && (await call('getHomeFeed')).marker === first;
            }
            """);
        await writer.EvaluateAsync(
            $$"""
            async () => {
              {{Pages.Api}}
              for (let i = 1; i <= 40; i++) {
                await call('createPost', { body: { text: `later-${i}`, audience: 'public' } });
              }
            }
            """);
        await reader.GotoAsync("/");
        await reader.ClickAsync(".to-mark button");
        await reader.WaitForSelectorAsync(".feed-mark");
        (await reader.Locator(".feed-mark").BoundingBoxAsync())!.Y.Should().BeInRange(0, 800);
        browsers.Complaints.Should().BeEmpty();
    }

    [Fact]
    public async Task Keys_lead_through_and_out_of_the_feed_and_never_write_and_danger_is_not_focused_first()
    {
        Browsers.SkipWithoutChromium();
        var page = await browsers.SignUp("uses_keys");
        await page.PostMany(8);
        await page.GotoAsync("/");
        await page.WaitForSelectorAsync("article:has-text('post-8')");
        await page.Locator("article").First.FocusAsync();
        await page.Keyboard.PressAsync("PageDown");
        (await Focused(page)).Should().Contain("post-7");
        foreach (var key in "qwertyuioplgfdsazxcvbm1234567890")
        {
            await page.Keyboard.PressAsync($"{key}");
        }

        (await page.Locator("article .on, dialog[open], .toast").CountAsync()).Should().Be(0, "no single key writes");
        await page.Keyboard.PressAsync("Control+End");
        (await InFeed(page)).Should().BeFalse("Control+End leaves the feed");
        await page.Locator("article").First.FocusAsync();
        await page.Keyboard.PressAsync("Control+Home");
        (await InFeed(page)).Should().BeFalse("Control+Home leaves it too");
        await page.Keyboard.PressAsync("F6");
        var first = await Focused(page);
        await page.Keyboard.PressAsync("F6");
        (await Focused(page)).Should().NotBe(first, "F6 goes from part to part");

        await page.EvaluateAsync("localStorage.setItem('hubbub.keys', 'off')");
        await page.Locator("article").First.FocusAsync();
        await page.Keyboard.PressAsync("n");
        await page.Keyboard.PressAsync("?");
        (await page.Locator("dialog[open]").CountAsync()).Should().Be(0, "single keys can be switched off");
        await page.EvaluateAsync("localStorage.removeItem('hubbub.keys')");
        await page.Keyboard.PressAsync("?");
        await page.WaitForSelectorAsync("dialog[open] .keys");
        await page.Keyboard.PressAsync("Escape");

        var more = page.Locator("article .post-head button[aria-haspopup=menu]").First;
        await more.ClickAsync();
        await page.ClickAsync("[role=menuitem].danger");
        await page.WaitForSelectorAsync("dialog[open] .dialog-actions");
        (await Focused(page)).Should().Contain("Cancel");
        browsers.Complaints.Should().BeEmpty();
    }

    [Fact]
    public async Task Two_tabs_show_the_same_reaction_count_and_saved_mark_and_a_post_sent_in_a_message_goes_with_it()
    {
        Browsers.SkipWithoutChromium();
        var author = await browsers.SignUp("is_read");
        var post = await author.Call<string>(
            "createPost", new { body = new { text = "in two tabs", audience = "public" } }, "answer.id");
        var first = await browsers.SignUp("has_two_tabs");
        await first.GotoAsync("/messages/new/@is_read");
        await first.Send("hello");
        await first.SeesMessage("hello");
        await first.GotoAsync("/@is_read");
        await first.WaitForSelectorAsync("article:has-text('in two tabs')");
        var second = await first.Context.NewPageAsync();
        await second.GotoAsync("/@is_read");
        await second.WaitForSelectorAsync("article:has-text('in two tabs')");

        await second.ClickAsync("article .react .act");
        await second.ClickAsync("article [aria-label='Save']");
        foreach (var tab in new[] { first, second })
        {
            await tab.WaitForSelectorAsync("article .react .act.on .act-count:has-text('1')");
            await tab.WaitForSelectorAsync("article [aria-label='Remove from saved']");
        }

        await first.ClickAsync("article .menu-button.act");
        await first.ClickAsync("[role=menuitem]:has-text('Send in a message')");
        await first.ClickAsync("dialog[open] .rows .button");
        await author.GotoAsync("/messages/new/@has_two_tabs");
        await author.WaitForSelectorAsync(".message .quoted:has-text('in two tabs')");
        await author.Call<string>("deletePost", new { path = new { postId = post } }, "''");
        await author.WaitForSelectorAsync(".message .quoted:has-text('in two tabs')", new()
        {
            State = WaitForSelectorState.Detached,
        });
        browsers.Complaints.Should().BeEmpty();
    }

    private static Task<string> Focused(IPage page) => page.EvaluateAsync<string>(
        "() => (document.activeElement.getAttribute('aria-label') ?? '') + document.activeElement.textContent");

    private static Task<bool> InFeed(IPage page) =>
        page.EvaluateAsync<bool>("() => Boolean(document.activeElement.closest('[role=feed]'))");
}
