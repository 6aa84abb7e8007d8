using Microsoft.Playwright;

namespace Hubbub.Browser.Tests;

/// <summary>The web app without a network, after a time without one, in several tabs, and closed.</summary>
public sealed class OfflineTests(Browsers browsers) : IClassFixture<Browsers>
{
    [Fact]
    public async Task Without_a_network_the_app_opens_with_what_was_seen_and_what_is_written_is_sent_once_after_it()
    {
        Browsers.SkipWithoutChromium();
        var friend = await browsers.SignUp("stays_online");
        var page = await browsers.SignUp("goes_offline");
        await page.Post("seen before");
        await page.WaitForSelectorAsync("article:has-text('seen before')");
        await page.GotoAsync("/messages/new/@stays_online");
        await page.Send("sent before");
        await page.SeesMessage("sent before");
        await page.WaitForURLAsync(url => !url.Contains("/new/", StringComparison.Ordinal));
        var conversation = page.Url;
        await HasStoredMessages(page);
        await page.HasWorker();
        await page.GotoAsync("/");
        await page.WaitForSelectorAsync("article:has-text('seen before')");

        await page.Context.SetOfflineAsync(true);
        await page.ReloadAsync();
        await page.WaitForSelectorAsync("article:has-text('seen before')");
        await page.Post("posted offline");
        await page.WaitForSelectorAsync(".outgoing li:has-text('posted offline')");
        await page.WaitForSelectorAsync(".status.offline");
        await page.GotoAsync(conversation);
        await page.SeesMessage("sent before");
        await page.Send("sent offline");
        await page.WaitForSelectorAsync(".message.is-waiting:has-text('sent offline')");
        await page.ReloadAsync();
        await page.WaitForSelectorAsync(".message.is-waiting:has-text('sent offline')");

        await page.Context.SetOfflineAsync(false);
        await page.SeesMessage("sent offline");
        (await page.Messages()).Should().Equal("sent before", "sent offline");
        await friend.GotoAsync("/messages/new/@goes_offline");
        await friend.SeesMessage("sent offline");
        (await friend.Messages()).Should().Equal("sent before", "sent offline");
        await page.GotoAsync("/");
        await page.WaitForSelectorAsync("article:has-text('posted offline')");
        await page.WaitForSelectorAsync(".outgoing", new() { State = WaitForSelectorState.Detached });
        (await page.Locator("article:has-text('posted offline')").CountAsync()).Should().Be(1);
        browsers.Complaints.Should().BeEmpty();
    }

    [Fact]
    public async Task Who_missed_many_events_has_each_once_and_in_order_when_they_are_back()
    {
        Browsers.SkipWithoutChromium();
        var writer = await browsers.SignUp("writes_on");
        var reader = await browsers.SignUp("is_away");
        await writer.GotoAsync("/messages/new/@is_away");
        await writer.Send("message 0");
        await writer.SeesMessage("message 0");
        await reader.GotoAsync("/messages/new/@writes_on");
        await reader.SeesMessage("message 0");

        await reader.Context.SetOfflineAsync(true);
        await reader.WaitForSelectorAsync(".status.offline");
        const int Missed = 60;
        for (var i = 1; i <= Missed; i++)
        {
            await writer.Send($"message {i}");
        }

        await writer.SeesMessage($"message {Missed}");
        await reader.Context.SetOfflineAsync(false);

        await reader.SeesMessage($"message {Missed}");
        (await reader.Messages()).Should().Equal(Enumerable.Range(0, Missed + 1).Select(i => $"message {i}"));
        browsers.Complaints.Should().BeEmpty();
    }

    [Fact]
    public async Task Five_tabs_show_each_message_once_over_one_connection_and_one_log_out_ends_all()
    {
        Browsers.SkipWithoutChromium();
        var writer = await browsers.SignUp("writes_to_tabs");
        var first = await browsers.SignUp("has_tabs");
        await writer.GotoAsync("/messages/new/@has_tabs");
        await writer.Send("hello");
        await writer.SeesMessage("hello");
        var tabs = new List<IPage> { first };
        var sockets = 0;
        for (var i = 1; i < 5; i++)
        {
            var tab = await first.Context.NewPageAsync();
            tab.WebSocket += (_, _) => Interlocked.Increment(ref sockets);
            tabs.Add(tab);
        }

        foreach (var tab in tabs)
        {
            await tab.GotoAsync("/messages/new/@writes_to_tabs");
            await tab.SeesMessage("hello");
        }

        await writer.Send("to all tabs");
        foreach (var tab in tabs)
        {
            await tab.SeesMessage("to all tabs");
            (await tab.Messages()).Should().Equal("hello", "to all tabs");
        }

        await tabs[3].Send("from the fourth");
        foreach (var tab in tabs.Append(writer))
        {
            await tab.SeesMessage("from the fourth");
            (await tab.Messages()).Should().Equal("hello", "to all tabs", "from the fourth");
        }

        sockets.Should().BeLessThanOrEqualTo(1, "a tab that is shown may take over from the first");
        await tabs[4].GotoAsync("/");
        await tabs[4].ClickAsync(".own");
        await tabs[4].ClickAsync("[role=menuitem]:has-text('Log out')");
        foreach (var tab in tabs)
        {
            await tab.WaitForFunctionAsync("() => location.pathname === '/login'").ContinueWith(
                waited => waited.IsCompletedSuccessfully.Should().BeTrue(
                    "tab {0} shows the log-in; they show {1}", tabs.IndexOf(tab), tabs.Select(t => t.Url)));
        }

        browsers.Complaints.Should().BeEmpty();
    }

