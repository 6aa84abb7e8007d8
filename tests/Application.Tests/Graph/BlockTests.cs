using System.Globalization;
using Hubbub.Application.Graph;
using Hubbub.Application.Messaging;
using Hubbub.Application.Notifications;
using Hubbub.Application.Presence;
using Hubbub.Application.Profiles;
using Hubbub.Application.Tests.Posts;
using Hubbub.Application.Tests.Posts.Comments;
using Hubbub.Domain.Common;
using Hubbub.Domain.Graph;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hubbub.Application.Tests.Graph;

public sealed class BlockTests
{
    [Theory, EveryDatabase]
    [Trait("Abuse", "T-02")]
    public async Task A_block_cuts_every_path_both_ways_at_once(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob");
        var (alice, bob) = (people[0], people[1]);
        var fromAlice = await app.Say(alice, bob, "from alice");
        var fromBob = await app.Say(bob, alice, "from bob");
        await app.Befriend(alice, bob);
        await app.Relay();

        await app.Do(new BlockUser(alice, bob));

        // At once with the answer, and again after deferred effects.
        await MustBeCut(app, alice, bob, fromAlice, fromBob);
        await MustBeCut(app, bob, alice, fromBob, fromAlice);
        await app.Relay();
        await MustBeCut(app, alice, bob, fromAlice, fromBob);
        await MustBeCut(app, bob, alice, fromBob, fromAlice);
        foreach (var person in people)
        {
            (await app.Do(new GetConversations(person, new()))).Items.Should().BeEmpty();
            (await app.Do(new GetNotifications(person, null, null, new()))).Items.Should().BeEmpty();
        }
    }

    [Theory, EveryDatabase]
    public async Task The_blocked_person_does_not_learn_who_blocked_them(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var people = await app.People("alice", "bob");
        var (alice, bob) = (people[0], people[1]);

        var mine = await app.Do(new BlockUser(alice, bob));
        await app.Relay();

        mine.Blocked.Should().BeTrue();
        (await app.Do(new GetRelationship(alice, bob))).Blocked.Should().BeTrue("one must see one's block to lift it");
        (await app.Refused(new GetRelationship(bob, alice))).Should().Be("graph.user_not_found");
        (await app.Refused(new BlockUser(bob, alice))).Should().Be("graph.user_not_found");
        (await app.Refused(new UnblockUser(bob, alice))).Should().Be("graph.user_not_found");
        (await app.Refused(new MuteUser(bob, alice))).Should().Be("graph.user_not_found");
        app.Transport.To(bob, "relationship_changed").Should().BeEmpty();
        (await app.Do(new GetMyList(alice, MyList.Blocked, new()))).Items
            .Should().ContainSingle(p => p.Username == "bob");
        (await app.Do(new GetMyList(bob, MyList.Blocked, new()))).Items.Should().BeEmpty();
    }

    [Theory, EveryDatabase]
    [Trait("Abuse", "T-02")]
    [Trait("Abuse", "T-07")]
    public async Task Nothing_of_the_other_is_pushed_while_a_block_stands(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob");
        var (alice, bob) = (people[0], people[1]);
        await app.Say(alice, bob);
        await app.Befriend(alice, bob);
        await app.Do(new BlockUser(alice, bob));
        await app.Relay();
        app.Transport.Clear();

        await app.Do(new UpdateProfile(alice, "Alice A.", null, null, null, null));
        await app.Do(new SetStatus(alice, Domain.Presence.StatusChoice.Busy, "Reading"));
        var tracker = app.Services.GetRequiredService<PresenceTracker>();
        tracker.Connect(alice, new SessionId(1), "a");
        tracker.Connect(bob, new SessionId(2), "b");
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PresenceAnnouncer>().Announce(
                alice, isPostponed: false, CancellationToken.None);
        await app.Relay();

        app.Transport.To(bob).Should().BeEmpty();
        app.Transport.To(alice, "profile_updated").Should().ContainSingle("the test must be able to see pushes");
    }

