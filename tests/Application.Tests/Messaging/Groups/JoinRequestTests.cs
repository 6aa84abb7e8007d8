using System.Text.Json;
using Hubbub.Application.Common.Json;
using Hubbub.Application.Graph;
using Hubbub.Application.Messaging;
using Hubbub.Application.Messaging.Groups;
using Hubbub.Application.Messaging.Invites;
using Hubbub.Application.Messaging.JoinRequests;
using Hubbub.Application.Notifications;
using Hubbub.Application.Profiles;
using Hubbub.Application.Sync;
using Hubbub.Application.Tests.Media;
using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;
using Hubbub.Testing.Media;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Tests.Messaging.Groups;

public sealed class JoinRequestTests
{
    [Theory, EveryDatabase]
    public async Task Who_asks_to_join_waits_for_an_admin_who_lets_them_in(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol");
        var (alice, bob, carol) = (people[0], people[1], people[2]);
        var group = await app.CreateGroup(alice, bob);
        var invite = await app.Invite(alice, group, needsApproval: true);
        app.Transport.Clear();

        var asked = await app.Do(new JoinGroup(carol, invite.Code));
        (await app.Do(new JoinGroup(carol, invite.Code))).Should().Be(asked);

        asked.Should().Be(new JoinAnswer(JoinState.Requested, group, null));
        app.Transport.To(alice, "join_requests_changed").Should().ContainSingle()
            .Which.GetProperty("joinRequestCount").GetInt32().Should().Be(1);
        app.Transport.To(bob).Should().BeEmpty("it is for admins");
        app.Transport.To(carol).Should().BeEmpty();
        (await app.Do(new GetJoinRequests(alice, group, new()))).Items.Single().User.Id.Should().Be(carol);
        (await app.Do(new GetOwnJoinRequests(carol, new()))).Items.Single().Name.Should().Be("Book club");
        (await app.Do(new GetInvite(carol, invite.Code))).State.Should().Be(JoinState.Requested);
        (await app.Refused(new GetConversation(carol, group))).Should().Be("messaging.conversation_not_found");

        await app.Do(new ApproveJoinRequest(alice, group, carol));
        await app.Do(new ApproveJoinRequest(alice, group, carol));

        (await app.SeenBy(carol, group)).MemberCount.Should().Be(3);
        (await app.SeenBy(alice, group)).JoinRequestCount.Should().BeNull();
        (await app.TextsOf(group, bob)).Should().Equal("(Created)", "(JoinApproved)");
        app.Transport.To(carol, "conversation_updated").Should().ContainSingle();
        (await app.Do(new GetNotifications(carol, null, null, new()))).Items.Single().Message
            .Should().Be("You were added to Book club");
        (await app.Do(new GetOwnJoinRequests(carol, new()))).Items.Should().BeEmpty();
        (await app.Refused(new ApproveJoinRequest(alice, group, new(42)))).Should().Be(
            "messaging.join_request_not_found");
    }

    [Theory, EveryDatabase]
    public async Task Of_two_admins_at_once_one_lets_in_and_the_system_message_is_one(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol");
        var (alice, bob, carol) = (people[0], people[1], people[2]);
        var group = await app.CreateGroup(alice, bob);
        await app.Do(new SetGroupRole(alice, group, bob, GroupRole.Admin));
        var invite = await app.Invite(alice, group, needsApproval: true);
        await app.Do(new JoinGroup(carol, invite.Code));

        var answers = await Task.WhenAll(
            app.Send(new ApproveJoinRequest(alice, group, carol)),
            app.Send(new ApproveJoinRequest(bob, group, carol)),
            app.Send(new AddGroupMembers(bob, group, [carol])).ContinueWith(a => (Result)(a.Result.Failure is { } f
                ? Result.Fail(f)
                : Result.Success), TaskScheduler.Default));

        answers.Should().OnlyContain(a => a.Failure == null);
        (await app.SeenBy(alice, group)).MemberCount.Should().Be(3);
        (await app.TextsOf(group, bob)).Count(t => t is "(JoinApproved)" or "(MembersAdded)").Should().Be(1);
        (await app.Db(db => db.JoinRequests.AnyAsync())).Should().BeFalse();
    }