    [Fact]
    public async Task A_push_is_shown_while_nobody_looks_and_goes_when_it_was_read_elsewhere()
    {
        Browsers.SkipWithoutChromium();
        var page = await browsers.SignUp("is_pushed");
        await page.Context.GrantPermissionsAsync(["notifications"]);
        await page.HasWorker();
        var push = await page.Pushes(browsers.Server.Address);
        var other = await page.Context.NewPageAsync();
        await other.BringToFrontAsync();

        await push("""{"type":"comment","tag":"n-1","message":"Mia commented","postId":"42","unreadCount":3}""");
        await Shows(page, "Mia commented");
        await push("""{"type":"comment","tag":"n-1","message":"Omar commented","postId":"42","unreadCount":4}""");
        await Shows(page, "Omar commented");
        await push("""{"type":"close","tag":"n-1","unreadCount":0}""");
        await Shows(page, string.Empty);
        browsers.Complaints.Should().BeEmpty();
    }

    [Fact]
    public async Task The_badge_says_how_much_is_unread_also_while_nobody_looks()
    {
        Browsers.SkipWithoutChromium();
        const string badge = "navigator.setAppBadge = async n => { globalThis.badge = n; };"
            + "navigator.clearAppBadge = async () => { globalThis.badge = 0; };";
        var page = await browsers.SignUp("is_counted");
        await page.Context.AddInitScriptAsync(badge);
        await page.Context.GrantPermissionsAsync(["notifications"]);
        await page.HasWorker();
        await page.ReloadAsync();
        await page.WaitForFunctionAsync("() => globalThis.badge === 0");
        var follower = await browsers.SignUp("follows_and_counts");
        var id = await follower.Call<string>(
            "getProfileByUsername", new { path = new { username = "is_counted" } }, "answer.id");
        await follower.Call<string>("followUser", new { path = new { userId = id } }, "''");
        await page.WaitForFunctionAsync("() => globalThis.badge === 1");

        // While nobody looks, the worker counts, and shows.
        await page.InWorker(badge);
        var push = await page.Pushes(browsers.Server.Address);
        var other = await page.Context.NewPageAsync();
        await other.BringToFrontAsync();
        await push("""{"type":"follow_requested","tag":"n-2","message":"Mia asks to follow you","unreadCount":7}""");
        await Shows(page, "Mia asks to follow you");
        (await page.InWorker("globalThis.badge")).Should().Be("7");

        await push("""{"type":"close","tag":"n-2","unreadCount":0}""");
        (await page.InWorker("globalThis.badge")).Should().Be("0");
        browsers.Complaints.Should().BeEmpty();
    }

    [Fact]
    public async Task The_worker_keeps_one_whole_version_that_the_page_runs()
    {
        Browsers.SkipWithoutChromium();
        var page = await browsers.SignUp("keeps_all");
        await page.HasWorker();

        (await page.EvaluateAsync<string[]>(
            """
            async () => {
              const version = document.documentElement.dataset.version;
              const { files } = await (await fetch('/bundle/files.json')).json();
              const cache = await caches.open(`hubbub-app-${version}`);
              const kept = (await cache.keys()).map(k => new URL(k.url).pathname);
              return ['/', '/locales/en.json', ...files].filter(f => !kept.includes(f));
            }
            """)).Should().BeEmpty();
        (await page.EvaluateAsync<string[]>(
            "async () => (await caches.keys()).filter(k => k.startsWith('hubbub-app'))")).Should().ContainSingle();

        // Any other page opens without a network, though it was never opened with one.
        await page.Context.SetOfflineAsync(true);
        await page.GotoAsync("/settings/look");
        await page.WaitForSelectorAsync("h1:has-text('Look')");
        browsers.Complaints.Should().BeEmpty();
    }

    /// <summary>Waits until these are the texts of all notifications of the system.</summary>
    private static async Task Shows(IPage page, string texts) => await page.WaitForFunctionAsync(
        """
        async texts => {
          const shown = await (await navigator.serviceWorker.ready).getNotifications();
          return shown.map(n => n.body).join() === texts;
        }
        """,
        texts);

    /// <summary>What is seen is stored a moment later.</summary>
    private static async Task HasStoredMessages(IPage page) => await page.WaitForFunctionAsync(
        """
        async () => {
          const { name } = (await indexedDB.databases()).find(d => /:\d{15,}$/.test(d.name));
          return new Promise(resolve => {
            const opening = indexedDB.open(name);
            opening.onsuccess = () => {
              const reading = opening.result.transaction('rows').objectStore('rows').getAllKeys();
              reading.onsuccess = () => {
                opening.result.close();
                resolve(reading.result.some(k => k.startsWith('m:')));
              };
            };
          });
        }
        """);
}
