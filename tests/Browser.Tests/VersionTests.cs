namespace Hubbub.Browser.Tests;

/// <summary>The app while a newer one is deployed.</summary>
public sealed class VersionTests(TwoVersions browsers) : IClassFixture<TwoVersions>
{
    private const string VersionOfPage = "() => document.documentElement.dataset.version";

    /// <summary>The files of the bundle that the page has loaded, from wherever they came.</summary>
    private const string Loaded = """
        () => performance.getEntriesByType('resource').map(e => new URL(e.name).pathname)
          .filter(path => path.startsWith('/bundle/') && path.endsWith('.js'))
        """;

    [Fact]
    public async Task A_page_that_is_open_over_a_new_version_stays_whole_and_the_next_one_is_new()
    {
        Browsers.SkipWithoutChromium();
        Browsers.SkipInShortForm();
        browsers.IsNext = false;
        await browsers.SignUp("is_written_to");
        var page = await browsers.SignUp("stays_open");
        await page.HasWorker();
        await page.GotoAsync("/messages/new/@is_written_to");
        await page.FillAsync(".write textarea", "half a message");
        var old = await page.EvaluateAsync<string>(VersionOfPage);
        var oldFiles = await page.EvaluateAsync<string[]>(
            "async () => (await (await fetch('/bundle/files.json')).json()).files");

        browsers.IsNext = true;
        await browsers.Server.Restart();

        // Pages that were not opened yet come from the worker, which has all of the old version.
        await page.Follow("/settings/look");
        await page.WaitForSelectorAsync("h1:has-text('Look')");
        await page.Follow("/messages/new/@is_written_to");
        await page.WaitForFunctionAsync("() => document.querySelector('.write textarea')?.value === 'half a message'");
        (await page.EvaluateAsync<string>(VersionOfPage)).Should().Be(old);

        // A second tab is of the new version, and its worker takes over.
        var second = await page.Context.NewPageAsync();
        await second.GotoAsync("/");
        await second.WaitForSelectorAsync(".page-head");
        var next = await second.EvaluateAsync<string>(VersionOfPage);
        next.Should().NotBe(old);
        (await second.EvaluateAsync<string[]>(Loaded)).Should().NotBeEmpty().And.NotIntersectWith(oldFiles);
        await second.WaitForFunctionAsync(
            "async version => (await caches.keys()).includes(`hubbub-app-${version}`)", next);
        await second.WaitForFunctionAsync(
            "version => navigator.serviceWorker.controller?.scriptURL.endsWith(`version=${version}`)", next);

        // The first goes on as it is, and is the new one when it is loaded again.
        await page.Follow("/saved");
        await page.WaitForSelectorAsync("h1:has-text('Saved')");
        (await page.EvaluateAsync<string[]>(Loaded)).Should().NotBeEmpty().And.BeSubsetOf(oldFiles);
        browsers.Missing.Should().BeEmpty();
        await page.GotoAsync("/messages/new/@is_written_to");
        await page.WaitForFunctionAsync("() => document.querySelector('.write textarea')?.value === 'half a message'");
        (await page.EvaluateAsync<string>(VersionOfPage)).Should().Be(next);
        (await page.EvaluateAsync<string[]>(Loaded)).Should().NotBeEmpty().And.NotIntersectWith(oldFiles);
        browsers.Missing.Should().BeEmpty();
        browsers.Complaints.Should().BeEmpty();
    }

    [Fact]
    public async Task A_page_without_a_worker_is_loaded_again_when_a_part_of_its_version_is_gone()
    {
        Browsers.SkipWithoutChromium();
        Browsers.SkipInShortForm();
        browsers.IsNext = false;
        var page = await browsers.SignUp("has_no_worker");
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("Network.enable");
        await session.SendAsync("Network.setBypassServiceWorker", new() { ["bypass"] = true });
        await page.ReloadAsync();
        await page.WaitForSelectorAsync(".page-head");
        var old = await page.EvaluateAsync<string>(VersionOfPage);

        browsers.IsNext = true;
        await browsers.Server.Restart();
        await page.Follow("/settings/look");

        await page.WaitForSelectorAsync("h1:has-text('Look')");
        (await page.EvaluateAsync<string>(VersionOfPage)).Should().NotBe(old);
        browsers.Missing.Clear();
    }
}
