using System.Collections.Concurrent;
using Hubbub.Application.Graph;
using Hubbub.Application.Messaging;
using Hubbub.Application.Messaging.Edits;
using Hubbub.Application.Messaging.Hiding;
using Hubbub.Application.Messaging.Marks;
using Hubbub.Application.Messaging.Reactions;
using Hubbub.Application.Messaging.Receipts;
using Hubbub.Application.Messaging.Requests;
using Hubbub.Application.Notifications;
using Hubbub.Application.Posts.Comments;
using Hubbub.Application.Posts.Publishing;
using Hubbub.Application.Posts.Reactions;
using Hubbub.Application.Posts.Stories;
using Hubbub.Application.Profiles;
using Hubbub.Application.Tests.Messaging.Receipts;
using Hubbub.Application.Tests.Messaging.Requests;
using Hubbub.Application.Tests.Operations;
using Hubbub.Application.Tests.Posts.Stories;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using Hubbub.Domain.Posts.Events;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Infrastructure.Sync.Events;
using Hubbub.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hubbub.Application.Tests.Sync;

/// <summary>State equivalence over random sequences of acts; a failure reports its seed.</summary>
public sealed class RandomActsTests
{
    private const int Steps = 120;

    [Theory, EveryDatabase]
    public async Task Any_snapshot_and_the_events_since_are_the_fresh_one(DatabaseProvider database)
    {
        for (var i = 0; i < 4; i++)
        {
            await Run(database, Seed());
        }
    }

    /// <summary>The seed determines the acts, but not their interleaving.</summary>
    [Theory]
    [InlineData(2, false)]
    [InlineData(3, false)]
    [InlineData(3, true)]
    public async Task Any_snapshot_and_the_events_since_are_the_fresh_one_however_many_act_at_once(
        int writers, bool areSideBySide)
    {
        var seed = Seed();
        await using var app = await RequestActs.CreateWithRequests(DatabaseProvider.Sqlite);
        app.Services.GetRequiredService<CommitSteps>().AreSideBySide = areSideBySide;
        var people = await app.People("alice", "bob", "carol");
        var clients = new ConcurrentBag<(UserId Owner, SnapshotClient Client)>();

        await Task.WhenAll(Enumerable.Range(0, writers).Select(i => Write(new Random(seed + i))));

        await app.Relay();
        (await DoctorWorld.Broken(app)).Should().BeEmpty($"HUBBUB_TEST_SEED={seed}");
        await MustBeFresh(app, clients, seed);

        async Task Write(Random random)
        {
            await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
            for (var step = 0; step < Steps / writers; step++)
            {
                if (step % 10 == 0)
                {
                    var owner = people[random.Next(people.Length)];
                    clients.Add((owner, await SnapshotClient.Load(app, owner)));
                }

                await Act(app, people, random);
            }
        }
    }

    private static int Seed() => Environment.GetEnvironmentVariable("HUBBUB_TEST_SEED") is { } given
        ? int.Parse(given, System.Globalization.CultureInfo.InvariantCulture)
        : Random.Shared.Next();

    private static async Task MustBeFresh(
        TestApp app, IEnumerable<(UserId Owner, SnapshotClient Client)> clients, int seed)
    {
        foreach (var (owner, client) in clients)
        {
            await client.Sync(app);
            var fresh = await SnapshotClient.Snapshot(app, owner);
            StateEquivalenceTests.MustBeEqual(fresh, client.State, $"HUBBUB_TEST_SEED={seed}");
        }
    }

    private static async Task Run(DatabaseProvider database, int seed)
    {
        var random = new Random(seed);
        await using var app = await RequestActs.CreateWithRequests(database);
        var people = await app.People("alice", "bob", "carol");
        var clients = new List<(UserId Owner, SnapshotClient Client)>();
        for (var step = 0; step < Steps; step++)
        {
            if (step % 20 == 0)
            {
                var owner = people[random.Next(people.Length)];
                clients.Add((owner, await SnapshotClient.Load(app, owner)));
            }

            await Act(app, people, random);
            if (random.Next(3) == 0)
            {
                app.Clock.Advance(TimeSpan.FromSeconds(random.Next(60)));
                await app.Relay();
            }
        }

        await app.Relay();
        (await DoctorWorld.Broken(app)).Should().BeEmpty($"HUBBUB_TEST_SEED={seed}");
        await MustBeFresh(app, clients, seed);
    }

