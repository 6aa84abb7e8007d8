using System.Globalization;
using System.Text.Json;

namespace Hubbub.Browser.Tests;

/// <summary>What the web app costs who opens it.</summary>
public sealed class BudgetTests(Browsers browsers) : IClassFixture<Browsers>
{
    private const int MostRequests = 40;

    private const int MostBytes = 120 * 1024;

    [Fact]
    public async Task The_first_load_of_the_feed_is_forty_requests_and_120_KB_at_most()
    {
        Browsers.SkipWithoutChromium();
        var page = await browsers.SignUp("loads_first");
        await page.PostMany(10);
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("Network.enable");
        await session.SendAsync("Network.clearBrowserCache");
        await session.SendAsync("Network.setBypassServiceWorker", new() { ["bypass"] = true });
        var addresses = new Dictionary<string, string>();
        var bytes = new Dictionary<string, long>();
        session.Event("Network.requestWillBeSent").OnEvent += (_, e) =>
            addresses[Text(e, "requestId")] = e!.Value.GetProperty("request").GetProperty("url").GetString()!;
        session.Event("Network.webSocketCreated").OnEvent += (_, e) => addresses[Text(e, "requestId")] = Text(e, "url");
        session.Event("Network.loadingFinished").OnEvent += (_, e) =>
            bytes[Text(e, "requestId")] = (long)e!.Value.GetProperty("encodedDataLength").GetDouble();

        await page.GotoAsync("/");
        await page.WaitForSelectorAsync("article:has-text('post-10')");
        await page.WaitForLoadStateAsync(Microsoft.Playwright.LoadState.NetworkIdle);

        var own = addresses.Where(a => !a.Value.StartsWith("data:", StringComparison.Ordinal)).ToArray();
        foreach (var (id, address) in own.OrderByDescending(a => bytes.GetValueOrDefault(a.Key)))
        {
            TestContext.Current.TestOutputHelper!.WriteLine($"{bytes.GetValueOrDefault(id),8} {address.Split('?')[0]}");
        }

        var sum = bytes.Values.Sum();
        TestContext.Current.SendDiagnosticMessage(string.Create(
            CultureInfo.InvariantCulture, $"first load of the feed: {own.Length} requests, {sum:N0} bytes"));
        own.Length.Should().BeInRange(5, MostRequests);
        sum.Should().BeInRange(20_000, MostBytes);
    }

    [Fact]
    public async Task Of_a_long_feed_only_the_posts_near_the_screen_are_in_the_page()
    {
        Browsers.SkipWithoutChromium();
        var page = await browsers.SignUp("posts_much");
        await page.PostMany(240);
        await page.GotoAsync("/");
        await page.ScrollDown(posts: 240);

        await page.WaitForFunctionAsync("() => document.querySelectorAll('article').length < 60");
        await page.EvaluateAsync("scrollTo(0, 0)");
        await page.Locator("article:has-text('post-240')").WaitForAsync();
        browsers.Complaints.Should().BeEmpty();
    }

    private static string Text(JsonElement? e, string name) => e!.Value.GetProperty(name).GetString()!;
}
