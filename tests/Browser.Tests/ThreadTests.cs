using Hubbub.Testing.Media;
using Microsoft.Playwright;

namespace Hubbub.Browser.Tests;

/// <summary>Reading in conversations: nothing moves by itself, and what counts as read was seen.</summary>
public sealed class ThreadTests(Browsers browsers) : IClassFixture<Browsers>
{
    [Fact]
    public async Task Older_messages_and_edits_above_move_nothing()
    {
        Browsers.SkipWithoutChromium();
        var writer = await browsers.SignUp("fills_it");
        var reader = await browsers.SignUp("scrolls_it");
        await SendMany(writer, "scrolls_it", 130);
        await reader.GotoAsync("/messages/new/@fills_it");
        await reader.SeesMessage("message 1");
        await reader.ClickAsync(".chat-down button");
        await reader.SeesMessage("message 130");

        // Up to where older ones are loaded above.
        await reader.EvaluateAsync("() => { document.querySelector('.chat-scroll').scrollTop = 0; }");
        await reader.WaitForFunctionAsync("() => document.querySelector('.chat-scroll').scrollTop > 100");
        var drift = await reader.EvaluateAsync<double>(
            """
            async () => {
              const box = document.querySelector('.chat-scroll');
              const next = () => new Promise(requestAnimationFrame);
              let most = 0;
              for (let turn = 0; turn < 6; turn++) {
                box.scrollTop = Math.max(0, box.scrollTop - 300);
                await next();
                const top = box.getBoundingClientRect().top;
                const row = [...document.querySelectorAll('.message')]
                  .find(r => r.getBoundingClientRect().bottom > top);
                const before = row.getBoundingClientRect().top;
                for (let i = 0; i < 20; i++) await next();
                if (row.isConnected) most = Math.max(most, Math.abs(row.getBoundingClientRect().top - before));
              }
              return most;
            }
            """);
        drift.Should().BeLessThanOrEqualTo(1);

        // In the middle, one above becomes ten lines longer.
        var drifted = reader.EvaluateAsync<double>(
            """
            async () => {
              const box = document.querySelector('.chat-scroll');
              const top = box.getBoundingClientRect().top;
              const rows = [...document.querySelectorAll('.message')];
              const row = rows.find((r, i) => i >= 8 && r.getBoundingClientRect().top > top + 100);
              const before = row.getBoundingClientRect().top;
              const end = performance.now() + 60_000;
              const edited = () => [...document.querySelectorAll('.bubble')].some(b => /line 9/.test(b.textContent));
              window.aboveId = rows[rows.indexOf(row) - 8].dataset.row;
              while (!edited()) {
                if (performance.now() > end) throw new Error('The edit did not come.');
                await new Promise(requestAnimationFrame);
              }
              await new Promise(requestAnimationFrame);
              return Math.abs(row.getBoundingClientRect().top - before);
            }
            """);
        await reader.WaitForFunctionAsync("() => window.aboveId !== undefined");
        var above = await reader.EvaluateAsync<string>("() => window.aboveId");
        await writer.Call<string>(
            "editMessage",
            new
            {
                path = new { messageId = above },
                body = new { message = string.Join('\n', Enumerable.Range(0, 10).Select(i => $"line {i}")) },
            },
            "''");
        (await drifted).Should().BeLessThanOrEqualTo(1);
        browsers.Complaints.Should().BeEmpty();
    }

    [Fact]
    public async Task A_picture_has_its_place_before_it_is_there()
    {
        Browsers.SkipWithoutChromium();
        var writer = await browsers.SignUp("sends_pictures");
        var reader = await browsers.SignUp("waits_for_them");
        // From strangers, files are not shown at once.
        await reader.GotoAsync("/messages/new/@sends_pictures");
        await reader.Send("send it");
        await reader.SeesMessage("send it");
        await writer.GotoAsync("/messages/new/@waits_for_them");
        var chooser = await writer.RunAndWaitForFileChooserAsync(
            () => writer.ClickAsync(".write [aria-label='Add pictures or files']"));
        await chooser.SetFilesAsync(
            new FilePayload { Name = "a.jpg", MimeType = "image/jpeg", Buffer = GoodFiles.Jpeg() });
        await writer.WaitForSelectorAsync(".composer-file img");
        await writer.Send("below a picture");
        await writer.SeesMessage("below a picture");
        var mayCome = new TaskCompletionSource();
        await reader.RouteAsync("**/api/v1/media/**", async route =>
        {
            await mayCome.Task;
            await route.ContinueAsync();
        });

        await reader.ReloadAsync();
        await reader.WaitForSelectorAsync(".message .picture");
        var text = reader.Locator(".message .bubble > p").Last;
        var before = (await text.BoundingBoxAsync())!.Y;
        mayCome.SetResult();
        await reader.WaitForSelectorAsync(".message .picture img.shown");

        (await text.BoundingBoxAsync())!.Y.Should().BeApproximately(before, 1);
        (await reader.Locator(".message .picture").BoundingBoxAsync())!.Height.Should().BeGreaterThan(100);
        browsers.Complaints.Should().BeEmpty();
    }

