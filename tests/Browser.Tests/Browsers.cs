using Hubbub.Application.Accounts;
using Hubbub.Testing;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Hubbub.Browser.Tests;

/// <summary>A server, and the system's Chromium. Each person has a context of their own.</summary>
public class Browsers : IAsyncLifetime
{
    public const string Password = "a long pass phrase";

    private static readonly string? Chromium = new[] { "/usr/bin/chromium", "/usr/bin/chromium-browser" }
        .FirstOrDefault(File.Exists);

    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private TestServer? _server;

    public TestServer Server => _server!;

    /// <summary>What pages complained of: violations of the policy, and errors that nobody caught.</summary>
    public List<string> Complaints { get; } = [];

    public async ValueTask InitializeAsync()
    {
        if (Chromium is not null)
        {
            _server = await TestServer.Start(Configure, "--RateLimits:Enabled=false");
            _playwright = await Playwright.CreateAsync();
            _browser = await _playwright.Chromium.LaunchAsync(new()
            {
                ExecutablePath = Chromium,
                Args = ["--no-sandbox"],
            });
        }
    }

    public static void SkipWithoutChromium() => Assert.SkipWhen(Chromium is null, "Chromium is not installed.");

    /// <summary>For what takes long and seldom breaks.</summary>
    public static void SkipInShortForm() =>
        Assert.SkipUnless(Environment.GetEnvironmentVariable("HUBBUB_BROWSER") == "all", "HUBBUB_BROWSER is not all");

    public async Task<IPage> Open(
        string path = "/", ColorScheme theme = ColorScheme.Light, int width = 1280, string language = "en")
    {
        var context = await _browser!.NewContextAsync(new()
        {
            BaseURL = Server.Address.ToString(),
            ColorScheme = theme,
            Locale = language,
            ReducedMotion = ReducedMotion.Reduce,
            ViewportSize = new() { Width = width, Height = 800 },
        });
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(60_000);
        page.Console += (_, said) =>
        {
            if (said.Text.Contains("Content Security Policy", StringComparison.OrdinalIgnoreCase)
                || said.Text.Contains("TrustedHTML", StringComparison.OrdinalIgnoreCase))
            {
                Complaints.Add(said.Text);
            }
        };
        page.PageError += (_, error) => Complaints.Add(error);
        page.Dialog += async (_, dialog) =>
        {
            Complaints.Add($"dialog: {dialog.Message}");
            await dialog.DismissAsync();
        };
        await page.GotoAsync(path);
        return page;
    }

    /// <summary>Signs up in the page as a person does.</summary>
    public async Task<IPage> SignUp(
        string username, ColorScheme theme = ColorScheme.Light, int width = 1280, string language = "en")
    {
        var page = await Open("/signup", theme, width, language);
        await page.FillAsync("input[name=username]", username);
        await page.FillAsync("input[name=email]", $"{username}@example.test");
        await page.FillAsync("input[name=password]", Password);
        await page.ClickAsync("button[type=submit]");
        await page.WaitForSelectorAsync(".page-head");
        return page;
    }

    public async Task GrantAdmin(string username)
    {
        await using var scope = Server.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new GrantAdmin(username));
    }

    protected virtual void Configure(WebApplicationBuilder builder)
    {
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }
}
