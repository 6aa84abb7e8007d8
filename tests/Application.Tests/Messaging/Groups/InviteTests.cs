using Hubbub.Application.Messaging;
using Hubbub.Application.Messaging.Groups;
using Hubbub.Application.Messaging.Invites;
using Hubbub.Application.Messaging.JoinRequests;
using Hubbub.Application.Notifications;
using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Tests.Messaging.Groups;

public sealed class InviteTests
{
    [Theory, EveryDatabase]
    public async Task Whoever_has_a_link_sees_where_it_leads_and_joins_once(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol");
        var (alice, bob, carol) = (people[0], people[1], people[2]);
        var group = await app.CreateGroup(alice, bob);
        await app.Do(new UpdateGroup(alice, group, Description: "Every Friday", ShowsHistory: false));
        var invite = await app.Invite(alice, group);
        app.Transport.Clear();

        (await app.Do(new GetInvite(carol, invite.Code))).Should().Be(
            new InvitePreview("Book club", "Every Friday", null, 2, false, null, null));
        var first = await app.Do(new JoinGroup(carol, invite.Code));
        var again = await app.Do(new JoinGroup(carol, invite.Code));

        (first.State, first.ConversationId, first.Conversation!.Role, first.Conversation.MemberCount)
            .Should().Be((JoinState.Joined, group, GroupRole.Member, 3));
        again.Should().BeEquivalentTo(first);
        (await app.Do(new GetInvite(carol, invite.Code))).State.Should().Be(JoinState.Joined);
        (await app.Do(new GetInvites(alice, group, new()))).Items.Single().Uses.Should().Be(1);
        app.Transport.To(carol, "conversation_updated").Should().ContainSingle();
        app.Transport.To(bob, "group_members_changed").Should().ContainSingle();
        (await app.TextsOf(group, carol)).Should().Equal("(JoinedByInvite)");
        (await app.Do(new GetNotifications(carol, null, null, new()))).Items.Should().BeEmpty("it was their own act");
        await app.SayIn(group, carol);
        (await app.TextsOf(group, bob)).Should().EndWith("Hello");
    }

    [Theory, EveryDatabase]
    public async Task A_link_that_ended_lets_nobody_in_and_says_why(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol");
        var (alice, bob, carol) = (people[0], people[1], people[2]);
        var group = await app.CreateGroup(alice);
        var expiring = await app.Invite(alice, group, expiresInSeconds: 60);
        var limited = await app.Invite(alice, group, maxUses: 1);
        var revoked = await app.Invite(alice, group);
        var asking = await app.Invite(alice, group, expiresInSeconds: 60, needsApproval: true);
        await app.Do(new JoinGroup(bob, limited.Code));
        app.Clock.Advance(TimeSpan.FromSeconds(60));
        await app.Do(new RevokeInvite(alice, group, revoked.Id));
        await app.Do(new RevokeInvite(alice, group, revoked.Id));

        foreach (var (code, refusal) in ((string, string)[])
            [
                (expiring.Code, "messaging.invite_expired"),
                (asking.Code, "messaging.invite_expired"),
                (limited.Code, "messaging.invite_used_up"),
                (revoked.Code, "messaging.invite_not_found"),
                ("AAAAAAAAAAAAAAAAAAAAAA", "messaging.invite_not_found"),
                (limited.Code.ToLowerInvariant(), "messaging.invite_not_found"),
                (new string('x', 5_000), "validation_failed"),
            ])
        {
            (await app.Refused(new GetInvite(carol, code))).Should().Be(refusal);
            (await app.Refused(new JoinGroup(carol, code))).Should().Be(refusal);
        }

        (await app.RolesIn(group, alice)).Keys.Should().BeEquivalentTo([alice, bob]);
        (await app.Do(new JoinGroup(bob, limited.Code))).State.Should().Be(JoinState.Joined, "it is a retry");
        (await app.Do(new GetInvite(bob, limited.Code))).State.Should().Be(JoinState.Joined);
    }

