using Hubbub.Application.Common;
using Hubbub.Application.Posts.Polls;
using Hubbub.Application.Posts.Publishing;
using Hubbub.Application.Tests.Media;
using Hubbub.Application.Tests.Posts.Comments;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using Hubbub.Domain.Posts.Events;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Infrastructure.Posts;
using Hubbub.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Tests.Posts;

public sealed class PollTests
{
    [Theory, EveryDatabase]
    public async Task Hidden_totals_are_for_the_author_for_who_voted_and_after_the_end_for_everyone(
        DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol");
        var (alice, bob, carol) = (people[0], people[1], people[2]);
        var post = await app.Ask(alice, hidesTotals: true);

        var voted = await app.Do(new VoteInPoll(bob, post, [1]));

        voted.Should().BeEquivalentTo(new { OwnVotes = new[] { 1 }, Voters = 1 });
        (await Votes(app, bob, post)).Should().Equal(0, 1, 0);
        (await Votes(app, alice, post)).Should().Equal(0, 1, 0);
        (await Votes(app, carol, post)).Should().HaveCount(3).And.OnlyContain(votes => votes == null);
        (await Voters(app, carol, post)).Should().BeNull("how many voted is a total too");
        (await Voters(app, alice, post)).Should().Be(1);
        (await Voters(app, bob, post)).Should().Be(1);
        app.Clock.Advance(TimeSpan.FromDays(1));
        (await Votes(app, carol, post)).Should().Equal(0, 1, 0);
        (await Voters(app, carol, post)).Should().Be(1);
    }

    [Theory, EveryDatabase]
    public async Task A_retry_answers_the_same_post_when_its_poll_is_over_by_then(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var alice = (await app.People("alice"))[0];
        var poll = new PollContent(["Tea", "Coffee"], app.Clock.GetUtcNow().AddMinutes(5));
        var ask = new CreatePost(alice, new("Well?", Audience.Public), null, "key-1", poll);
        var first = await app.Do(ask);

        app.Clock.Advance(TimeSpan.FromMinutes(10));

        (await app.Do(ask)).Id.Should().Be(first.Id);
        (await app.Refused(ask with { ClientKey = "key-2" })).Should().Be("validation_failed");
        (await app.Refused(ask with { Content = new("Or?", Audience.Public) }))
            .Should()
            .Be("posts.idempotency_conflict");
    }

    [Theory, EveryDatabase]
    public async Task A_vote_can_be_changed_until_the_end_and_the_same_again_is_no_change(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob");
        var (alice, bob) = (people[0], people[1]);
        var post = await app.Ask(alice, isMultiple: true);

        await app.Do(new VoteInPoll(bob, post, [0, 2]));
        await app.Do(new VoteInPoll(bob, post, [2, 0]));
        (await Votes(app, bob, post)).Should().Equal(1, 0, 1);
        await app.Do(new VoteInPoll(bob, post, [1, 2]));
        (await Votes(app, bob, post)).Should().Equal(0, 1, 1);
        await app.Relay();

        app.Transport.To(alice, "poll_changed").Should().HaveCount(2, "the same again is no change");
        app.Transport.To(bob, "poll_changed").Should().HaveCount(2, "other devices of the voter learn of it");
        app.Clock.Advance(TimeSpan.FromDays(1));
        (await app.Refused(new VoteInPoll(bob, post, [0]))).Should().Be("posts.poll_ended");
        (await app.Do(new VoteInPoll(bob, post, [1, 2]))).Voters.Should().Be(1, "a retry learns that it is done");
    }