    [Fact]
    public async Task Only_what_was_seen_is_read_and_every_place_shows_the_same_number()
    {
        Browsers.SkipWithoutChromium();
        var writer = await browsers.SignUp("writes_much");
        var reader = await browsers.SignUp("reads_little");
        await SendMany(writer, "reads_little", 60);
        var id = await reader.Call<string>("listConversations", new { }, "answer.items[0].id");
        await reader.GotoAsync("/");
        await Counts(reader, 1);
        var reads = 0;
        reader.Request += (_, r) => reads += r.Url.Contains("/api/v1/messages/", StringComparison.Ordinal)
            && r.Url.EndsWith("/read", StringComparison.Ordinal) ? 1 : 0;
        await Listen(reader);

        // Opened by a link to the last message: what is between was not seen.
        await reader.EvaluateAsync("() => { document.hasFocus = () => window.isLookedAt === true; }");
        await reader.Follow($"/messages/{id}?at=60");
        await reader.WaitForSelectorAsync(".message.is-lit");
        await reader.EvaluateAsync("() => { window.isLookedAt = true; dispatchEvent(new Event('focus')); }");
        await SaveDraft(reader, "after a jump");
        reads.Should().Be(0, "a jump reads nothing");
        (await Unread(reader)).Should().Be(60);
        await Counts(reader, 1);

        // Down by hand, but another window has the focus; and then it has not any more.
        await reader.EvaluateAsync("() => { window.isLookedAt = false; }");
        await reader.Locator(".chat-scroll").HoverAsync();
        await reader.Mouse.WheelAsync(0, -200);
        await AtEnd(reader, false);
        await reader.Mouse.WheelAsync(0, 2000);
        await AtEnd(reader, true);
        await SaveDraft(reader, "beside another window");
        reads.Should().Be(0, "nobody looks");
        (await Unread(reader)).Should().Be(60);
        await reader.EvaluateAsync("() => { window.isLookedAt = true; }");
        await reader.Mouse.WheelAsync(0, -200);
        await AtEnd(reader, false);
        await reader.Mouse.WheelAsync(0, 2000);
        await Counts(reader, 0);
        await reader.WaitForFunctionAsync(
            $$"""
            async () => {
              {{Pages.Api}}
              return (await call('listConversations')).items[0].unreadCount === 0;
            }
            """);
        reads.Should().BePositive();

        // What comes while one is here is read aloud; what is old, and what one writes oneself, is not.
        await writer.Call<string>("sendMessage", To(id, "hear this"), "''");
        await Hears(reader, "writes_much: hear this");
        await reader.Send("not this");
        await reader.SeesMessage("not this");
        await writer.Call<string>("sendMessage", To(id, "hear this too"), "''");
        await Hears(reader, "writes_much: hear this too");
        (await reader.EvaluateAsync<string[]>("() => window.heard")).Should()
            .Equal("writes_much: hear this", "writes_much: hear this too");
        browsers.Complaints.Should().BeEmpty();
    }

    private static object To(string conversation, string text) =>
        new { body = new { conversationId = conversation, message = text } };

    /// <summary>
    /// Has the app save a draft, which it does two seconds after it was written: what it would read after a second, it
    /// has asked for before that.
    /// </summary>
    private static async Task SaveDraft(IPage page, string text) => await page.RunAndWaitForResponseAsync(
        () => page.FillAsync(".write textarea", text),
        r => r.Request.Method == "PUT" && r.Url.EndsWith("/draft", StringComparison.Ordinal));

    private static async Task AtEnd(IPage page, bool isThere) => await page.WaitForFunctionAsync(
        """
        isThere => {
          const box = document.querySelector('.chat-scroll');
          return box.scrollHeight - box.scrollTop - box.clientHeight < 24 === isThere;
        }
        """,
        isThere);

    /// <summary>Keeps all that is read aloud from now on.</summary>
    private static async Task Listen(IPage page) => await page.EvaluateAsync(
        """
        () => {
          const region = document.querySelector('.hidden[aria-live=polite]');
          window.heard = [];
          new MutationObserver(() => window.heard.push(region.textContent))
            .observe(region, { subtree: true, childList: true, characterData: true });
        }
        """);

    private static async Task Hears(IPage page, string text) =>
        await page.WaitForFunctionAsync("text => window.heard.at(-1) === text", text);

    private static Task<int> Unread(IPage page) =>
        page.Call<int>("listConversations", new { }, "answer.items[0].unreadCount");

    /// <summary>Waits until navigation and list show so many conversations, and title and bell the same.</summary>
    private static async Task Counts(IPage page, int conversations) => await page.WaitForFunctionAsync(
        """
        conversations => {
          const badge = place => Number(document.querySelector(`.rail [href="/${place}"] .badge`)?.textContent ?? 0);
          const title = Number(/^\((\d+)\)/.exec(document.title)?.[1] ?? 0);
          const rows = document.querySelectorAll('.chat-row .badge').length;
          return badge('messages') === conversations && title === badge('notifications')
            && (!document.querySelector('.chat-row') || rows === conversations);
        }
        """,
        conversations);

    private static async Task SendMany(IPage page, string username, int count) => await page.EvaluateAsync(
        $$"""
        async ([username, count]) => {
          {{Pages.Api}}
          const { id } = await call('getProfileByUsername', { path: { username } });
          for (let i = 1; i <= count; i++) {
            await call('sendMessage', { body: { receiverId: id, message: `message ${i}` } });
          }
        }
        """,
        new object[] { username, count });
}