    [Theory, EveryDatabase]
    public async Task Of_two_who_join_at_once_with_one_use_left_one_gets_in(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol", "dave", "erin");
        var group = await app.CreateGroup(people[0]);
        var invite = await app.Invite(people[0], group, maxUses: 1);

        var answers = await Task.WhenAll(people.Skip(1).Select(p => app.Send(new JoinGroup(p, invite.Code))));

        answers.Select(a => a.Failure?.Code).Order().Should().Equal(
            null, "messaging.invite_used_up", "messaging.invite_used_up", "messaging.invite_used_up");
        (await app.SeenBy(people[0], group)).MemberCount.Should().Be(2);
    }

    [Theory, EveryDatabase]
    public async Task The_257th_member_does_not_join_and_uses_nothing_up(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob");
        var group = await app.CreateGroup(people[0]);
        var invite = await app.Invite(people[0], group, maxUses: 1);
        var asking = await app.Invite(people[0], group, needsApproval: true);
        await app.Fill(group, Group.MaxMembers - 1);

        (await app.Refused(new JoinGroup(people[1], invite.Code))).Should().Be("messaging.group_full");
        await app.Do(new JoinGroup(people[1], asking.Code));
        (await app.Refused(new ApproveJoinRequest(people[0], group, people[1]))).Should().Be("messaging.group_full");

        (await app.Do(new GetInvites(people[0], group, new()))).Items.Should().OnlyContain(i => i.Uses == 0);
        (await app.Do(new GetJoinRequests(people[0], group, new()))).Items.Should().ContainSingle();
        (await app.SeenBy(people[0], group)).MemberCount.Should().Be(256);
    }

    [Theory, EveryDatabase]
    public async Task A_link_is_created_once_and_ended_ones_make_room(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice");
        var group = await app.CreateGroup(people[0]);
        var asked = new CreateInvite(people[0], group, 60, null, false, "key-1");

        var first = await app.Do(asked);
        (await app.Do(asked)).Should().Be(first);
        (await app.Refused(asked with { NeedsApproval = true })).Should().Be("messaging.idempotency_conflict");
        for (var i = 1; i < GroupInvite.MaxPerGroup; i++)
        {
            await app.Invite(people[0], group);
        }

        (await app.Refused(new CreateInvite(people[0], group, null, null, false, null)))
            .Should().Be("messaging.too_many_invites");
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await app.Invite(people[0], group);

        var page = await app.Do(new GetInvites(people[0], group, new(Limit: 15)));
        var rest = await app.Do(new GetInvites(people[0], group, new(page.NextCursor, 15)));
        (page.Items.Count, rest.Items.Count, rest.NextCursor).Should().Be((15, 5, null));
        page.Items.Concat(rest.Items).Should().NotContain(i => i.Id == first.Id);
        (await app.Refused(asked with { ClientKey = null, ExpiresInSeconds = 59 })).Should().Be("validation_failed");
        (await app.Refused(asked with { ClientKey = null, MaxUses = 0 })).Should().Be("validation_failed");
        (await app.Refused(asked with { ClientKey = null, MaxUses = 3, NeedsApproval = true }))
            .Should().Be("validation_failed");
    }

