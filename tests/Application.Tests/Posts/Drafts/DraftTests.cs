using Hubbub.Application.Common;
using Hubbub.Application.Posts.Drafts;
using Hubbub.Application.Posts.Publishing;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Tests.Posts.Drafts;

public sealed class DraftTests
{
    [Theory, EveryDatabase]
    public async Task A_draft_keeps_what_is_not_fit_to_be_a_post_but_no_more_than_a_post_can_hold(
        DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var alice = (await app.People("alice"))[0];
        var poll = new PollContent(["Only one", string.Empty], app.Clock.GetUtcNow().AddDays(-1));
        var unfit = new DraftContent(string.Empty, Audience.Circle, Link: "http", Poll: poll);

        var draft = await app.Do(new CreateDraft(alice, unfit, null, null));

        draft.Content.Should().BeEquivalentTo(unfit);
        (await app.Do(new GetDraft(alice, draft.Id))).Should().BeEquivalentTo(draft);
        (await app.Refused(new PublishDraft(alice, draft.Id))).Should().Be("validation_failed");
        DraftContent[] tooLong =
        [
            new(new string('a', 5_001)), new("a", Mood: new string('a', 51)), new("a", Link: new string('a', 501)),
            new("a", Poll: poll with { Options = [new string('a', 101)] }),
            new("a", Poll: poll with { Options = [.. Enumerable.Range(0, 11).Select(i => $"{i}")] }),
            new("a\u0000"),
        ];
        foreach (var content in tooLong)
        {
            (await app.Refused(new CreateDraft(alice, content, null, null))).Should().Be("validation_failed");
            (await app.Refused(new SaveDraft(alice, draft.Id, content, null))).Should().Be("validation_failed");
        }

        (await app.Do(new GetDrafts(alice, new PageRequest()))).Items.Should().HaveCount(1);
    }

