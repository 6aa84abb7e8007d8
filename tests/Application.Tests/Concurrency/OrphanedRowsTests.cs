using Hubbub.Application.Posts;
using Hubbub.Application.Tests.Posts;
using Hubbub.Domain.Posts;
using Hubbub.Domain.Posts.Events;
using Hubbub.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Tests.Concurrency;

/// <summary>What earlier versions left behind when acts met.</summary>
public sealed class OrphanedRowsTests
{
    [Theory, EveryDatabase]
    public async Task Rows_that_earlier_versions_left_without_a_parent_go_with_the_migration(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob");
        var (alice, bob) = (people[0], people[1]);
        await app.Follow(bob, alice);
        await app.Do(new TurnDial(bob, alice, DialMode.BestOfDay, 3));
        var (kept, gone) = (await app.Ask(alice), await app.Ask(alice));
        var comment = await app.Comment(alice, kept);
        await app.React(bob, kept, comment);
        await app.Do(new VoteInPoll(bob, kept, [1]));
        await app.Do(new SavePost(bob, kept, null));
        await app.Do(new ViewPosts(bob, [kept]));
        var circle = (await app.Do(new CreateCircle(alice, "Close"))).Id;
        await app.Do(new AddCircleMember(alice, circle, bob));
        await app.Relay();
        var before = await app.Db(Rows);
        before.Should().OnlyContain(n => n == 1);

        await app.Do(new DeletePost(alice, gone));
        await app.Relay();
        await app.Db(async db =>
        {
            await DatabaseStartup.Migrate(db, "SharedAuthors", TestContext.Current.CancellationToken);
            db.PostViews.Add(new() { PostId = gone, UserId = bob });
            db.PostViews.Add(new() { PostId = new(404), UserId = bob });
            db.PollVotes.Add(new() { PostId = gone, UserId = bob, Choices = 1 });
            db.SavedPosts.Add(new() { PostId = gone, OwnerId = bob, FolderId = null, Order = 404 });
            db.Reactions.Add(new(bob, kept, new(404), ReactionKind.Like, 404, app.Clock.GetUtcNow()));
            db.CircleMembers.Add(new() { CircleId = new(404), UserId = bob, Order = 404 });
            db.Dials.Add(new(alice, bob));
            db.NotificationActors.Add(new()
            {
                NotificationId = new(404),
                ActorId = bob,
                SourceId = 0,
                UserId = alice,
                PostId = kept,
                Kind = Domain.Notifications.NotificationKind.Comment,
                Rank = 404,
            });
            await db.SaveChangesAsync();
            return await Rows(db);
        });
        (await app.Db(Rows)).Sum().Should().Be(before.Sum() + 8);

        await app.Db(async db =>
        {
            await DatabaseStartup.Migrate(db, target: null, TestContext.Current.CancellationToken);
            return true;
        });

        (await app.Db(Rows)).Should().Equal(before);
    }

    private static async Task<int[]> Rows(AppDbContext db) =>
    [
        await db.PostViews.CountAsync(), await db.PollVotes.CountAsync(), await db.SavedPosts.CountAsync(),
        await db.Reactions.CountAsync(), await db.CircleMembers.CountAsync(), await db.Dials.CountAsync(),
        await db.NotificationActors.CountAsync(),
    ];
}