    [Theory, EveryDatabase, Trait("Abuse", "T-01")]
    public async Task Who_was_declined_or_removed_gets_nothing_and_comes_back_only_by_an_admins_decision(
        DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol");
        var (alice, removed, declined) = (people[0], people[1], people[2]);
        var group = await app.CreateGroup(alice, removed);
        var (open, asking) = (await app.Invite(alice, group), await app.Invite(alice, group, needsApproval: true));
        await app.Do(new JoinGroup(declined, asking.Code));
        app.Transport.Clear();

        await app.Do(new DeclineJoinRequest(alice, group, declined));
        await app.Do(new DeclineJoinRequest(alice, group, declined));
        await app.Do(new RemoveGroupMember(alice, group, removed));
        await app.SayIn(group, alice, "Without them");

        app.Transport.To(alice, "join_requests_changed").Should().ContainSingle();
        app.Transport.To(declined).Should().BeEmpty();
        app.Transport.To(removed).Select(e => e.Name).Should().NotContain("receive_message");
        foreach (var person in (UserId[])[removed, declined])
        {
            (await app.Refused(new JoinGroup(person, open.Code))).Should().Be("messaging.join_refused");
            (await app.Refused(new JoinGroup(person, asking.Code))).Should().Be("messaging.join_refused");
            (await app.Do(new GetInvite(person, open.Code))).NeedsApproval.Should().BeTrue();
        }

        app.Clock.Advance(TimeSpan.FromDays(1));
        foreach (var person in (UserId[])[removed, declined])
        {
            (await app.Do(new JoinGroup(person, open.Code))).State.Should().Be(JoinState.Requested);
            (await app.Refused(new GetMessages(person, group, new()))).Should().Be("messaging.conversation_not_found");
            JsonSerializer.Serialize(await app.Do(new GetEvents(person, 0)), WireJson.Options)
                .Should().NotContain("Without them");
        }

        (await app.SeenBy(alice, group)).JoinRequestCount.Should().Be(2);
        await app.Do(new ApproveJoinRequest(alice, group, removed));
        await app.Do(new LeaveGroup(removed, group));
        (await app.Do(new JoinGroup(removed, open.Code))).State.Should().Be(
            JoinState.Joined, "who left on their own comes back as anyone does");
    }

    [Theory, EveryDatabase]
    public async Task Who_is_added_or_joins_asks_no_longer(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol", "dave");
        var (alice, bob, carol, dave) = (people[0], people[1], people[2], people[3]);
        var group = await app.CreateGroup(alice);
        var (open, asking) = (await app.Invite(alice, group), await app.Invite(alice, group, needsApproval: true));
        foreach (var person in (UserId[])[bob, carol, dave])
        {
            await app.Do(new JoinGroup(person, asking.Code));
        }

        await app.Do(new AddGroupMembers(alice, group, [bob]));
        (await app.Do(new JoinGroup(carol, open.Code))).State.Should().Be(JoinState.Joined);
        await app.Do(new WithdrawJoinRequest(dave, group));
        await app.Do(new WithdrawJoinRequest(dave, group));

        (await app.SeenBy(alice, group)).JoinRequestCount.Should().BeNull();
        app.Transport.To(alice, "join_requests_changed").Select(e => e.GetProperty("joinRequestCount").GetInt32())
            .Should().Equal(1, 2, 3, 2, 1, 0);
        (await app.Do(new JoinGroup(dave, asking.Code))).State.Should().Be(
            JoinState.Requested, "who withdrew was not refused");
    }

    [Theory, EveryDatabase]
    public async Task At_most_100_wait_for_a_group_and_one_person_for_20(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol");
        var (alice, bob, carol) = (people[0], people[1], people[2]);
        var group = await app.CreateGroup(alice);
        var invite = await app.Invite(alice, group, needsApproval: true);
        await app.Db(async db =>
        {
            db.JoinRequests.AddRange(Enumerable.Range(1, 19).Select(i => new JoinRequest
            {
                ConversationId = new(i),
                UserId = bob,
                RequestedAt = app.Clock.GetUtcNow(),
            }));
            db.JoinRequests.AddRange(Enumerable.Range(1, 98).Select(i => new JoinRequest
            {
                ConversationId = group,
                UserId = new(i),
                RequestedAt = app.Clock.GetUtcNow(),
            }));
            return await db.SaveChangesAsync();
        });

        await app.Do(new JoinGroup(bob, invite.Code));
        var other = await app.Invite(alice, await app.CreateGroup(alice), needsApproval: true);
        (await app.Refused(new JoinGroup(bob, other.Code))).Should().Be("messaging.too_many_own_join_requests");
        await app.Do(new JoinGroup(carol, invite.Code));
        (await app.Refused(new JoinGroup((await app.People("dave"))[0], invite.Code)))
            .Should().Be("messaging.too_many_join_requests");
    }