    /// <summary>One act of a person on another, which may be rejected.</summary>
    private static async Task Act(TestApp app, UserId[] people, Random random)
    {
        var me = people[random.Next(people.Length)];
        var other = people.Where(p => p != me).ElementAt(random.Next(people.Length - 1));
        switch (random.Next(40))
        {
            case > 34: await ActOnMarks(app, me, random); break;
            case > 30: await ActOnMessages(app, me, other, random); break;
            case > 26: await ActOnStories(app, me, other, random); break;
            case < 7: await app.Send(new SendMessage(me, other, null, $"{random.Next()}", null)); break;
            case 7 or 8: await app.Send(new MarkMessageRead(me, await AnyMessage(app, random))); break;
            case 9 or 10: await app.Send(new DeleteMessage(me, await AnyMessage(app, random))); break;
            case 11: await app.Send(new FollowUser(me, other)); break;
            case 12: await app.Send(new UnfollowUser(me, other)); break;
            case 13: await app.Send(new AcceptFollowRequest(me, other)); break;
            case 14: await app.Send(Rename(me, random)); break;
            case 15: await app.Send(new BlockUser(me, other)); break;
            case 16 or 17: await app.Send(new UnblockUser(me, other)); break;
            case 20: await app.Send(new MuteUser(me, other)); break;
            case 21: await app.Send(new UnmuteUser(me, other)); break;
            case 18: await app.Send(new MarkAllNotificationsRead(me)); break;
            case 19: await app.Send(new DeleteAllNotifications(me)); break;
            default: await ActOnPosts(app, me, random); break;
        }
    }

    private static async Task ActOnMessages(TestApp app, UserId me, UserId other, Random random)
    {
        var message = await AnyMessage(app, random);
        switch (random.Next(11))
        {
            case 8 or 9: await app.Send(new MarkMessageDelivered(me, message)); break;
            case 10: await app.SetReadReceipts(me, isOn: random.Next(3) > 0); break;
            case 0 or 1: await app.Send(new EditMessage(me, message, $"{random.Next()}")); break;
            case 2 or 3: await app.Send(new HideMessage(me, message)); break;
            case 4: await app.Send(new SendMessage(me, other, null, $"{random.Next()}", null, null, message)); break;
            case 5: await app.Send(new ForwardMessage(me, message, other, null, null)); break;
            case 6: await app.Send(new RemoveMessageReaction(me, message, "👍")); break;
            default: await app.Send(new AddMessageReaction(me, message, random.Next(2) == 0 ? "👍" : "🎉")); break;
        }
    }

    private static async Task ActOnMarks(TestApp app, UserId me, Random random)
    {
        var message = await AnyMessage(app, random);
        var conversation = await app.Db(
            db => db.Messages.Where(m => m.Id == message).Select(m => m.ConversationId).SingleOrDefaultAsync());
        switch (random.Next(9))
        {
            case 6 or 7: await app.Send(new AcceptMessageRequest(me, conversation)); break;
            case 8: await app.Send(new DeclineMessageRequest(me, conversation)); break;
            case 0 or 1: await app.Send(new MarkUnread(me, conversation, message)); break;
            case 2: await app.Send(new ArchiveConversation(me, conversation)); break;
            case 3: await app.Send(new UnarchiveConversation(me, conversation)); break;
            case 4: await app.Send(new PinConversation(me, conversation)); break;
            default: await app.Send(new UnpinConversation(me, conversation)); break;
        }
    }

    private static async Task ActOnPosts(TestApp app, UserId me, Random random)
    {
        var skip = random.Next(3);
        var post = await app.Db(
            db => db.Posts.OrderByDescending(p => p.Id).Select(p => p.Id).Skip(skip).FirstOrDefaultAsync());
        var comment = await app.Db(
            db => db.Comments.Where(c => c.PostId == post).Select(c => (CommentId?)c.Id).FirstOrDefaultAsync());
        switch (random.Next(8))
        {
            case 0: await app.Send(new CreatePost(me, new($"{random.Next()}", Audience.Public), null, null)); break;
            case 1 or 2:
                await app.Send(new AddComment(me, post, random.Next(2) == 0 ? comment : null, "So it is", null));
                break;
            case 3: await app.Send(new DeleteComment(me, post, comment ?? new(1))); break;
            case 4: await app.Send(new RemoveReaction(me, post, null)); break;
            case 5: await app.Send(new AddReaction(me, post, comment, ReactionKind.Like)); break;
            default: await app.Send(new AddReaction(me, post, null, (ReactionKind)random.Next(6))); break;
        }
    }

    private static async Task ActOnStories(TestApp app, UserId me, UserId other, Random random)
    {
        var story = await app.Db(db => db.Stories.OrderByDescending(s => s.Id).Select(s => s.Id).FirstOrDefaultAsync());
        switch (random.Next(6))
        {
            case 0 or 1: await app.Send(StoryActs.Telling(me)); break;
            case 2: await app.Send(new DeleteStory(me, story)); break;
            case 3: await app.Send(new SendMessage(me, other, null, $"{random.Next()}", null, story)); break;
            default: await app.Send(new ViewStory(me, story)); break;
        }
    }

    private static Task<MessageId> AnyMessage(TestApp app, Random random)
    {
        var skip = random.Next(6);
        return app.Db(db =>
            db.Messages.OrderByDescending(m => m.Id).Select(m => m.Id).Skip(skip).FirstOrDefaultAsync());
    }

    private static UpdateProfile Rename(UserId me, Random random) =>
        new(me, $"Name {random.Next(100)}", null, null, null, IsPrivate: random.Next(2) == 0);
}
