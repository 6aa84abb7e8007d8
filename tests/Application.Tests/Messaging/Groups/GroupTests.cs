using Hubbub.Application.Graph;
using Hubbub.Application.Messaging;
using Hubbub.Application.Messaging.Groups;
using Hubbub.Application.Messaging.Pins;
using Hubbub.Application.Messaging.Reactions;
using Hubbub.Application.Notifications;
using Hubbub.Application.Presence;
using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Tests.Messaging.Groups;

public sealed class GroupTests
{
    [Theory, EveryDatabase]
    public async Task A_message_reaches_every_member_once_and_is_counted(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol", "dave");
        var (alice, bob, carol) = (people[0], people[1], people[2]);
        var group = await app.CreateGroup(alice, bob, carol);
        app.Transport.Clear();

        await app.SayIn(group, alice, "one");
        var second = await app.SayIn(group, alice, "two");
        await app.SayIn(group, bob, "three", second.MessageId);

        app.Transport.To(carol, "receive_message").Select(e => e.GetProperty("message").GetProperty("body").GetString())
            .Should().Equal("one", "two", "three");
        app.Transport.To(bob, "message_sent").Should().ContainSingle()
            .Which.TryGetProperty("receiver", out _).Should().BeFalse();
        app.Transport.To(people[3]).Should().BeEmpty();
        var seen = await app.SeenBy(carol, group);
        (seen.Kind, seen.UnreadCount, seen.MemberCount, seen.Role).Should().Be(
            (ConversationKind.Group, 3, 3, GroupRole.Member));
        (seen.With, seen.PeerReadSeq, seen.Group!.Name).Should().Be((null, null, "Book club"));
        seen.LastMessage!.ReplyTo!.Body.Should().Be("two");
        (await app.SeenBy(bob, group)).UnreadCount.Should().Be(2);
        var told = (await app.Do(new GetNotifications(carol, null, null, new()))).Items.Single();
        (told.Message, told.FromUser, told.Metadata.Count).Should().Be(("3 new messages in Book club", null, 3));

        app.Transport.Clear();
        await app.Do(new MarkMessageRead(carol, second.MessageId));
        (await app.SeenBy(carol, group)).UnreadCount.Should().Be(1);
        app.Transport.To(carol, "message_read_confirmation").Should().ContainSingle();
        app.Transport.To(alice).Should().BeEmpty("who read what is the reader's own");
        (await app.Do(new GetNotifications(carol, null, null, new()))).Items.Single().Message
            .Should().Be("A new message in Book club");
    }