    [Theory, EveryDatabase]
    public async Task Erasing_an_account_takes_its_requests_and_leaves_the_links_it_created(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol", "dave");
        var (alice, bob, carol) = (people[0], people[1], people[2]);
        var group = await app.CreateGroup(alice, bob);
        await app.Do(new SetGroupRole(alice, group, bob, GroupRole.Admin));
        var (open, asking) = (await app.Invite(bob, group), await app.Invite(bob, group, needsApproval: true));
        await app.Do(new JoinGroup(carol, asking.Code));

        await app.Do(new Application.Accounts.DeleteAccount(bob, TestApp.Password));
        await app.Do(new Application.Accounts.DeleteAccount(carol, TestApp.Password));
        await app.EraseDue();

        (await app.SeenBy(alice, group)).JoinRequestCount.Should().BeNull();
        (await app.Do(new GetJoinRequests(alice, group, new()))).Items.Should().BeEmpty();
        (await app.Do(new JoinGroup(people[3], open.Code))).State.Should().Be(JoinState.Joined);
    }

    [Theory, EveryDatabase]
    public async Task A_block_does_not_keep_anyone_out_of_a_group_but_hides_their_picture(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob");
        var group = await app.CreateGroup(people[0]);
        var invite = await app.Invite(people[0], group, needsApproval: true);
        var avatar = (await app.Upload(people[1], GoodFiles.Png())).Id;
        await app.Do(new SetPicture(people[1], ProfilePicture.Avatar, avatar));
        await app.Do(new JoinGroup(people[1], invite.Code));
        (await Row()).User.Avatar.Should().NotBeNull();

        await app.Do(new BlockUser(people[0], people[1]));
        ((await Row()).User.Id, (await Row()).User.Avatar).Should().Be((people[1], null));
        await app.Do(new ApproveJoinRequest(people[0], group, people[1]));

        (await app.SeenBy(people[1], group)).MemberCount.Should().Be(2);

        async Task<JoinRequestRow> Row() => (await app.Do(new GetJoinRequests(people[0], group, new()))).Items.Single();
    }

    [Theory, EveryDatabase]
    public async Task Of_letting_in_and_declining_at_once_one_counts(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol");
        var (alice, bob, carol) = (people[0], people[1], people[2]);
        var group = await app.CreateGroup(alice, bob);
        await app.Do(new SetGroupRole(alice, group, bob, GroupRole.Admin));
        var invite = await app.Invite(alice, group, needsApproval: true);
        await app.Do(new JoinGroup(carol, invite.Code));

        var answers = await Task.WhenAll(
            app.Send(new ApproveJoinRequest(alice, group, carol)), app.Send(new DeclineJoinRequest(bob, group, carol)));

        var isMember = (await app.SeenBy(alice, group)).MemberCount == 3;
        (await app.Db(db => db.GroupRefusals.AnyAsync())).Should().Be(!isMember);
        answers.Select(a => a.Failure?.Code).Should().Equal(
            isMember ? null : "messaging.join_request_not_found", null);
        (await app.Db(db => db.JoinRequests.AnyAsync())).Should().BeFalse();
    }

    [Theory, EveryDatabase]
    public async Task An_account_that_closed_is_not_let_in(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob");
        var group = await app.CreateGroup(people[0]);
        var invite = await app.Invite(people[0], group, needsApproval: true);
        await app.Do(new JoinGroup(people[1], invite.Code));
        await app.Do(new Application.Accounts.DeleteAccount(people[1], TestApp.Password));

        (await app.Refused(new ApproveJoinRequest(people[0], group, people[1])))
            .Should().Be("messaging.join_request_not_found");
        await app.Do(new DeclineJoinRequest(people[0], group, people[1]));
        (await app.SeenBy(people[0], group)).JoinRequestCount.Should().BeNull();
    }
}