    [Theory, EveryDatabase]
    public async Task Counts_are_right_when_many_vote_and_change_their_votes_at_once(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People([.. Enumerable.Range(0, 10).Select(i => $"person{i}")]);
        var post = await app.Ask(people[0], isMultiple: true);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 60).Select(
            i => Task.Run(() => app.Refused(new VoteInPoll(people[i % 10], post, i % 2 == 0 ? [i % 3] : [0, 2])))));

        outcomes.Should().OnlyContain(o => o == "was not refused" || o == "conflict" || o == "storage_busy");
        var votes = await app.Db(db => db.PollVotes.Where(v => v.PostId == post).Select(v => v.Choices).ToListAsync());
        (await Votes(app, people[0], post)).Should().Equal(
            Enumerable.Range(0, 3).Select(place => (int?)votes.Count(v => (v & (1 << place)) != 0)));
        (await app.Do(new GetPost(people[0], post))).Poll!.Voters.Should().Be(votes.Count);
    }

    [Theory, EveryDatabase]
    public async Task What_a_poll_does_not_offer_cannot_be_voted_for(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob");
        var (alice, bob) = (people[0], people[1]);
        var post = await app.Ask(alice);
        var hidden = await app.Ask(alice, audience: Audience.Private);
        var plain = (await app.Do(new CreatePost(alice, new("Hello", Audience.Public), null, null))).Id;

        (await app.Refused(new VoteInPoll(bob, post, [0, 1]))).Should().Be("posts.one_option_only");
        (await app.Refused(new VoteInPoll(bob, post, [3]))).Should().Be("posts.no_such_option");
        (await app.Refused(new VoteInPoll(bob, post, [-1]))).Should().Be("validation_failed");
        (await app.Refused(new VoteInPoll(bob, post, [1, 1]))).Should().Be("validation_failed");
        (await app.Refused(new VoteInPoll(bob, post, []))).Should().Be("validation_failed");
        (await app.Refused(new VoteInPoll(bob, plain, [0]))).Should().Be("posts.poll_not_found");
        (await app.Refused(new VoteInPoll(bob, hidden, [0]))).Should().Be("posts.post_not_found");
        (await app.Db(db => db.PollVotes.CountAsync())).Should().Be(0);
    }

    [Theory, EveryDatabase]
    public async Task A_poll_ends_once_even_when_two_nodes_meet(DatabaseProvider database)
    {
        await using var app = await RaisedEvents.CreateUnlimited(database);
        var alice = (await app.People("alice"))[0];
        await app.Ask(alice);
        await app.Relay();
        await app.RunJob("EndDuePolls");
        Ends(app).Should().Be(0, "its time is not over");

        app.Clock.Advance(TimeSpan.FromDays(1));
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Task.Run(() => app.RepeatJob("EndDuePolls"))));

        Ends(app).Should().Be(1);
        await app.Relay();
        await app.RunJob("EndDuePolls");
        Ends(app).Should().Be(0);
    }

    [Theory, EveryDatabase]
    public async Task An_edit_leaves_the_poll_alone_and_may_clear_the_text(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob");
        var (alice, bob) = (people[0], people[1]);
        var post = await app.Ask(alice);
        await app.Do(new VoteInPoll(bob, post, [1]));

        await app.Do(new EditPost(alice, post, "Well?", null, null, null, null, null, null));
        await app.Do(new EditPost(alice, post, string.Empty, null, null, null, null, null, null));

        (await Votes(app, alice, post)).Should().Equal(0, 1, 0);
        await app.Do(new DeletePost(alice, post));
        (await app.Db(db => db.PollVotes.CountAsync())).Should().Be(0);
        (await app.Db(db => db.PollOptions.CountAsync())).Should().Be(0);
    }

    [Theory, EveryDatabase]
    public async Task Whoever_asks_about_a_thousand_posts_at_once_gets_what_belongs_to_the_last(
        DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var alice = (await app.People("alice"))[0];
        var post = await app.Ask(alice);
        PostId[] many = [.. Enumerable.Range(1, 999).Select(i => new PostId(long.MaxValue - i)), post];

        var parts = await app.Db(db => new PostsStatements(db).PostDetailsAsync(
            new(alice, many, many, many, app.Clock.GetUtcNow()), CancellationToken.None));

        parts.Should().HaveCount(3).And.OnlyContain(p => p.PostId == post);
    }

    [Fact]
    public async Task A_page_is_one_statement_and_one_more_for_polls_and_files_together()
    {
        var trace = new SqliteTrace();
        await using var app = await TestApp.Create(DatabaseProvider.Sqlite, trace.Listen);
        var alice = (await app.People("alice"))[0];
        await app.Do(new CreatePost(alice, new("Hello", Audience.Public), null, null));
        await app.Do(new CreatePost(alice, new("Again", Audience.Public), null, null));
        var without = await Statements(app, alice, trace);

        await app.Ask(alice);
        await app.Ask(alice);
        var file = await app.Upload(alice);
        await app.Do(new CreatePost(alice, new("Look", Audience.Public), null, null, Media: [file.Id]));

        (await Statements(app, alice, trace)).Should().Be(without + 1);
    }

    private static async Task<int> Statements(TestApp app, UserId viewer, SqliteTrace trace)
    {
        trace.Take();
        await app.Do(new GetPostsOf(viewer, viewer, new PageRequest()));
        return trace.Take().Count;
    }

    private static int Ends(TestApp app) => app.Raised().OfType<PollEnded>().Count();

    private static async Task<int?> Voters(TestApp app, UserId viewer, PostId post) =>
        (await app.Do(new GetPost(viewer, post))).Poll!.Voters;

    private static async Task<IEnumerable<int?>> Votes(TestApp app, UserId viewer, PostId post) =>
        (await app.Do(new GetPost(viewer, post))).Poll!.Options.Select(o => o.Votes);
}

internal static class PollActs
{
    /// <summary>Creates a poll on what to drink, which ends in a day.</summary>
    public static async Task<PostId> Ask(
        this TestApp app,
        UserId author,
        bool isMultiple = false,
        bool hidesTotals = false,
        Audience audience = Audience.Public)
    {
        var poll = new PollContent(
            ["Tea", "Coffee", "Water"], app.Clock.GetUtcNow().AddDays(1), isMultiple, hidesTotals);
        return (await app.Do(new CreatePost(author, new(string.Empty, audience), null, null, poll))).Id;
    }
}
