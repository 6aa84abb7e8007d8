using Hubbub.Application.Graph;
using Hubbub.Application.Posts.Comments;
using Hubbub.Application.Posts.Contracts;
using Hubbub.Application.Posts.Publishing;
using Hubbub.Application.Posts.Reactions;
using Hubbub.Application.Tests.Posts.Comments;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using Hubbub.Domain.Posts.Events;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;
using Microsoft.EntityFrameworkCore;
using static Hubbub.Application.Tests.Acts;

namespace Hubbub.Application.Tests.Posts;

public sealed class ReactionTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task One_reacts_switches_and_withdraws_and_the_same_again_is_nothing(bool toComment)
    {
        await using var app = await RaisedEvents.CreateUnlimited(DatabaseProvider.Sqlite);
        var people = await app.People("alice", "bob");
        var (alice, bob) = (people[0], people[1]);
        var post = await app.Publish(alice);
        CommentId? comment = toComment ? await app.Comment(alice, post) : null;
        app.Raised();

        (await app.React(bob, post, comment)).Should().Be(new ReactionState(ReactionKind.Like, Counts(like: 1)));
        (await app.React(bob, post, comment)).Should().Be(new ReactionState(ReactionKind.Like, Counts(like: 1)));
        (await app.React(bob, post, comment, ReactionKind.Angry))
            .Should().Be(new ReactionState(ReactionKind.Angry, Counts(angry: 1)));
        (await Own(app, bob, post, comment)).Should().Be(ReactionKind.Angry);
        (await Own(app, alice, post, comment)).Should().BeNull();
        (await app.Do(new RemoveReaction(bob, post, comment))).Should().Be(new ReactionState(null, Counts()));
        (await app.Do(new RemoveReaction(bob, post, comment))).Should().Be(new ReactionState(null, Counts()));

        var now = app.Clock.GetUtcNow();
        app.Raised().Should().Equal(
            new ReactionAdded(post, comment, bob, ReactionKind.Like, null, now),
            new ReactionAdded(post, comment, bob, ReactionKind.Angry, ReactionKind.Like, now),
            new ReactionRemoved(post, comment, bob, ReactionKind.Angry, now));
        (await app.Db(db => db.Reactions.CountAsync())).Should().Be(0);
    }

    [Theory, EveryDatabase]
    public async Task Ones_devices_learn_of_the_reaction_and_the_author_of_the_counts(DatabaseProvider database)
    {
        await using var app = await CreateUnlimited(database);
        var people = await app.People("alice", "bob");
        var (alice, bob) = (people[0], people[1]);
        var post = await app.Publish(alice);
        var comment = await app.Comment(alice, post);
        await app.Relay();
        app.Transport.Clear();

        await app.React(bob, post);
        await app.React(bob, post, kind: ReactionKind.Love);
        await app.React(bob, post, comment);
        await app.Relay();

        var pushed = app.Transport.To(bob, "reaction_changed");
        pushed.Select(e => (Text(e, "postId"), Text(e, "commentId"), Text(e, "reaction"))).Should().BeEquivalentTo(new[]
        {
            ($"{post.Value}", null, "like"), ($"{post.Value}", null, "love"),
            ($"{post.Value}", (string?)$"{comment.Value}", "like"),
        });
        app.Transport
            .To(alice, "post_counts_changed")
            .Should()
            .HaveCount(2, "what a comment gets is no count of the post")
            .And.Subject
            .Last()
            .GetProperty("counts")
            .GetProperty("reactions")
            .GetProperty("love")
            .GetInt32()
            .Should()
            .Be(1);
        app.Transport.Clear();
        await app.Do(new RemoveReaction(bob, post, null));
        await app.Relay();
        app.Transport.To(bob, "reaction_changed").Single().TryGetProperty("reaction", out _).Should().BeFalse();

        static string? Text(System.Text.Json.JsonElement e, string member) =>
            e.TryGetProperty(member, out var found) ? found.GetString() : null;
    }

    [Theory, EveryDatabase]
    public async Task Reactions_are_listed_by_kind_without_blocked_people(DatabaseProvider database)
    {
        await using var app = await CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol", "dave", "erin");
        var (alice, bob, carol, dave, erin) = (people[0], people[1], people[2], people[3], people[4]);
        var post = await app.Publish(alice);
        var comment = await app.Comment(alice, post);
        foreach (var person in people)
        {
            await app.React(person, post, kind: person == carol ? ReactionKind.Sad : ReactionKind.Like);
            await app.React(person, post, comment, ReactionKind.Haha);
        }

        await app.React(bob, post, kind: ReactionKind.Sad);
        await app.Freeze(dave);
        await app.Do(new BlockUser(erin, bob));
        await app.Relay();

        (await app.Reactors(alice, post)).Should().Equal(erin, carol, bob, alice);
        (await app.Reactors(bob, post)).Should().Equal(carol, bob, alice);
        (await app.Reactors(erin, post, comment)).Should().Equal(erin, carol, alice);
        (await app.Reactors(alice, post, kind: ReactionKind.Sad)).Should().Equal(carol, bob);
        (await app.Reactors(alice, post, comment, ReactionKind.Sad)).Should().BeEmpty();
        (await app.Pages(p => new GetReactions(alice, post, null, null, p))).Select(r => r.User.Id)
            .Should().Equal(erin, carol, bob, alice);
        (await app.Counts(alice, post)).Reactions.Should().Be(Counts(like: 3, sad: 2), "counts are of all");
    }

    [Theory, EveryDatabase]
    public async Task What_one_may_not_see_one_cannot_react_to(DatabaseProvider database)
    {
        await using var app = await CreateUnlimited(database);
        var people = await app.People("alice", "bob");
        var (alice, bob) = (people[0], people[1]);
        var (hidden, post) = (await app.Publish(alice, Audience.Private), await app.Publish(alice));
        var comment = await app.Comment(alice, hidden);

        foreach (var (where, under, code) in new (PostId, CommentId?, string)[]
        {
            (hidden, null, "post"), (hidden, comment, "post"), (new(1), null, "post"), (post, comment, "comment"),
        })
        {
            var expected = $"posts.{code}_not_found";
            (await app.Refused(new AddReaction(bob, where, under, ReactionKind.Like))).Should().Be(expected);
            (await app.Refused(new RemoveReaction(bob, where, under))).Should().Be(expected);
            (await app.Refused(new GetReactions(bob, where, under, null, new()))).Should().Be(expected);
        }

        (await app.Refused(new AddReaction(bob, post, null, (ReactionKind)7))).Should().Be("validation_failed");
        (await app.Db(db => db.Reactions.CountAsync())).Should().Be(0);
    }

    [Theory, EveryDatabase]
    public async Task Counts_are_right_after_fifty_toggles_at_once(DatabaseProvider database)
    {
        await using var app = await CreateUnlimited(database);
        var people = await app.People([.. Enumerable.Range(0, 5).Select(i => $"person{i}")]);
        var post = await app.Publish(people[0]);
        var comment = await app.Comment(people[0], post);
        var kinds = Enum.GetValues<ReactionKind>();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => Task.Run(() =>
        {
            CommentId? target = i % 2 == 0 ? comment : null;
            return i % 7 == 0
                ? app.Refused(new RemoveReaction(people[i % 5], post, target))
                : app.Refused(new AddReaction(people[i % 5], post, target, kinds[i % kinds.Length]));
        })));

        outcomes.Should().OnlyContain(o => o == "was not refused" || o == "conflict" || o == "storage_busy");
        var rows = await app.Db(db => db.Reactions.AsNoTracking().ToListAsync());
        rows.Should().NotBeEmpty();
        (await app.Counts(people[0], post)).Reactions.Should().Be(Tally(rows.Where(r => r.Comment is null)));
        (await app.Do(new GetComment(people[0], post, comment))).Reactions
            .Should().Be(Tally(rows.Where(r => r.Comment is not null)));

        static ReactionCounts Tally(IEnumerable<Reaction> rows)
        {
            var by = rows.ToLookup(r => r.Kind);
            return new(
                by[ReactionKind.Like].Count(),
                by[ReactionKind.Love].Count(),
                by[ReactionKind.Haha].Count(),
                by[ReactionKind.Wow].Count(),
                by[ReactionKind.Sad].Count(),
                by[ReactionKind.Angry].Count());
        }
    }

    private static ReactionCounts Counts(int like = 0, int sad = 0, int angry = 0) => new(like, 0, 0, 0, sad, angry);

    private static async Task<ReactionKind?> Own(TestApp app, UserId viewer, PostId post, CommentId? comment) =>
        comment is { } id
            ? (await app.Do(new GetComment(viewer, post, id))).Viewer.Reaction
            : (await app.Do(new GetPost(viewer, post))).Viewer.Reaction;
}