    [Theory, EveryDatabase]
    public async Task A_published_draft_is_gone_and_publishing_again_answers_the_same_post(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob");
        var (alice, bob) = (people[0], people[1]);
        var poll = new PollContent(["Tea", "Coffee"], app.Clock.GetUtcNow().AddDays(1), IsMultiple: true);
        var content = new DraftContent("Hello #world @bob", Audience.Public, Mood: "fine", Poll: poll);
        var draft = await app.Do(new CreateDraft(alice, content, null, null));

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 10).Select(
            _ => Task.Run(() => app.Send(new PublishDraft(alice, draft.Id)))));

        var post = outcomes.Where(o => o.Failure is null)
            .Select(o => o.Value.Id)
            .Distinct()
            .Should()
            .ContainSingle().Subject;
        (await app.Do(new GetPost(bob, post))).Should().BeEquivalentTo(new
        {
            Text = "Hello #world @bob",
            Mood = "fine",
            Tags = new[] { "world" },
            Poll = new { IsMultiple = true },
        });
        (await app.Db(db => db.Posts.CountAsync())).Should().Be(1);
        (await app.Db(db => db.Drafts.CountAsync())).Should().Be(0);
        (await app.Do(new PublishDraft(alice, draft.Id))).Id.Should().Be(post);
        (await app.Refused(new GetDraft(alice, draft.Id))).Should().Be("posts.draft_not_found");
    }

    [Theory, EveryDatabase]
    public async Task Tries_to_publish_that_meet_answer_the_same_post(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var alice = (await app.People("alice"))[0];
        var draft = (await app.Do(new CreateDraft(alice, new("Now"), null, null))).Id;

        var posts = await Task.WhenAll(
            Enumerable.Range(0, 10).Select(_ => Task.Run(() => app.Do(new PublishDraft(alice, draft)))));

        posts.Select(p => p.Id).Distinct().Should().ContainSingle();
        (await app.Db(db => db.Posts.CountAsync())).Should().Be(1);
    }

    [Theory, EveryDatabase]
    public async Task A_draft_is_for_its_owner_only(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob");
        var (alice, bob) = (people[0], people[1]);
        var draft = (await app.Do(new CreateDraft(alice, new("Mine"), null, null))).Id;

        (await app.Refused(new GetDraft(bob, draft))).Should().Be("posts.draft_not_found");
        (await app.Refused(new SaveDraft(bob, draft, new("Yours"), null))).Should().Be("posts.draft_not_found");
        (await app.Refused(new PublishDraft(bob, draft))).Should().Be("posts.draft_not_found");
        (await app.Refused(new DeleteDraft(bob, draft))).Should().Be("posts.draft_not_found");
        (await app.Do(new GetDrafts(bob, new PageRequest()))).Items.Should().BeEmpty();
        (await app.Do(new GetDraft(alice, draft))).Content.Text.Should().Be("Mine");
    }

    [Theory, EveryDatabase]
    public async Task A_retried_creation_is_one_draft_and_another_under_its_key_is_refused(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var alice = (await app.People("alice"))[0];
        var command = new CreateDraft(alice, new("Once"), app.Clock.GetUtcNow().AddHours(1), "key-1");

        var first = await app.Do(command);
        for (var i = 0; i < 70; i++)
        {
            (await app.Do(command)).Should().BeEquivalentTo(first, "a retry is free and answers the same");
        }

        app.Clock.Advance(TimeSpan.FromHours(2));
        (await app.Do(command)).Id.Should().Be(first.Id, "its time is over, and no job was there to publish it");

        (await app.Refused(command with { Content = new("Twice") })).Should().Be("posts.idempotency_conflict");
        (await app.Db(db => db.Drafts.CountAsync())).Should().Be(1);
    }

    [Theory, EveryDatabase]
    public async Task Nobody_has_more_than_a_hundred_drafts_and_lists_are_paged(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var alice = (await app.People("alice"))[0];
        for (var i = 0; i < Draft.MostPerOwner; i++)
        {
            await app.Do(new CreateDraft(alice, new($"Draft {i}"), null, null));
        }

        (await app.Refused(new CreateDraft(alice, new("One more"), null, null))).Should().Be("posts.too_many_drafts");
        var first = await app.Do(new GetDrafts(alice, new PageRequest(Limit: 60)));
        var second = await app.Do(new GetDrafts(alice, new PageRequest(first.NextCursor, 60)));
        first.Items.Concat(second.Items).Select(d => d.Content.Text)
            .Should().Equal(Enumerable.Range(0, 100).Reverse().Select(i => $"Draft {i}"));
        second.NextCursor.Should().BeNull();
    }

    [Theory, EveryDatabase]
    public async Task Publishing_counts_as_posting_and_so_does_giving_a_time(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database, configure: null, "--RateLimits:Posts:Permits=2");
        var alice = (await app.People("alice"))[0];
        var drafts = new List<DraftId>();
        for (var i = 0; i < 3; i++)
        {
            drafts.Add((await app.Do(new CreateDraft(alice, new($"Draft {i}"), null, null))).Id);
        }

        await app.Do(new PublishDraft(alice, drafts[0]));
        await app.Do(new SaveDraft(alice, drafts[1], new("Soon"), app.Clock.GetUtcNow().AddHours(1)));
        await app.Do(new SaveDraft(alice, drafts[1], new("Later"), app.Clock.GetUtcNow().AddHours(2)));

        (await app.Refused(new PublishDraft(alice, drafts[2]))).Should().Be("rate_limited");
        (await app.Refused(new SaveDraft(alice, drafts[2], new("Soon"), app.Clock.GetUtcNow().AddHours(1))))
            .Should().Be("rate_limited");
    }

    [Theory, EveryDatabase]
    public async Task What_is_refused_does_not_count_as_posting(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database, configure: null, "--RateLimits:Posts:Permits=1");
        var alice = (await app.People("alice"))[0];
        var draft = (await app.Do(new CreateDraft(alice, new("Draft"), null, null))).Id;
        var soon = app.Clock.GetUtcNow().AddHours(1);
        MediaId[] nobodys = [new(1)];

        (await app.Refused(new CreateDraft(alice, new("Soon"), soon, null, nobodys))).Should().Be("media.not_found");
        (await app.Refused(new CreateDraft(alice, new("Soon"), soon, "key-1", nobodys))).Should().Be("media.not_found");
        (await app.Refused(new SaveDraft(alice, draft, new("Soon"), soon, nobodys))).Should().Be("media.not_found");

        await app.Do(new SaveDraft(alice, draft, new("Soon"), soon));
        (await app.Refused(new CreateDraft(alice, new("Soon"), soon, null))).Should().Be("rate_limited");
    }
}
