using Hubbub.Web.Realtime.Connections;
using Microsoft.Extensions.DependencyInjection;

namespace Hubbub.Browser.Tests;

/// <summary>The pages of administrators.</summary>
public sealed class AdminTests(Browsers browsers) : IClassFixture<Browsers>
{
    [Fact]
    public async Task An_administrator_sees_a_connection_and_ends_the_session_behind_it()
    {
        Browsers.SkipWithoutChromium();
        var connections = browsers.Server.Services.GetRequiredService<ConnectionRegistry>();
        var before = connections.Count;
        var admin = await browsers.SignUp("the_admin");
        var mia = await browsers.SignUp("mia_visits");
        (await admin.Locator(".rail a[href='/admin']").CountAsync()).Should().Be(0);

        await browsers.GrantAdmin("the_admin");
        while (connections.Count < before + 2)
        {
            await admin.WaitForTimeoutAsync(50);
        }

        var open = connections.Count;
        await admin.ClickAsync(".rail a[href='/admin']");
        await admin.WaitForSelectorAsync($".tile:has-text('Connections') bdi:text-is('{open}')");
        await admin.WaitForSelectorAsync(".chart canvas");

        await admin.ClickAsync(".tabs a:has-text('People')");
        await admin.FillAsync("input[type=search]", "mia_v");
        await admin.ClickAsync(".rows > li:only-child .row:has-text('@mia_visits')");
        await admin.ClickAsync(".row .button:has-text('End')");
        await admin.WaitForSelectorAsync(".empty");

        await mia.WaitForURLAsync("**/login*");
        await admin.GoBackAsync();
        (await admin.InputValueAsync("input[type=search]")).Should().Be("mia_v", "Back shows what was found");
        await admin.ClickAsync(".tabs a:has-text('Server')");
        await admin.WaitForSelectorAsync($".tile:has-text('Connections') bdi:text-is('{open - 1}')");
        browsers.Complaints.Should().BeEmpty();
    }

    [Fact]
    public async Task An_announcement_reaches_everyone_once()
    {
        Browsers.SkipWithoutChromium();
        var admin = await browsers.SignUp("announces");
        var omar = await browsers.SignUp("omar_hears");
        await browsers.GrantAdmin("announces");

        await admin.ClickAsync(".rail a[href='/admin']");
        await admin.ClickAsync(".tabs a:has-text('Announcement')");
        await admin.FillAsync("textarea", "The server rests on Sunday.");
        await admin.ClickAsync(".admin-form button[type=submit]");
        await admin.ClickAsync(".dialog-actions .button.danger");
        await admin.WaitForSelectorAsync(".toast");

        await omar.WaitForSelectorAsync(".rail .badge:has-text('1')");
        await omar.GotoAsync("/notifications");
        await omar.WaitForSelectorAsync(".notice:has-text('The server rests on Sunday.')");
    }

    [Fact]
    public async Task For_everyone_else_the_pages_are_not_there()
    {
        Browsers.SkipWithoutChromium();
        var page = await browsers.SignUp("nobody_special");
        var loaded = new List<string>();
        page.Request += (_, request) => loaded.Add(request.Url);

        foreach (var path in new[] { "/admin", "/admin/people", "/admin/people/nobody_special", "/admin/constructor" })
        {
            await page.GotoAsync(path);
            await page.WaitForSelectorAsync("h1:has-text('Not found')");
        }

        loaded.Should().NotContain(url => url.Contains("uplot", StringComparison.OrdinalIgnoreCase)
            || url.Contains("/bundle/pages-", StringComparison.Ordinal)
            || url.EndsWith("/admin.css", StringComparison.Ordinal));
    }
}
