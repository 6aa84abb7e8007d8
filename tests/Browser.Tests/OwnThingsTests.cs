namespace Hubbub.Browser.Tests;

/// <summary>What only oneself sees: scheduled posts, circles, folders of saved posts.</summary>
public sealed class OwnThingsTests(Browsers browsers) : IClassFixture<Browsers>
{
    [Fact]
    public async Task A_post_for_later_is_in_a_list_and_can_be_changed_and_published_now()
    {
        Browsers.SkipWithoutChromium();
        var page = await browsers.SignUp("plans_ahead");
        await page.ClickAsync(".compose-line");
        await page.FillAsync(".composer-text", "Good morning");
        await page.ClickAsync(".composer [aria-label='Publish later']");
        await page.ClickAsync(".composer-foot .button.primary:has-text('Schedule')");
        await page.ClickAsync(".toast button");
        await page.WaitForURLAsync("**/scheduled");
        await page.WaitForSelectorAsync("li:has-text('Good morning')");

        await page.ClickAsync("li:has-text('Good morning') [aria-haspopup=menu]");
        await page.ClickAsync("[role=menuitem]:has-text('Edit')");
        (await page.InputValueAsync(".composer input[type=datetime-local]")).Should().EndWith("T09:00");
        await page.FillAsync(".composer-text", "Good evening");
        await page.ClickAsync(".composer-foot .button.primary");
        await page.WaitForSelectorAsync("li:has-text('Good evening')");
        await page.ClickAsync("li:has-text('Good evening') [aria-haspopup=menu]");
        await page.ClickAsync("[role=menuitem]:has-text('Publish now')");
        await page.WaitForSelectorAsync(".empty");
        await page.GotoAsync("/");
        await page.WaitForSelectorAsync("article:has-text('Good evening')");
        browsers.Complaints.Should().BeEmpty();
    }

    [Fact]
    public async Task A_circle_is_made_and_filled_and_a_post_for_it_reaches_who_is_in_it()
    {
        Browsers.SkipWithoutChromium();
        var inside = await browsers.SignUp("is_inside");
        var page = await browsers.SignUp("has_circles");
        await page.GotoAsync("/settings/circles");
        await page.ClickAsync("button:has-text('New circle')");
        await page.FillAsync("dialog input", "Family");
        await page.ClickAsync("dialog .button.primary");
        await page.ClickAsync(".row:has-text('Family') .row-link");
        await page.FillAsync("dialog input[type=search]", "is_inside");
        await page.ClickAsync("dialog .picker-list [role=checkbox]:has-text('is_inside')");
        await page.ClickAsync("dialog .button.primary");
        await page.WaitForSelectorAsync("dialog .person:has-text('is_inside')");
        await page.ClickAsync("dialog .dialog-head .icon-button");
        await page.WaitForSelectorAsync(".row:has-text('Family'):has-text('1 member')");

        await page.GotoAsync("/");
        await page.ClickAsync(".compose-line");
        await page.ClickAsync(".composer .chip");
        await page.ClickAsync("[role=menuitemradio]:has-text('Family')");
        await page.FillAsync(".composer-text", "For the family");
        await page.ClickAsync(".composer-foot .button.primary");
        await page.WaitForSelectorAsync("article:has-text('For the family')");
        await inside.GotoAsync("/@has_circles");
        await inside.WaitForSelectorAsync("article:has-text('For the family')");
        await inside.GotoAsync("/");
        await inside.Post("From inside");
        await page.ClickAsync(".tabs a:has-text('Family')");
        await page.WaitForSelectorAsync("article:has-text('From inside')");
        browsers.Complaints.Should().BeEmpty();
    }

    [Fact]
    public async Task A_saved_post_is_moved_into_a_folder_that_is_renamed()
    {
        Browsers.SkipWithoutChromium();
        var page = await browsers.SignUp("keeps_posts");
        await page.Post("Worth keeping");
        await page.GotoAsync("/saved");
        await page.ClickAsync(".page-head [aria-label='New folder']");
        await page.FillAsync("dialog input", "Recipes");
        await page.ClickAsync("dialog .button.primary");
        await page.WaitForURLAsync("**/saved?folder=*");
        await page.ClickAsync(".page-head [aria-haspopup=menu]");
        await page.ClickAsync("[role=menuitem]:has-text('Rename folder')");
        await page.FillAsync("dialog input", "Cooking");
        await page.ClickAsync("dialog .button.primary");
        await page.WaitForSelectorAsync("h1:has-text('Cooking')");
        await page.GotoAsync("/");
        await page.ClickAsync("article .act[aria-label='Save']");
        await page.WaitForSelectorAsync("article .act[aria-pressed=true]");
        await page.ClickAsync("article .post-head [aria-haspopup=menu]");
        await page.ClickAsync("[role=menuitem]:has-text('Choose a folder')");
        await page.ClickAsync("dialog button:has-text('Cooking')");
        await page.WaitForSelectorAsync(".toast:has-text('Cooking')");

        await page.GotoAsync("/saved");
        await page.ClickAsync(".tabs a:has-text('Cooking')");
        await page.WaitForSelectorAsync("article:has-text('Worth keeping')");
        browsers.Complaints.Should().BeEmpty();
    }
}