    [Theory, EveryDatabase, Trait("Abuse", "T-01")]
    public async Task Links_and_requests_are_the_admins_own(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol", "dave");
        var (owner, member, stranger, asks) = (people[0], people[1], people[2], people[3]);
        var group = await app.CreateGroup(owner, member);
        var other = await app.CreateGroup(stranger);
        var invite = await app.Invite(owner, group, needsApproval: true);
        await app.Do(new JoinGroup(asks, invite.Code));

        foreach (var (person, refusal) in ((UserId, string)[])
            [(member, "messaging.admins_only"), (stranger, NotFound), (asks, NotFound)])
        {
            (await app.Refused(new CreateInvite(person, group, null, null, false, null))).Should().Be(refusal);
            (await app.Refused(new GetInvites(person, group, new()))).Should().Be(refusal);
            (await app.Refused(new RevokeInvite(person, group, invite.Id))).Should().Be(refusal);
            (await app.Refused(new GetJoinRequests(person, group, new()))).Should().Be(refusal);
            (await app.Refused(new ApproveJoinRequest(person, group, asks))).Should().Be(refusal);
            (await app.Refused(new DeclineJoinRequest(person, group, asks))).Should().Be(refusal);
        }

        await app.Do(new RevokeInvite(stranger, other, invite.Id));
        (await app.SeenBy(member, group)).JoinRequestCount.Should().BeNull();
        (await app.SeenBy(owner, group)).JoinRequestCount.Should().Be(1);
        (await app.Do(new GetInvites(owner, group, new()))).Items.Should().ContainSingle();
    }

    [Theory, EveryDatabase]
    public async Task With_its_last_member_a_group_closes_and_its_links_and_requests_end(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol");
        var group = await app.CreateGroup(people[0], people[1]);
        var (open, asking) = (
            await app.Invite(people[0], group), await app.Invite(people[0], group, needsApproval: true));
        await app.Do(new JoinGroup(people[2], asking.Code));
        await app.Do(new RemoveGroupMember(people[0], group, people[1]));

        await app.Do(new LeaveGroup(people[0], group));

        (await app.Refused(new JoinGroup(people[1], open.Code))).Should().Be("messaging.invite_not_found");
        (await app.Do(new GetOwnJoinRequests(people[2], new()))).Items.Should().BeEmpty();
        (await app.Db(db => db.GroupInvites.AnyAsync())).Should().BeFalse();
        (await app.Db(db => db.JoinRequests.AnyAsync())).Should().BeFalse();
        (await app.Db(db => db.GroupRefusals.AnyAsync())).Should().BeFalse();
    }

    [Theory, EveryDatabase]
    public async Task Leaving_and_coming_back_by_a_link_is_no_way_around_slow_mode(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob");
        var group = await app.CreateGroup(people[0], people[1]);
        var invite = await app.Invite(people[0], group);
        await app.Do(new UpdateGroup(people[0], group, SlowModeSeconds: 60));
        await app.SayIn(group, people[1]);

        await app.Do(new LeaveGroup(people[1], group));
        await app.Do(new JoinGroup(people[1], invite.Code));

        (await app.Refused(new SendMessage(people[1], null, group, "Again", null))).Should().Be("messaging.slow_mode");
    }

    [Theory, EveryDatabase]
    public async Task Erasing_the_last_member_ends_links_and_requests_too(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob");
        var group = await app.CreateGroup(people[0]);
        var invite = await app.Invite(people[0], group, needsApproval: true);
        await app.Do(new JoinGroup(people[1], invite.Code));

        await app.Do(new Application.Accounts.DeleteAccount(people[0], TestApp.Password));
        await app.EraseDue();

        (await app.Db(db => db.GroupInvites.AnyAsync())).Should().BeFalse();
        (await app.Db(db => db.JoinRequests.AnyAsync())).Should().BeFalse();
    }

    [Fact, Trait("Abuse", "T-05")]
    public async Task Nobody_tries_codes_faster_than_the_limit()
    {
        await using var app = await TestApp.Create();
        var people = await app.People("alice");

        var answers = new List<string>();
        for (var i = 0; i < 21; i++)
        {
            answers.Add(await app.Refused(new GetInvite(people[0], $"guess{i}")));
        }

        answers[^1].Should().Be("rate_limited");
        answers.Take(20).Should().OnlyContain(a => a == "messaging.invite_not_found");
        (await app.Refused(new JoinGroup(people[0], "guess"))).Should().Be("rate_limited");
    }

    private const string NotFound = "messaging.conversation_not_found";
}
