using Hubbub.Testing.Media;
using Microsoft.Playwright;

namespace Hubbub.Browser.Tests;

/// <summary>What is half written: it stays where it belongs, whatever happens around it.</summary>
public sealed class DraftTests(Browsers browsers) : IClassFixture<Browsers>
{
    [Fact]
    public async Task A_message_goes_where_it_was_written_and_its_upload_too_though_one_looks_elsewhere_meanwhile()
    {
        Browsers.SkipWithoutChromium();
        await browsers.SignUp("meant_for");
        await browsers.SignUp("not_meant");
        var page = await browsers.SignUp("switches_fast");
        var mayGo = new TaskCompletionSource();
        await page.RouteAsync("**/api/v1/media", async route =>
        {
            await mayGo.Task;
            await route.ContinueAsync();
        });
        await page.GotoAsync("/messages/new/@meant_for");
        await page.FillAsync(".write textarea", "with a picture");
        var chooser = await page.RunAndWaitForFileChooserAsync(
            () => page.ClickAsync(".write [aria-label='Add pictures or files']"));
        await chooser.SetFilesAsync(
            new FilePayload { Name = "a.png", MimeType = "image/png", Buffer = GoodFiles.Png() });
        await page.WaitForSelectorAsync(".composer-file progress");

        await page.Follow("/messages/new/@not_meant");
        await page.WaitForSelectorAsync(".chat-who:has-text('not_meant')");
        (await page.InputValueAsync(".write textarea")).Should().BeEmpty();
        var uploaded = page.WaitForResponseAsync(r => r.Url.EndsWith("/api/v1/media", StringComparison.Ordinal));
        mayGo.SetResult();
        await uploaded;
        await page.Send("for this one");
        await page.SeesMessage("for this one");
        (await page.Locator(".write .composer-file, .message img").CountAsync()).Should().Be(0);

        await page.Follow("/messages/new/@meant_for");
        await page.WaitForSelectorAsync(".write .composer-file img");
        (await page.InputValueAsync(".write textarea")).Should().Be("with a picture");
        await page.PressAsync(".write textarea", "Enter");
        await page.SeesMessage("with a picture");
        await page.WaitForSelectorAsync(".message[data-seq] .picture");
        (await page.Messages()).Should().Equal("with a picture");
        browsers.Complaints.Should().BeEmpty();
    }

    [Fact]
    public async Task What_was_typed_in_the_moment_before_a_reload_is_there_after_it()
    {
        Browsers.SkipWithoutChromium();
        await browsers.SignUp("is_patient");
        var page = await browsers.SignUp("reloads_at_once");
        var post = await page.Call<string>(
            "createPost", new { body = new { text = "to comment", audience = "public" } }, "answer.id");
        await page.GotoAsync("/messages/new/@is_patient");
        await page.FillAsync(".write textarea", "half a mess");
        await page.ReloadAsync();
        await page.WaitForFunctionAsync("() => document.querySelector('.write textarea')?.value === 'half a mess'");

        await page.Follow($"/post/{post}");
        await page.FillAsync(".comment-form textarea", "half a comm");
        await page.ReloadAsync();
        await page.WaitForFunctionAsync(
            "() => document.querySelector('.comment-form textarea')?.value === 'half a comm'");
        await page.ClickAsync(".comment-form .button.primary");
        await page.WaitForSelectorAsync(".comment:has-text('half a comm')");
        await page.ReloadAsync();
        await page.WaitForSelectorAsync(".comment:has-text('half a comm')");
        (await page.InputValueAsync(".comment-form textarea")).Should().BeEmpty("it was sent");
    }

    [Fact]
    public async Task A_rename_and_a_turned_phone_leave_what_is_written_and_half_a_word_is_never_sent()
    {
        Browsers.SkipWithoutChromium();
        await browsers.SignUp("is_member");
        var page = await browsers.SignUp("turns_phone", width: 390);
        var group = await page.EvaluateAsync<string>(
            $$"""
            async () => {
              {{Pages.Api}}
              const { id } = await call('getProfileByUsername', { path: { username: 'is_member' } });
              return (await call('createGroup', { body: { name: 'Before', memberIds: [id] } })).conversation.id;
            }
            """);
        await page.GotoAsync($"/messages/{group}");
        await page.FillAsync(".write textarea", "これは");
        await page.Call<string>(
            "updateGroup", new { path = new { conversationId = group }, body = new { name = "After" } }, "''");
        await page.WaitForSelectorAsync(".chat-who:has-text('After')");
        await page.SetViewportSizeAsync(844, 390);
        await page.SetViewportSizeAsync(390, 844);
        // Enter chooses among what an input method offers.
        await page.EvaluateAsync(
            """
            () => {
              const field = document.querySelector('.write textarea');
              for (const how of [{ isComposing: true }, { keyCode: 229 }]) {
                field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, ...how }));
              }
            }
            """);

        (await page.InputValueAsync(".write textarea")).Should().Be("これは");

        // A field with smaller letters makes iOS enlarge the page; the keyboard makes it lower, not narrower.
        (await page.EvaluateAsync<double>(
            "() => parseFloat(getComputedStyle(document.querySelector('.write textarea')).fontSize)"))
            .Should().BeGreaterThanOrEqualTo(16);
        await page.SetViewportSizeAsync(390, 420);
        (await page.Locator(".write").BoundingBoxAsync())!.Should()
            .Match<LocatorBoundingBoxResult>(box => box.Y + box.Height <= 420.5 && box.Y > 200);

        // What an earlier key had sent would come before this.
        await page.PressAsync(".write textarea", "Enter");
        await page.SeesMessage("これは");
        (await page.Messages()).Should().Equal("これは");
        browsers.Complaints.Should().BeEmpty();
    }
}
