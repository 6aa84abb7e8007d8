using Hubbub.Testing.Media;
using Microsoft.Playwright;

namespace Hubbub.Browser.Tests;

/// <summary>Files that are too much, and sessions that are too old: what one has written stays.</summary>
public sealed class BadInputTests(Browsers browsers) : IClassFixture<Browsers>, IDisposable
{
    private const int Mebibyte = 1024 * 1024;

    private readonly DirectoryInfo _videos = Directory.CreateTempSubdirectory("hubbub-videos-");

    public void Dispose() => _videos.Delete(recursive: true);

    [Fact]
    public async Task A_video_above_the_limits_is_refused_one_within_shows_how_far_it_is_and_the_text_stays()
    {
        Browsers.SkipWithoutChromium();
        Browsers.SkipInShortForm();
        var page = await browsers.SignUp("has_videos");
        await page.ClickAsync(".compose-line");
        await page.FillAsync(".composer-text", "Look at this");

        // The largest video has 200 MiB; who has not confirmed their address has 32 MiB in all.
        await Attach(page, "long.mp4", (200L * Mebibyte) + 1);
        await page.WaitForSelectorAsync(".composer-file:has-text('long.mp4') .field-error:has-text('too large')");
        await Attach(page, "whole.mp4", 200L * Mebibyte);
        await page.WaitForSelectorAsync(".composer-file:has-text('whole.mp4') .field-error:has-text('space is full')");
        (await page.InputValueAsync(".composer-text")).Should().Be("Look at this");
        (await page.IsDisabledAsync(".composer-foot .button.primary")).Should().BeTrue();
        foreach (var name in new[] { "long.mp4", "whole.mp4" })
        {
            await page.ClickAsync($".composer-file:has-text('{name}') [aria-label^='Cancel']");
        }

        await page.EvaluateAsync(
            """
            () => {
              globalThis.shown = [];
              new MutationObserver(() => {
                const bar = document.querySelector('.composer-file progress');
                if (bar) globalThis.shown.push(bar.value);
              }).observe(document.body, { subtree: true, childList: true, attributes: true });
            }
            """);
        await Attach(page, "short.mp4", 25L * Mebibyte);
        await page.WaitForSelectorAsync(".composer-file [placeholder]");
        var shown = await page.EvaluateAsync<double[]>("() => globalThis.shown");
        shown.Should().BeInAscendingOrder().And.Contain(part => part > 0 && part < 1);
        await page.ClickAsync(".composer-foot .button.primary");
        await page.WaitForSelectorAsync("article:has-text('Look at this') video");
        browsers.Complaints.Should().BeEmpty();
    }

    [Fact]
    public async Task A_picture_that_unpacks_to_gigabytes_is_refused_where_it_is_in_ones_own_language()
    {
        Browsers.SkipWithoutChromium();
        Browsers.SkipInShortForm();
        var page = await browsers.SignUp("has_bombs", language: "de");
        await page.ClickAsync(".compose-line");
        await page.FillAsync(".composer-text", "Nur ein Bild");
        var bomb = BadFiles.GifOf(6_000, 6_000, frames: 400);

        var chooser = await page.RunAndWaitForFileChooserAsync(() => page.ClickAsync(".composer-foot button >> nth=0"));
        await chooser.SetFilesAsync(new FilePayload { Name = "bomb.gif", MimeType = "image/gif", Buffer = bomb });

        await page.WaitForSelectorAsync(".composer-file .field-error:has-text('zu viele Bildpunkte')");
        (await page.InputValueAsync(".composer-text")).Should().Be("Nur ein Bild");
        browsers.Complaints.Should().BeEmpty();
    }

    [Fact]
    public async Task Whose_session_is_too_old_comes_back_to_where_they_were_with_what_they_wrote()
    {
        Browsers.SkipWithoutChromium();
        Browsers.SkipInShortForm();
        await browsers.SignUp("is_waiting");
        var page = await browsers.SignUp("was_away");
        await page.ClickAsync(".compose-line");
        await page.FillAsync(".composer-text", "half a post");
        await page.WaitForFunctionAsync("() => JSON.stringify(localStorage).includes('half a post')");
        await page.GotoAsync("/messages/new/@is_waiting");
        await page.Send("hello");
        await page.SeesMessage("hello");
        await page.WaitForURLAsync(url => !url.Contains("/new/", StringComparison.Ordinal));
        var conversation = page.Url;
        await page.GotoAsync(conversation);
        await page.SeesMessage("hello");
        await page.FillAsync(".write textarea", "half a message");
        await page.WaitForFunctionAsync(HasDraft);
        await page.EvaluateAsync(SpoilTokens);

        await page.ReloadAsync();
        await page.WaitForFunctionAsync("() => location.pathname === '/login'");
        await page.FillAsync("input[name=login]", "was_away");
        await page.FillAsync("input[name=password]", Browsers.Password);
        await page.ClickAsync("button[type=submit]");

        await page.SeesMessage("hello");
        page.Url.Should().Be(conversation);
        await page.WaitForFunctionAsync("() => document.querySelector('.write textarea').value === 'half a message'");
        await page.Follow("/");
        await page.ClickAsync(".compose-line");
        (await page.InputValueAsync(".composer-text")).Should().Be("half a post");

        // Who logs out leaves nothing.
        await page.Keyboard.PressAsync("Escape");
        await page.ClickAsync(".own");
        await page.ClickAsync("[role=menuitem]:has-text('Log out')");
        await page.WaitForFunctionAsync("() => location.pathname === '/login'");
        await page.WaitForFunctionAsync(
            """
            async () => (await indexedDB.databases()).every(d => d.name === 'hubbub')
              && !JSON.stringify(localStorage).includes('half')
            """);
        browsers.Complaints.Should().BeEmpty();
    }

    /// <summary>Adds a video of so many bytes: a beginning, and nothing.</summary>
    private async Task Attach(IPage page, string name, long bytes)
    {
        var path = Path.Combine(_videos.FullName, name);
        await using (var file = File.Create(path))
        {
            await file.WriteAsync(GoodFiles.Mp4());
            file.SetLength(bytes);
        }

        var chooser = await page.RunAndWaitForFileChooserAsync(
            () => page.ClickAsync("[aria-label='Add pictures or files']"));
        await chooser.SetFilesAsync(path);
    }

    private const string HasDraft = """
        async () => {
          const { name } = (await indexedDB.databases()).find(d => /:\d{15,}$/.test(d.name));
          return new Promise(resolve => {
            const opening = indexedDB.open(name);
            opening.onsuccess = () => {
              const reading = opening.result.transaction('rows').objectStore('rows').getAll();
              reading.onsuccess = () => {
                opening.result.close();
                resolve(JSON.stringify(reading.result).includes('half a message'));
              };
            };
          });
        }
        """;

    /// <summary>As after a month without opening the app: the server knows neither token any more.</summary>
    private const string SpoilTokens = """
        () => new Promise(resolve => {
          const opening = indexedDB.open('hubbub');
          opening.onsuccess = () => {
            const table = opening.result.transaction('sessions', 'readwrite').objectStore('sessions');
            const reading = table.get(location.origin);
            reading.onsuccess = () => {
              table.put({ ...reading.result, accessToken: 'old', refreshToken: 'old' }, location.origin);
              table.transaction.oncomplete = () => { opening.result.close(); resolve(); };
            };
          };
        })
        """;
}
