using Hubbub.Application.Graph;
using Hubbub.Application.Messaging;
using Hubbub.Application.Messaging.Groups;
using Hubbub.Application.Messaging.Invitations;
using Hubbub.Application.Messaging.Invites;
using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging;
using Hubbub.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Tests.Messaging.Groups;

public sealed class InvitationTests
{
    [Theory, EveryDatabase]
    public async Task Who_lets_only_followed_people_add_them_is_invited_and_decides(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol", "dave");
        var (alice, bob, carol, dave) = (people[0], people[1], people[2], people[3]);
        await app.Guard(bob);
        await app.Guard(carol);
        await app.Follow(carol, alice);
        app.Transport.Clear();

        var created = await app.Do(new CreateGroup(alice, new("Book club"), [bob, carol, dave], "key-1"));
        var again = await app.Do(new CreateGroup(alice, new("Book club"), [bob, carol, dave], "key-1"));
        var group = created.Conversation.Id;

        created.Added.Should().Equal(carol, dave);
        created.Invited.Should().Equal(bob);
        again.Should().BeEquivalentTo(created);
        app.Transport.To(bob).Select(e => e.Name).Should().Equal("group_invitations_changed");
        var row = (await app.Do(new GetGroupInvitations(bob, new()))).Items.Single();
        (row.ConversationId, row.Name, row.MemberCount, row.InvitedBy.Id).Should().Be((group, "Book club", 3, alice));
        (await app.Refused(new GetMessages(bob, group, new()))).Should().Be("messaging.conversation_not_found");

        var accepted = await app.Do(new AcceptGroupInvitation(bob, group));
        (await app.Do(new AcceptGroupInvitation(bob, group))).Should().BeEquivalentTo(accepted);

        (accepted.MemberCount, accepted.Role).Should().Be((4, GroupRole.Member));
        (await app.TextsOf(group, dave)).Should().Equal("(Created)", "(InvitationAccepted)");
        app.Transport.To(bob, "group_invitations_changed")
            .Select(e => e.GetProperty("groupInvitationCount").GetInt32()).Should().Equal(1, 0);
        (await app.Do(new GetGroupInvitations(bob, new()))).Items.Should().BeEmpty();
    }

    [Theory, EveryDatabase, Trait("Abuse", "T-02")]
    public async Task Who_blocks_the_inviter_is_invited_as_others_are_and_not_bothered(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol");
        var (alice, bob, carol) = (people[0], people[1], people[2]);
        var group = await app.CreateGroup(alice);
        await app.Do(new BlockUser(bob, alice));
        await app.Guard(carol);
        app.Transport.Clear();

        var answer = await app.Do(new AddGroupMembers(alice, group, [bob, carol]));

        answer.Added.Should().BeEmpty();
        answer.Invited.Should().Equal([bob, carol], "the answer does not tell them apart");
        app.Transport.To(bob).Should().BeEmpty();
        (await app.Do(new GetGroupInvitations(bob, new()))).Items.Should().BeEmpty();
        await app.Do(new UnblockUser(bob, alice));
        (await app.Do(new GetGroupInvitations(bob, new()))).Items.Should().BeEmpty();

        await app.Do(new BlockUser(carol, alice));
        (await app.Do(new GetGroupInvitations(carol, new()))).Items.Should().BeEmpty("a block ends it");
        (await app.Refused(new AcceptGroupInvitation(carol, group))).Should().Be("messaging.invitation_not_found");
    }

