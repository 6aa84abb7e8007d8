namespace Hubbub.Browser.Tests;

/// <summary>What people write to each other in the web app, in a real browser.</summary>
public sealed class ConversationTests(Browsers browsers) : IClassFixture<Browsers>
{
    private const string Hostile = "<img src=x onerror=alert(1)><script>alert(2)</script> javascript:alert(3)";

    [Fact]
    public async Task Two_people_write_both_ways_over_a_restart_and_nothing_is_missing_or_there_twice()
    {
        Browsers.SkipWithoutChromium();
        var mia = await browsers.SignUp("mia_writes");
        var omar = await browsers.SignUp("omar_writes");
        await mia.GotoAsync("/messages/new/@omar_writes");
        await mia.Send("one");
        await mia.WaitForURLAsync(url => !url.Contains("/new/", StringComparison.Ordinal));
        await omar.GotoAsync("/messages/new/@mia_writes");
        await omar.SeesMessage("one");
        await omar.Send("two");
        await mia.SeesMessage("two");

        var restarted = browsers.Server.Restart();
        await mia.Send("three");
        await omar.Send("four");
        await mia.Send("five");
        await restarted;

        string[] all = ["one", "two", "three", "four", "five"];
        foreach (var page in new[] { mia, omar })
        {
            foreach (var text in all)
            {
                await page.SeesMessage(text);
            }
        }

        // Both see the same order, and every message is stored.
        var seen = await mia.Messages();
        seen.Should().BeEquivalentTo(all);
        (await omar.Messages()).Should().Equal(seen);
        await mia.ReloadAsync();
        await mia.SeesMessage("five");
        (await mia.Messages()).Should().Equal(seen);
        browsers.Complaints.Should().BeEmpty();
    }

    [Fact]
    [Trait("Abuse", "T-35")]
    public async Task A_message_is_text_wherever_it_is_shown()
    {
        Browsers.SkipWithoutChromium();
        var writer = await browsers.SignUp("hostile_two");
        var reader = await browsers.SignUp("reads_hostile");
        await reader.GotoAsync("/messages");
        await writer.GotoAsync("/messages/new/@reads_hostile");
        await writer.Send(Hostile);

        await reader.ClickAsync(".chat-row a");
        await reader.SeesMessage(Hostile);
        (await reader.Locator(".chat-row-line .cut").First.TextContentAsync()).Should().Be(Hostile);
        browsers.Complaints.Should().BeEmpty();
    }

    [Fact]
    public async Task What_is_half_written_stays_with_its_conversation()
    {
        Browsers.SkipWithoutChromium();
        await browsers.SignUp("first_friend");
        await browsers.SignUp("second_friend");
        var page = await browsers.SignUp("writes_halves");
        await page.GotoAsync("/messages/new/@first_friend");
        await page.FillAsync(".write textarea", "for the first");
        await page.Follow("/messages/new/@second_friend");
        await page.WaitForSelectorAsync(".chat-who:has-text('second_friend')");
        (await page.InputValueAsync(".write textarea")).Should().BeEmpty();
        await page.Follow("/messages/new/@first_friend");
        await page.WaitForFunctionAsync(
            "() => document.querySelector('.write textarea')?.value === 'for the first'");
    }
}