    [Theory, EveryDatabase]
    public async Task Unblocking_restores_the_conversation_but_no_follows(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var people = await app.People("alice", "bob");
        var (alice, bob) = (people[0], people[1]);
        var sent = await app.Say(alice, bob);
        await app.Befriend(alice, bob);
        await app.Do(new BlockUser(alice, bob));
        await app.Relay();
        app.Transport.Clear();

        var after = await app.Do(new UnblockUser(alice, bob));
        await app.Relay();

        after.Should().Be(new Application.Graph.Contracts.RelationshipRow(false, false, false, false, false, false));
        foreach (var person in people)
        {
            (await app.Do(new GetConversations(person, new()))).Items
                .Should().ContainSingle(c => c.Id == sent.ConversationId);
            app.Transport.To(person, "conversation_restored").Should().ContainSingle();
        }

        await app.Say(bob, alice);
        await app.Follow(bob, alice);
    }

    [Theory, EveryDatabase]
    public async Task Where_both_blocked_one_unblock_is_not_enough(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var people = await app.People("alice", "bob");
        var (alice, bob) = (people[0], people[1]);
        await app.Say(alice, bob);
        await app.Do(new BlockUser(alice, bob));
        // The second block is rejected; both being stored at the same moment is rare, so it is set up directly.
        await app.Db(db => db.Edges.ExecuteUpdateAsync(set => set.SetProperty(e => e.BlockId, 1)));
        await app.Relay();

        await app.Do(new UnblockUser(alice, bob));
        await app.Relay();

        (await app.Do(new GetConversations(alice, new()))).Items.Should().BeEmpty();
        (await app.Refused(new SendMessage(alice, bob, null, "Hi", null))).Should().Be("messaging.receiver_not_found");
        await app.Do(new UnblockUser(bob, alice));
        await app.Relay();
        (await app.Do(new GetConversations(alice, new()))).Items.Should().ContainSingle();
    }

    [Theory, EveryDatabase]
    public async Task What_was_unread_of_someone_leaves_the_count_when_they_are_muted(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var people = await app.People("alice", "bob", "carol");
        var (alice, bob, carol) = (people[0], people[1], people[2]);
        var (one, both) = (await app.Write(alice, "One"), await app.Write(alice, "Both"));
        await app.Say(bob, alice);
        await app.Say(bob, alice);
        await app.Follow(bob, alice);
        await app.React(bob, one);
        await app.React(carol, both);
        await app.React(bob, both);
        await app.Relay();
        (await app.Do(new GetUnreadCount(alice))).Count.Should().Be(4);

        await app.Do(new MuteUser(alice, bob));
        await app.Relay();

        (await app.Do(new GetNotifications(alice, null, IsRead: false, new()))).Items
            .Should().ContainSingle("carol likes it too").Which.Metadata.Count.Should().Be(2);
        var read = app.Transport.To(alice, "all_notifications_read").Should().ContainSingle().Subject;
        (read.GetProperty("fromUserId").GetString(), read.GetProperty("unreadCount").GetInt32())
            .Should().Be((bob.Value.ToString(CultureInfo.InvariantCulture), 1));
        await app.Do(new UnmuteUser(alice, bob));
        await app.Relay();
        (await app.Do(new GetUnreadCount(alice))).Count.Should().Be(1, "it does not come back");
    }