    [Theory, EveryDatabase]
    public async Task A_group_is_created_once_however_often_it_is_asked_for(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var people = await app.People("alice", "bob");
        var asked = new CreateGroup(people[0], new("Book club"), [people[1], people[1], people[0]], "key-1");

        var first = await app.Do(asked);
        var retries = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => app.Do(asked)));

        retries.Select(r => r.Conversation.Id).Should().OnlyContain(id => id == first.Conversation.Id);
        first.Conversation.MemberCount.Should().Be(2);
        (await app.Refused(asked with { Details = new("Another") })).Should().Be("messaging.idempotency_conflict");
        UserId[] tooMany = [.. Enumerable.Range(1, 256).Select(i => new UserId(i))];
        (await app.Refused(asked with { MemberIds = tooMany })).Should().Be("validation_failed");
        (await app.Do(new GetNotifications(people[1], null, null, new()))).Items.Single().Message
            .Should().Be("You were added to Book club");
        await app.Do(new MarkMessageRead(people[1], first.Conversation.LastMessageId));
        (await app.Do(new GetUnreadCount(people[1]))).Count.Should().Be(0);
    }

    [Theory, EveryDatabase, Trait("Abuse", "T-01")]
    public async Task A_removed_member_gets_nothing_from_then_on(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol");
        var (alice, bob, carol) = (people[0], people[1], people[2]);
        var group = await app.CreateGroup(alice, bob, carol);
        var own = await app.SayIn(group, bob, "mine");
        var theirs = await app.SayIn(group, alice, "theirs");
        var page = await app.Do(new GetMessages(bob, group, new(Limit: 1)));
        app.Transport.Clear();

        await app.Do(new RemoveGroupMember(alice, group, bob));
        await app.Do(new RemoveGroupMember(alice, group, bob));
        await app.SayIn(group, carol, "without Bob");
        await app.Do(new AddMessageReaction(carol, own.MessageId, "👍"));
        await app.Do(new PinMessage(alice, theirs.MessageId));

        app.Transport.To(bob, "conversation_removed").Should().ContainSingle();
        app.Transport.To(bob, "receive_message").Should().BeEmpty();
        app.Transport.To(bob, "message_reactions_changed").Should().BeEmpty();
        app.Transport.To(bob, "message_pinned").Should().BeEmpty();
        app.Transport.To(carol, "group_members_changed").Should().ContainSingle();
        var conversation = (await app.Do(new GetConversations(bob, new()))).Items;
        conversation.Should().BeEmpty();
        (await app.Do(new GetUnreadCount(bob))).Count.Should().Be(0);
        (await app.Refused(new GetMessages(bob, group, new(page.NextCursor)))).Should().Be(NotFound);
        (await app.Refused(new SendMessage(bob, null, group, "Hello?", null))).Should().Be(NotFound);
        (await app.Refused(new GetGroupMembers(bob, group, new()))).Should().Be(NotFound);
        foreach (var message in (MessageId[])[own.MessageId, theirs.MessageId])
        {
            (await app.Refused(new ForwardMessage(bob, message, alice, null, null))).Should().Be(Missing);
            (await app.Refused(new MarkMessageRead(bob, message))).Should().Be(Missing);
            (await app.Refused(new DeleteMessage(bob, message))).Should().Be(Missing);
            (await app.Refused(new AddMessageReaction(bob, message, "👍"))).Should().Be(Missing);
        }
    }

    [Theory, EveryDatabase]
    public async Task History_before_joining_is_shown_or_hidden_as_the_group_chose(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol");
        var (alice, bob, carol) = (people[0], people[1], people[2]);
        var group = await app.CreateGroup(alice);
        var before = await app.SayIn(group, alice, "before");

        await app.Do(new AddGroupMembers(alice, group, [bob]));
        await app.Do(new UpdateGroup(alice, group, ShowsHistory: false));
        await app.Do(new AddGroupMembers(alice, group, [carol]));
        await app.SayIn(group, alice, "after", before.MessageId);

        (await app.TextsOf(group, bob)).Should().Equal(
            "(Created)", "before", "(MembersAdded)", "(DetailsChanged)", "(MembersAdded)", "after");
        (await app.TextsOf(group, carol)).Should().Equal("(MembersAdded)", "after");
        (await app.SeenBy(bob, group)).UnreadCount.Should().Be(1, "what came before is not unread");
        var seen = await app.SeenBy(carol, group);
        (seen.LastMessage!.ReplyTo!.Body, seen.UnreadCount).Should().Be((null, 1));
        app.Transport.To(carol, "receive_message")[^1].GetProperty("message").GetProperty("replyTo")
            .TryGetProperty("body", out _).Should().BeFalse("the quote is from before");
        (await app.Refused(new ForwardMessage(carol, before.MessageId, bob, null, null))).Should().Be(Missing);
        (await app.Refused(new SendMessage(carol, null, group, "Re", null, null, before.MessageId)))
            .Should().Be("messaging.reply_not_found");
    }

    [Theory, EveryDatabase]
    public async Task Two_who_block_each_other_see_that_the_other_is_there_but_not_what_they_write(
        DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol");
        var (alice, bob, carol) = (people[0], people[1], people[2]);
        var group = await app.CreateGroup(alice, bob, carol);
        await app.Do(new BlockUser(bob, carol));
        await app.Relay();
        app.Transport.Clear();

        var hidden = await app.SayIn(group, carol, "from Carol");
        await app.SayIn(group, alice, "from Alice", hidden.MessageId);

        (await app.TextsOf(group, bob)).Should().Equal("(Created)", "from Alice");
        (await app.TextsOf(group, alice)).Should().Equal("(Created)", "from Carol", "from Alice");
        app.Transport.To(bob, "receive_message").Should().ContainSingle()
            .Which.GetProperty("message").GetProperty("replyTo").TryGetProperty("body", out _).Should().BeFalse();
        (await app.SeenBy(bob, group)).UnreadCount.Should().Be(1);
        (await app.RolesIn(group, bob)).Should().ContainKey(carol);
        (await app.Refused(new AddMessageReaction(bob, hidden.MessageId, "👍"))).Should().Be(Missing);
        (await app.Do(new GetNotifications(bob, null, null, new()))).Items.Single().Metadata.Count.Should().Be(1);

        await app.Do(new UpdateGroup(alice, group, ShowsBlocked: true));
        await app.SayIn(group, bob, "from Bob");
        (await app.TextsOf(group, bob)).Should().Equal(
            "(Created)", "from Carol", "from Alice", "(DetailsChanged)", "from Bob");
        (await app.TextsOf(group, carol)).Should().EndWith("from Bob");
    }

    [Theory, EveryDatabase]
    public async Task Muting_or_blocking_who_wrote_first_keeps_the_groups_notification(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol", "dave");
        var (alice, bob, carol, dave) = (people[0], people[1], people[2], people[3]);
        var group = await app.CreateGroup(alice, bob, carol, dave);
        await app.SayIn(group, bob);
        await app.SayIn(group, carol);

        await app.Do(new MuteUser(dave, bob));
        await app.SayIn(group, bob);
        (await app.Do(new GetNotifications(dave, null, IsRead: false, new()))).Items.Single().Metadata.Count
            .Should().Be(2, "who is muted does not notify");

        await app.Do(new BlockUser(dave, bob));
        await app.Relay();
        (await app.Do(new GetNotifications(dave, null, IsRead: false, new()))).Items.Single().Message
            .Should().Be("A new message in Book club");
    }

    [Theory, EveryDatabase]
    public async Task The_last_owner_hands_over_when_leaving_and_the_last_member_closes(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol");
        var (alice, bob, carol) = (people[0], people[1], people[2]);
        var group = await app.CreateGroup(alice, bob, carol);
        await app.Do(new SetGroupRole(alice, group, carol, GroupRole.Admin));

        await app.Do(new LeaveGroup(alice, group));
        (await app.RolesIn(group, bob)).Should().Equal(
            new Dictionary<UserId, GroupRole> { [bob] = GroupRole.Member, [carol] = GroupRole.Owner });
        await app.Do(new Application.Accounts.DeleteAccount(carol, TestApp.Password));
        await app.EraseDue();
        (await app.RolesIn(group, bob)).Should().Equal(
            new Dictionary<UserId, GroupRole> { [bob] = GroupRole.Owner });
        (await app.TextsOf(group, bob)).Should().Equal(
            "(Created)", "(AdminAppointed)", "(MemberLeft)", "(OwnerChanged)", "(MemberLeft)", "(OwnerChanged)");
        await app.Do(new LeaveGroup(bob, group));

        (await app.Refused(new GetConversation(bob, group))).Should().Be(NotFound);
        (await app.Db(db => db.Members.AnyAsync(m => m.ConversationId == group))).Should().BeFalse();
    }

    [Theory, EveryDatabase, Trait("Abuse", "T-01")]
    public async Task Roles_say_who_may_do_what(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol", "dave");
        var (owner, admin, member, stranger) = (people[0], people[1], people[2], people[3]);
        var group = await app.CreateGroup(owner, admin, member);
        var sent = await app.SayIn(group, member);
        await app.Do(new SetGroupRole(owner, group, admin, GroupRole.Admin));
        var before = await app.RolesIn(group, owner);

        (await app.Refused(new UpdateGroup(member, group, "Mine"))).Should().Be("messaging.admins_only");
        (await app.Refused(new AddGroupMembers(member, group, [stranger]))).Should().Be("messaging.admins_only");
        (await app.Refused(new RemoveGroupMember(member, group, admin))).Should().Be("messaging.admins_only");
        (await app.Refused(new PinMessage(member, sent.MessageId))).Should().Be("messaging.admins_only");
        (await app.Refused(new SetGroupRole(admin, group, owner, GroupRole.Member)))
            .Should().Be("messaging.owner_only");
        (await app.Refused(new RemoveGroupMember(admin, group, owner))).Should().Be("messaging.owner_only");
        (await app.Refused(new HandOverGroup(admin, group, admin))).Should().Be("messaging.owner_only");
        (await app.Refused(new SetGroupRole(owner, group, owner, GroupRole.Admin)))
            .Should().Be("messaging.owner_hands_over");
        (await app.Refused(new SetGroupRole(owner, group, stranger, GroupRole.Admin)))
            .Should().Be("messaging.member_not_found");
        (await app.Refused(new SetGroupRole(owner, group, member, GroupRole.Owner))).Should().Be("validation_failed");
        (await app.Refused(new HandOverGroup(owner, group, stranger))).Should().Be("messaging.member_not_found");
        (await app.Refused(new AddGroupMembers(admin, group, [new(42)]))).Should().Be("messaging.user_not_found");
        foreach (var attempt in (Func<Task<string>>[])
            [
                () => app.Refused(new UpdateGroup(stranger, group, "Mine")),
                () => app.Refused(new AddGroupMembers(stranger, group, [stranger])),
                () => app.Refused(new RemoveGroupMember(stranger, group, member)),
                () => app.Refused(new LeaveGroup(stranger, group)),
                () => app.Refused(new SetGroupRole(stranger, group, stranger, GroupRole.Admin)),
                () => app.Refused(new HandOverGroup(stranger, group, stranger)),
                () => app.Refused(new GetGroupMembers(stranger, group, new())),
            ])
        {
            (await attempt()).Should().Be(NotFound);
        }

        (await app.RolesIn(group, owner)).Should().Equal(before);
        await app.Do(new PinMessage(admin, sent.MessageId));
        await app.Do(new HandOverGroup(owner, group, member));
        (await app.RolesIn(group, owner)).Should().Equal(new Dictionary<UserId, GroupRole>
        {
            [owner] = GroupRole.Admin,
            [admin] = GroupRole.Admin,
            [member] = GroupRole.Owner,
        });
    }

    [Theory, EveryDatabase]
    public async Task In_an_announcement_group_only_admins_write_and_slow_mode_makes_members_wait(
        DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob");
        var (alice, bob) = (people[0], people[1]);
        var group = await app.CreateGroup(alice, bob);

        await app.Do(new UpdateGroup(alice, group, OnlyAdminsSend: true));
        (await app.Refused(new SendMessage(bob, null, group, "Hello", null))).Should().Be("messaging.only_admins_send");
        await app.SayIn(group, alice);
        await app.Do(new UpdateGroup(alice, group, OnlyAdminsSend: false, SlowModeSeconds: 60));

        await app.SayIn(group, bob);
        app.Clock.Advance(TimeSpan.FromSeconds(20));
        var refused = (await app.Send(new SendMessage(bob, null, group, "Hello", null))).Failure!;
        (refused.Code, refused.RetryAfterSeconds).Should().Be(("messaging.slow_mode", 40));
        await app.SayIn(group, alice);
        app.Clock.Advance(TimeSpan.FromSeconds(40));
        await app.SayIn(group, bob);
    }

    [Theory, EveryDatabase]
    public async Task A_shared_group_alone_shows_nobodys_presence(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob");
        await app.CreateGroup(people[0], people[1]);

        (await app.Do(new GetPresence(people[0], [people[1]]))).Should().BeEmpty();
    }

    private const string NotFound = "messaging.conversation_not_found";
    private const string Missing = "messaging.message_not_found";
}
