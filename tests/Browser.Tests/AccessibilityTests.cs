using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Hubbub.Browser.Tests;

/// <summary>Every screen, in both themes, against WCAG 2.2 AA.</summary>
public sealed class AccessibilityTests(Browsers browsers) : IClassFixture<Browsers>
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
    };

    private static readonly string[] Open = ["/login", "/signup", "/reset"];

    private static readonly string[] Closed =
    [
        "/", "/?feed=ranked", "/?feed=friends", "/explore", "/search?q=hello", "/notifications", "/saved", "/requests",
        "/messages", "/messages?tab=archived", "/messages?tab=requests", "/messages/1", "/invite/none",
        "/scheduled", "/settings", "/settings/profile", "/settings/privacy", "/settings/circles",
        "/settings/notifications", "/settings/look",
        "/settings/sessions", "/settings/account", "/tags/hello", "/post/1",
    ];

    private static readonly string[] OfAdministrators =
        ["/admin", "/admin/people", "/admin/announce", "/admin/trends"];

    [Theory]
    [InlineData(ColorScheme.Light, "en", 1280)]
    [InlineData(ColorScheme.Dark, "ar", 360)]
    public async Task No_screen_has_a_violation(ColorScheme theme, string language, int width)
    {
        Browsers.SkipWithoutChromium();
        var name = $"seen_{theme}".ToLowerInvariant();
        var found = new List<string>();
        var visitor = await browsers.Open("/login", theme, width, language);
        foreach (var path in Open)
        {
            await visitor.GotoAsync(path);
            await visitor.WaitForSelectorAsync("h1");
            found.AddRange(await Violations(visitor, path));
        }

        var page = await browsers.SignUp(name, theme, width, language);
        await page.ClickAsync(".compose-line");
        await page.FillAsync(".composer-text", "Hello #hello, @somebody! https://example.org");
        found.AddRange(await Violations(page, "the composer"));
        await page.ClickAsync(".composer-foot .button.primary");
        await page.WaitForSelectorAsync("article");
        await browsers.GrantAdmin(name);
        foreach (var path in Closed.Concat(OfAdministrators)
            .Concat([$"/@{name}", $"/@{name}/followers", $"/admin/people/{name}"]))
        {
            await page.GotoAsync(path);
            await page.WaitForSelectorAsync("h1");
            await page.WaitForSelectorAsync(".skeleton", new() { State = WaitForSelectorState.Detached });
            if (path == "/admin")
            {
                await page.ClickAsync(".chart summary");
                await page.WaitForSelectorAsync(".chart td");
            }

            found.AddRange(await Violations(page, path));
        }

        string.Join("\n", found).Should().BeEmpty();
        browsers.Complaints.Should().BeEmpty();
    }

    private static async Task<IEnumerable<string>> Violations(IPage page, string where) =>
        (await page.RunAxe(Rules)).Violations.SelectMany(
            v => v.Nodes.Select(n => $"{where}: {v.Id} at {n.Target}: {n.Html}"));
}