    [Theory, EveryDatabase]
    public async Task A_mute_silences_notifications_and_nothing_else(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var people = await app.People("alice", "bob");
        var (alice, bob) = (people[0], people[1]);
        await app.Do(new MuteUser(alice, bob));
        await app.Relay();
        app.Transport.Clear();

        await app.Say(bob, alice);
        await app.Follow(bob, alice);
        await app.Relay();

        app.Transport.To(alice, "new_notification").Should().BeEmpty();
        app.Transport.To(alice, "receive_message").Should().ContainSingle();
        (await app.Do(new GetUnreadCount(alice))).Count.Should().Be(0);
        (await app.Do(new GetConversations(alice, new()))).Items.Single().UnreadCount.Should().Be(1);
        (await app.Do(new GetMyList(alice, MyList.Muted, new()))).Items
            .Should().ContainSingle(p => p.Username == "bob");
        app.Transport.To(bob)
            .Should().NotContain(p => p.Payload.GetRawText().Contains("muted\":true"), "they are not told");
        await app.Do(new UnmuteUser(alice, bob));
        await app.Say(bob, alice);
        await app.Relay();
        app.Transport.To(alice, "new_notification").Should().ContainSingle();
    }

    [Theory, EveryDatabase]
    public async Task Acts_of_both_at_once_never_leave_a_follow_beside_a_block(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob");
        var (alice, bob) = (people[0], people[1]);
        var random = new Random(20_260_601);

        for (var round = 0; round < 5; round++)
        {
            var acts = Enumerable.Range(0, 50).Select(_ => random.Next(6)).ToArray();
            var failures = await Task.WhenAll(acts.Select(act => Task.Run(async () => (await (act switch
            {
                0 => app.Send(new FollowUser(alice, bob)),
                1 => app.Send(new FollowUser(bob, alice)),
                2 => app.Send(new UnfollowUser(alice, bob)),
                3 => app.Send(new BlockUser(alice, bob)),
                4 => app.Send(new UnblockUser(alice, bob)),
                _ => app.Send(new RemoveFollower(alice, bob)),
            })).Failure?.Code)));

            failures.Should().OnlyContain(code => code == null || code == "graph.user_not_found");
            var edges = await app.Db(db => db.Edges.AsNoTracking().ToListAsync());
            edges.Should().HaveCount(2);
            if (edges.Exists(e => e.BlockId is not null))
            {
                edges.Should().OnlyContain(e => e.Follow == FollowState.None);
            }

            await app.Relay();
            var follows = edges.Count(e => e.FromId == alice && e.Follow == FollowState.Following);
            app.Transport.To(alice, "relationship_changed")[^1]
                .GetProperty("counts").GetProperty("following").GetInt32()
                .Should().Be(follows, "the last event is the truth");
        }
    }

    private static async Task MustBeCut(TestApp app, UserId me, UserId other, SentMessage mine, SentMessage theirs)
    {
        var conversation = mine.ConversationId;
        (await app.Refused(new GetProfile(me, other, null))).Should().Be("profiles.not_found");
        (await app.Refused(new FollowUser(me, other))).Should().Be("graph.user_not_found");
        (await app.Refused(new GetPeople(me, other, PeopleList.Followers, new()))).Should().Be("graph.user_not_found");
        (await app.Refused(new SendMessage(me, other, null, "Hi", null))).Should().Be("messaging.receiver_not_found");
        (await app.Refused(new SendMessage(me, null, conversation, "Hi", null)))
            .Should().Be("messaging.conversation_not_found");
        (await app.Refused(new GetConversation(me, conversation))).Should().Be("messaging.conversation_not_found");
        (await app.Refused(new GetMessages(me, conversation, new()))).Should().Be("messaging.conversation_not_found");
        (await app.Refused(new MarkMessageRead(me, theirs.MessageId))).Should().Be("messaging.message_not_found");
        (await app.Refused(new DeleteMessage(me, mine.MessageId))).Should().Be("messaging.message_not_found");
        (await app.Refused(new StartTyping(me, other))).Should().Be("presence.receiver_not_found");
        (await app.Refused(new StopTyping(me, other))).Should().Be("presence.receiver_not_found");
        (await app.Do(new GetPresence(me, [other]))).Should().BeEmpty();
        (await app.Do(new SearchProfiles(me, "bob", new()))).Items
            .Should().NotContain(p => p.Id == other);
        var edges = await app.Db(db => db.Edges.AsNoTracking().ToListAsync());
        edges.Should().OnlyContain(e => e.Follow == FollowState.None);
    }
}
