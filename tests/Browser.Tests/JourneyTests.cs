using Microsoft.Playwright;

namespace Hubbub.Browser.Tests;

/// <summary>What people do in the web app, in a real browser.</summary>
public sealed class JourneyTests(Browsers browsers) : IClassFixture<Browsers>
{
    private const string Hostile = "<img src=x onerror=alert(1)><script>alert(2)</script> javascript:alert(3)";

    [Fact]
    public async Task Someone_who_follows_sees_a_new_post_and_reacts_and_its_author_learns_of_it_at_once()
    {
        Browsers.SkipWithoutChromium();
        var mia = await browsers.SignUp("mia_lives");
        var omar = await browsers.SignUp("omar_reads");

        await omar.GotoAsync("/@mia_lives");
        await omar.ClickAsync(".profile-actions .button:has-text('Follow')");
        await omar.WaitForSelectorAsync(".profile-actions .button:has-text('Following')");
        await omar.GotoAsync("/");
        await omar.WaitForSelectorAsync(".empty");

        await mia.Post("The first bread of the day");
        await mia.WaitForSelectorAsync("article:has-text('The first bread of the day')");

        // The feed of who reads is empty, so the post appears; a full one would say that something waits.
        await omar.WaitForSelectorAsync(".waiting, article:has-text('The first bread of the day')");
        if (await omar.Locator(".waiting").CountAsync() > 0)
        {
            await omar.ClickAsync(".waiting");
        }

        await omar.WaitForSelectorAsync("article:has-text('The first bread of the day')");
        await omar.ClickAsync("article .react .act");
        await mia.WaitForSelectorAsync("article .react .act-count:has-text('1')");
        await mia.WaitForSelectorAsync(".rail .badge:has-text('2')");

        await mia.ReloadAsync();
        await mia.WaitForSelectorAsync("article:has-text('The first bread of the day')");
        browsers.Complaints.Should().BeEmpty();
    }

    [Fact]
    public async Task A_post_that_is_not_sent_is_there_after_a_reload()
    {
        Browsers.SkipWithoutChromium();
        var page = await browsers.SignUp("writes_slowly");
        await page.ClickAsync(".compose-line");
        await page.FillAsync(".composer-text", "Half a thou");
        await page.ReloadAsync();
        await page.ClickAsync(".compose-line");

        (await page.InputValueAsync(".composer-text")).Should().Be("Half a thou");
    }

    [Fact]
    public async Task Who_logs_out_leaves_nothing_for_the_next_person()
    {
        Browsers.SkipWithoutChromium();
        var page = await browsers.SignUp("leaves_first");
        await page.ClickAsync(".compose-line");
        await page.FillAsync(".composer-text", "Nobody else should read this");
        await page.ReloadAsync();
        await page.WaitForSelectorAsync(".compose-line");
        await page.EvaluateAsync("() => { window.isThisPage = true; }");

        await page.ClickAsync(".own");
        await page.ClickAsync("[role=menuitem]:has-text('Log out')");
        await page.WaitForURLAsync("**/login");
        await page.WaitForSelectorAsync("h1");

        (await page.EvaluateAsync<bool>("() => window.isThisPage === true")).Should().BeFalse("it is a new page");
        (await page.EvaluateAsync<int>("() => Object.keys(localStorage).filter(k => k.includes('draft')).length"))
            .Should().Be(0);
        var databases = await page.EvaluateAsync<string[]>(
            "async () => (await indexedDB.databases()).map(d => d.name)");
        databases.Should().NotContainMatch("*:???????????????*", "the database of a person is named after their id");
    }

    [Fact]
    public async Task Errors_are_at_their_fields_and_the_text_stays()
    {
        Browsers.SkipWithoutChromium();
        await browsers.SignUp("taken_name");
        var page = await browsers.Open("/signup");
        await page.FillAsync("input[name=username]", "taken_name");
        await page.FillAsync("input[name=email]", "another@example.test");
        await page.FillAsync("input[name=password]", Browsers.Password);
        await page.ClickAsync("button[type=submit]");

        await page.WaitForSelectorAsync(".field:has(input[name=username]) .field-error");
        (await page.InputValueAsync("input[name=email]")).Should().Be("another@example.test");
        (await page.EvaluateAsync<string>("document.activeElement.name")).Should().Be("username");
    }

    [Fact]
    [Trait("Abuse", "T-35")]
    public async Task What_people_write_is_text_wherever_it_is_shown()
    {
        Browsers.SkipWithoutChromium();
        var page = await browsers.SignUp("hostile_one");
        await page.GotoAsync("/settings/profile");
        await page.FillAsync("input[name=displayName]", "<b onclick=alert(1)>Bob</b>");
        await page.FillAsync("textarea[name=bio]", Hostile);
        await page.ClickAsync("form button[type=submit]");
        await page.WaitForSelectorAsync(".toast");
        await page.GotoAsync("/");
        await page.Post(Hostile);
        await page.WaitForSelectorAsync("article");
        await page.GotoAsync("/@hostile_one");
        await page.WaitForSelectorAsync("article");

        (await page.Locator(".post-text").First.TextContentAsync()).Should().Be(Hostile);
        (await page.Locator(".profile .name").First.TextContentAsync()).Should().Be("<b onclick=alert(1)>Bob</b>");
        browsers.Complaints.Should().BeEmpty();
    }

    [Fact]
    public async Task Back_shows_the_same_posts_at_the_same_place()
    {
        Browsers.SkipWithoutChromium();
        var page = await browsers.SignUp("goes_back", width: 360);
        await page.PostMany(12);
        await page.ReloadAsync();
        await page.WaitForSelectorAsync("article:has-text('post-4')");
        var post = page.Locator("article:has-text('post-4')");
        await post.ScrollIntoViewIfNeededAsync();
        await page.EvaluateAsync("scrollTo(0, 600)");
        var before = (await post.BoundingBoxAsync())!.Y;
        await page.EvaluateAsync("document.querySelectorAll('article')[5].querySelector('.post-when a').click()");
        await page.WaitForSelectorAsync(".post.is-open");
        await page.GoBackAsync();
        await page.WaitForSelectorAsync("article:has-text('post-4')");
        await page.WaitForSelectorAsync(".post.is-open", new() { State = WaitForSelectorState.Detached });

        (await post.BoundingBoxAsync())!.Y.Should().BeApproximately(before, 1);
    }
}