    [Theory, EveryDatabase]
    public async Task Who_declined_is_not_asked_again_and_gets_nothing_of_the_group(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob");
        var (alice, bob) = (people[0], people[1]);
        await app.Guard(bob);
        var group = await app.CreateGroup(alice, bob);

        await app.Do(new DeclineGroupInvitation(bob, group));
        await app.Do(new DeclineGroupInvitation(bob, group));
        await app.Do(new RemoveGroupMember(alice, group, bob));
        app.Transport.Clear();
        (await app.Do(new AddGroupMembers(alice, group, [bob]))).Invited.Should().Equal(bob);
        await app.SayIn(group, alice);

        app.Transport.To(bob).Should().BeEmpty();
        (await app.Do(new GetGroupInvitations(bob, new()))).Items.Should().BeEmpty();
        (await app.Refused(new AcceptGroupInvitation(bob, group))).Should().Be("messaging.invitation_not_found");
        var invite = await app.Invite(alice, group);
        (await app.Do(new JoinGroup(bob, invite.Code))).State.Should().Be(JoinState.Joined, "it is their own decision");
    }

    [Theory, EveryDatabase]
    public async Task An_invitation_ends_when_an_admin_takes_it_back_or_the_group_closes(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob");
        var (alice, bob) = (people[0], people[1]);
        await app.Guard(bob);
        var (one, other) = (await app.CreateGroup(alice, bob), await app.CreateGroup(alice, bob));
        (await app.Do(new GetGroupInvitations(bob, new(Limit: 1)))).Items.Single().ConversationId.Should().Be(other);

        await app.Do(new RemoveGroupMember(alice, one, bob));
        await app.Do(new LeaveGroup(alice, other));

        (await app.Do(new GetGroupInvitations(bob, new()))).Items.Should().BeEmpty();
        app.Transport.To(bob, "group_invitations_changed")
            .Select(e => e.GetProperty("groupInvitationCount").GetInt32()).Should().Equal(1, 2, 1, 0);
        (await app.Refused(new AcceptGroupInvitation(bob, one))).Should().Be("messaging.invitation_not_found");
        (await app.Refused(new AcceptGroupInvitation(bob, other))).Should().Be("messaging.invitation_not_found");
    }

    [Theory, EveryDatabase]
    public async Task Who_asked_to_join_is_added_whoever_else_may_add_them(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob");
        await app.Guard(people[1]);
        var group = await app.CreateGroup(people[0]);
        var invite = await app.Invite(people[0], group, needsApproval: true);
        await app.Do(new JoinGroup(people[1], invite.Code));

        (await app.Do(new AddGroupMembers(people[0], group, [people[1]]))).Added.Should().Equal(people[1]);
    }

    [Theory, EveryDatabase]
    public async Task The_257th_member_cannot_accept_and_invitations_have_limits(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol");
        var (alice, bob, carol) = (people[0], people[1], people[2]);
        await app.Guard(bob);
        await app.Guard(carol);
        var group = await app.CreateGroup(alice);
        await app.Do(new AddGroupMembers(alice, group, [bob]));
        await app.Fill(group, Group.MaxMembers - 1);
        (await app.Refused(new AcceptGroupInvitation(bob, group))).Should().Be("messaging.group_full");
        (await app.Do(new GetGroupInvitations(bob, new()))).Items.Should().ContainSingle();

        await app.Db(async db =>
        {
            db.GroupInvitations.AddRange(
                Enumerable.Range(1, GroupInvitation.MaxPerGroup - 1).Select(i => For(group, new(i))));
            db.GroupInvitations.AddRange(
                Enumerable.Range(1, GroupInvitation.MaxPerPerson).Select(i => For(new(i), carol)));
            return await db.SaveChangesAsync();
        });
        var (other, dave) = (await app.CreateGroup(alice), (await app.People("dave"))[0]);
        await app.Guard(dave);
        (await app.Refused(new AddGroupMembers(alice, group, [dave]))).Should().Be("messaging.too_many_invitations");
        (await app.Do(new AddGroupMembers(alice, other, [carol]))).Invited.Should().Equal(carol);
        (await app.Db(db => db.GroupInvitations.CountAsync(i => i.UserId == carol))).Should().Be(100);

        GroupInvitation For(ConversationId to, UserId user) => new()
        {
            ConversationId = to,
            UserId = user,
            InvitedBy = alice,
            InvitedAt = app.Clock.GetUtcNow(),
        };
    }
}
