using Hubbub.Application.Posts.Drafts;
using Hubbub.Application.Posts.Publishing;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using Hubbub.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Tests.Posts;

public sealed class BadPostTests
{
    [Theory, EveryDatabase]
    public async Task What_is_no_post_is_refused_by_field_and_leaves_nothing(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var alice = (await app.People("alice"))[0];
        var now = app.Clock.GetUtcNow();
        var many = Enumerable.Range(0, 10_001);
        (string Field, CreatePost Post)[] bad =
        [
            ("text", Post(string.Empty)), ("text", Post(" \n\u200B\u2060")),
            ("text", Post("\U000E0041\U000E0042")), ("text", Post(new string('a', 5_001))),
            ("text", Post(string.Join(' ', many.Select(i => $"#t{i}")))),
            ("text", Post(string.Join(' ', many.Select(i => $"@user{i}")))),
            ("text", Post(string.Join(' ', Enumerable.Range(0, 31).Select(i => $"#t{i}")))),
            ("text", Post(string.Join(' ', Enumerable.Range(0, 51).Select(i => $"@user{i}")))),
            ("text", Post("a\u0007")), ("text", Post("\uD800")), ("text", Post("a\uFFFE")),
            ("mood", Post("a", mood: "\u202Egnp.exe")), ("link", Post("a", link: "javascript:alert(1)")),
            ("circleId", Post("a", Audience.Circle)), ("circleId", Post("a", Audience.Public, new CircleId(1))),
            ("poll.options", Ask("Only one")), ("poll.options", Ask([])), ("poll.options", Ask("Same", "Same")),
            ("poll.options", Ask("Same", " Same\u3000")), ("poll.options", Ask("é", "e\u0301")),
            ("poll.options", Ask("No\u200B", "No")),
            ("poll.options", Ask([.. Enumerable.Range(0, 11).Select(i => $"{i}")])),
            ("poll.options", Ask([.. many.Select(i => $"{i}")])),
            ("poll.options[1]", Ask("Tea", " ")), ("poll.options[1]", Ask("Tea", new string('a', 101))),
            ("poll.options[0]", Ask("\u202Eaet", "Coffee")), ("poll.options[1]", Ask("Tea", null!)),
            ("poll.endsAt", Ask("Tea", "Coffee") with { Poll = new(["Tea", "Coffee"], now) }),
            ("poll.endsAt", Ask("Tea", "Coffee") with { Poll = new(["Tea", "Coffee"], now.AddDays(-1)) }),
            ("poll.endsAt", Ask("Tea", "Coffee") with { Poll = new(["Tea", "Coffee"], now.AddDays(30).AddSeconds(1)) }),
            ("expiresAt", Post("a") with { Content = new("a", Audience.Public, ExpiresAt: now) }),
        ];

        foreach (var (field, post) in bad)
        {
            var failure = (await app.Send(post)).Failure;
            failure!.Code.Should().Be("validation_failed", field);
            failure.Fields.Should().ContainKey(field);
        }

        (await app.Refused(Post("a", Audience.Circle, new CircleId(1)))).Should().Be("posts.circle_not_found");
        (await app.Refused(Post("a") with { SharedPostId = new PostId(1) })).Should().Be("posts.post_not_found");
        (await app.Db(db => db.Posts.CountAsync())).Should().Be(0);
        (await app.Db(db => db.Polls.CountAsync())).Should().Be(0);
        (await app.Db(db => db.PollOptions.CountAsync())).Should().Be(0);
        (await app.Db(db => db.PostTags.CountAsync())).Should().Be(0);

        CreatePost Post(
            string text, Audience audience = Audience.Public, CircleId? circle = null, string? mood = null,
            string? link = null) =>
            new(alice, new(text, audience, circle, Mood: mood, Link: link), null, null);

        CreatePost Ask(params string[] options) => Post(string.Empty) with { Poll = new(options, now.AddDays(1)) };
    }

    [Theory, EveryDatabase]
    public async Task An_edit_leaves_no_post_that_shows_nothing(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var alice = (await app.People("alice"))[0];
        var post = await app.Write(alice, "Hello");
        var poll = new PollContent(["Tea", "Coffee"], app.Clock.GetUtcNow().AddDays(1));
        var asked = (await app.Do(new CreatePost(alice, new("Well?", Audience.Public), null, null, poll))).Id;

        foreach (var text in new[] { "\u200B", " \n", "\U000E0041", "\uFE0F", "\u3164" })
        {
            foreach (var id in new[] { post, asked })
            {
                var failure = (await app.Send(Edit(id, text))).Failure;
                failure!.Code.Should().Be("validation_failed", "{0:X} is refused when it is written too", (int)text[0]);
                failure.Fields.Should().ContainKey("text");
            }
        }

        (await app.Refused(Edit(post, string.Empty))).Should().Be("posts.nothing_to_show");
        (await app.Do(Edit(asked, string.Empty))).Text.Should().BeEmpty("the poll shows");
        (await app.Do(new GetPost(alice, post))).Text.Should().Be("Hello");

        EditPost Edit(PostId id, string text) => new(alice, id, text, null, null, null, null, null, null);
    }

    [Theory, EveryDatabase]
    public async Task Markup_and_text_of_any_direction_come_back_as_they_were_written(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var alice = (await app.People("alice"))[0];
        const string Text = "<script>alert('1')</script> <img src=x onerror=alert(1)> {{7*7}} \u202Eabc\u202C שלום "
            + "مرحبا 你好 👩‍👩‍👧 '; DROP TABLE Posts;--";
        const string Option = "<b onclick=alert(1)>שלום</b>";
        var poll = new PollContent([Option, "Coffee"], app.Clock.GetUtcNow().AddDays(1));

        var post = await app.Do(
            new CreatePost(alice, new(Text, Audience.Public, Mood: "<i>fine</i>"), null, null, poll));
        var draft = await app.Do(new CreateDraft(alice, new(Text, Mood: "<i>fine</i>", Poll: poll), null, null));

        var row = await app.Do(new GetPost(alice, post.Id));
        (row.Text, row.Mood, row.Poll!.Options[0].Text).Should().Be((Text, "<i>fine</i>", Option));
        var kept = (await app.Do(new GetDraft(alice, draft.Id))).Content;
        (kept.Text, kept.Mood, kept.Poll!.Options[0]).Should().Be((Text, "<i>fine</i>", Option));
    }
}
