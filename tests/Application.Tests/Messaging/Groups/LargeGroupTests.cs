using Hubbub.Application.Messaging;
using Hubbub.Application.Messaging.Contracts;
using Hubbub.Application.Messaging.Groups;
using Hubbub.Application.Messaging.Hiding;
using Hubbub.Application.Messaging.Invitations;
using Hubbub.Application.Messaging.Invites;
using Hubbub.Application.Messaging.JoinRequests;
using Hubbub.Application.Tests.Notifications;
using Hubbub.Domain.Messaging;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Infrastructure.Sync.Outbox;
using Hubbub.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Hubbub.Application.Tests.Messaging.Groups;

/// <summary>What would cost too much with many members, or many groups.</summary>
public sealed class LargeGroupTests
{
    [Theory, EveryDatabase]
    public async Task A_deletion_tells_a_large_group_after_its_commit_and_some_members_at_a_time(
        DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob");
        var (alice, bob) = (people[0], people[1]);
        var group = await app.CreateGroup(alice);
        await app.Fill(group, 2 * IConversations.MostCountedAtOnce);
        await app.Do(new AddGroupMembers(alice, group, [bob]));
        await app.SayIn(group, alice, "one");
        var two = await app.SayIn(group, alice, "two");
        await app.Relay();
        app.Transport.Clear();

        await app.Do(new DeleteMessage(alice, two.MessageId));

        (await app.TextsOf(group, bob)).Should().EndWith(["one", "-"]);
        (await app.SeenBy(bob, group)).UnreadCount.Should().Be(1);
        var told = new List<int>();
        while (await app.Services.GetRequiredService<OutboxRelay>().RunBatch(CancellationToken.None) > 0)
        {
            told.Add(app.Transport.All.Count(p => p.Name == "message_deleted"));
        }

        told.Should().Equal(50, 100, 102);
        app.Transport.To(bob, "message_deleted").Should().ContainSingle()
            .Which.GetProperty("unreadCount").GetInt32().Should().Be(1);
        (await app.Texts(bob)).Should().Equal("A new message in Book club");
        app.Transport.To(bob, "notification_updated").Should().ContainSingle();
    }

    [Theory, EveryDatabase]
    public async Task When_texts_are_withheld_again_notifications_count_what_is_left(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol");
        var group = await app.CreateGroup(people[0], people[1..]);
        await app.Do(new UpdateGroup(people[0], group, ShowsBlocked: true));
        await app.SayIn(group, people[2]);
        await app.SayIn(group, people[0]);
        await app.Do(new Application.Graph.BlockUser(people[1], people[2]));
        await app.Relay();
        (await app.Texts(people[1])).Should().Equal("2 new messages in Book club");

        await app.Do(new UpdateGroup(people[0], group, ShowsBlocked: false));

        (await app.SeenBy(people[1], group)).UnreadCount.Should().Be(1);
        (await app.Texts(people[1])).Should().Equal("A new message in Book club");
        (await Operations.DoctorWorld.Broken(app)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_group_is_shown_to_all_with_the_same_statements_however_many_hid_its_last_message()
    {
        var trace = new SqliteTrace();
        await using var app = await TestApp.Create(
            DatabaseProvider.Sqlite, trace.Listen, "--RateLimits:Enabled=false");
        var people = await app.People("alice", "bob", "carol", "dave", "erin");
        var group = await app.CreateGroup(people[0], people[1..]);
        await app.SayIn(group, people[0], "one");

        var one = await StatementsWithHidden(1);
        (await StatementsWithHidden(4)).Should().Be(one);

        async Task<int> StatementsWithHidden(int members)
        {
            var last = await app.SayIn(group, people[0], "last");
            foreach (var member in people[1..].Take(members))
            {
                await app.Do(new HideMessage(member, last.MessageId));
            }

            await using var scope = app.Services.CreateAsyncScope();
            var summaries = scope.ServiceProvider.GetRequiredService<ConversationSummaries>();
            trace.Take();
            var shown = await summaries.OfGroup(group, only: null, CancellationToken.None);
            shown.Values.Should().HaveCount(5).And.OnlyContain(s => s.LastMessage != null);
            return trace.Take().Count;
        }
    }

    [Theory, EveryDatabase]
    public async Task Nobody_is_in_more_than_500_groups(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob");
        var (alice, bob) = (people[0], people[1]);
        var group = await app.CreateGroup(alice);
        var (open, asking) = (await app.Invite(alice, group), await app.Invite(alice, group, needsApproval: true));
        await app.Do(new JoinGroup(bob, asking.Code));
        await app.Db(db =>
        {
            for (var i = 1; i <= Group.MaxPerPerson; i++)
            {
                var other = Conversation.NewGroup(new(i), new("Full"), bob, [], DateTimeOffset.UnixEpoch);
                db.AddRange(other, other.Record(new(i), DateTimeOffset.UnixEpoch));
                other.ClearEvents();
            }

            return db.SaveChangesAsync();
        });

        const string full = "messaging.too_many_groups";
        (await app.Refused(new ApproveJoinRequest(alice, group, bob))).Should().Be(full);
        (await app.Refused(new CreateGroup(bob, new("Another"), [], null))).Should().Be(full);
        (await app.Refused(new JoinGroup(bob, open.Code))).Should().Be(full);
        (await app.Do(new AddGroupMembers(alice, group, [bob]))).Invited
            .Should().Equal([bob], "he decides what to leave");
        (await app.Refused(new AcceptGroupInvitation(bob, group))).Should().Be(full);

        await app.Do(new LeaveGroup(bob, new(1)));
        await app.Do(new AcceptGroupInvitation(bob, group));
        (await app.SeenBy(alice, group)).MemberCount.Should().Be(2);
        await app.Do(new LeaveGroup(bob, group));
        var answers = await Task.WhenAll(
            app.Send(new JoinGroup(bob, open.Code)),
            app.Send(new JoinGroup(bob, (await app.Invite(alice, await app.CreateGroup(alice))).Code)));
        answers.Select(a => a.Failure?.Code).Should().BeEquivalentTo([null, full], "they are counted one by one");
    }
}
