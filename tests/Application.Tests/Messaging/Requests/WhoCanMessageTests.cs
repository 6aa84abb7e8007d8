using Hubbub.Application.Messaging;
using Hubbub.Application.Messaging.Groups;
using Hubbub.Application.Messaging.Invites;
using Hubbub.Application.Messaging.Requests;
using Hubbub.Application.Profiles;
using Hubbub.Application.Tests.Messaging.Groups;
using Hubbub.Application.Tests.Posts.Stories;
using Hubbub.Domain.Common;
using Hubbub.Domain.Profiles;
using Hubbub.Infrastructure.Persistence;

namespace Hubbub.Application.Tests.Messaging.Requests;

public sealed class WhoCanMessageTests
{
    [Theory, EveryDatabase]
    public async Task Only_whom_they_chose_can_begin_a_conversation_or_forward_or_answer_a_story(
        DatabaseProvider database)
    {
        await using var app = await RequestActs.CreateWithRequests(database);
        var people = await app.People("alice", "bob", "carol", "dave");
        var (alice, bob, carol, dave) = (people[0], people[1], people[2], people[3]);
        await app.Follow(bob, alice);
        await app.Follow(alice, bob);
        await app.Follow(carol, alice);
        await app.SetWhoCanMessage(alice, WhoCanMessage.Following);
        await app.SetWhoCanMessage(dave, WhoCanMessage.Nobody);
        await app.Follow(dave, bob);
        var story = await app.CreateStory(alice);
        var message = await app.Say(bob, carol);

        app.Transport.Clear();
        await app.Say(bob, alice);
        app.TakeEventsOf(alice).Should().Equal("receive_message", "new_notification");
        (await app.Refused(new SendMessage(carol, alice, null, "Hello", null)))
            .Should().Be("messaging.messages_not_accepted");
        (await app.Refused(new SendMessage(carol, alice, null, "Lovely", null, story.Id)))
            .Should().Be("messaging.messages_not_accepted");
        (await app.Refused(new ForwardMessage(bob, message.MessageId, dave, null, null)))
            .Should().Be("messaging.messages_not_accepted");
        (await app.Refused(new SendMessage(bob, dave, null, "Hello", null)))
            .Should().Be("messaging.messages_not_accepted", "nobody is nobody, followed or not");
        app.Transport.To(dave).Should().BeEmpty();
        (await app.Do(new GetConversations(carol, new()))).Items.Should().BeEmpty("nothing was stored");
    }

    [Theory, EveryDatabase]
    public async Task Whoever_has_a_conversation_can_go_on_and_whoever_waits_cannot(DatabaseProvider database)
    {
        await using var app = await RequestActs.CreateWithRequests(database);
        var people = await app.People("alice", "bob", "carol");
        var (alice, bob, carol) = (people[0], people[1], people[2]);
        var accepted = await app.Say(bob, alice);
        await app.Do(new AcceptMessageRequest(alice, accepted.ConversationId));
        await app.Say(carol, alice);

        await app.SetWhoCanMessage(alice, WhoCanMessage.Nobody);

        await app.Say(bob, alice);
        (await app.Refused(new SendMessage(carol, alice, null, "Hello?", null)))
            .Should().Be("messaging.messages_not_accepted");
        await app.Say(alice, carol, "She may write herself, and then be answered");
        await app.Say(carol, alice);
    }

    [Theory, EveryDatabase]
    public async Task A_group_is_no_way_around(DatabaseProvider database)
    {
        await using var app = await RequestActs.CreateWithRequests(database);
        var people = await app.People("alice", "bob", "carol", "dave");
        var (alice, bob, carol, dave) = (people[0], people[1], people[2], people[3]);
        await app.Follow(alice, bob);
        var group = await app.CreateGroup(alice, bob);
        await app.SetWhoCanMessage(carol, WhoCanMessage.Following);
        await app.Follow(alice, carol);

        (await app.Do(new AddGroupMembers(alice, group, [dave, bob]))).Invited
            .Should().Equal([dave], "a stranger's group rings as a message does");
        (await app.Do(new AddGroupMembers(alice, group, [carol]))).Invited.Should().Equal(carol);
        (await app.Do(new CreateGroup(alice, new("Another"), [carol], null))).Invited.Should().Equal(carol);
        await app.SetWhoCanMessage(bob, WhoCanMessage.Nobody);
        (await app.Do(new CreateGroup(alice, new("Another"), [bob], null))).Invited
            .Should().Equal([bob], "that they share a group changes nothing");

        await app.Follow(carol, alice);
        await app.Say(alice, dave);
        await app.Say(dave, alice);

        (await app.Do(new AddGroupMembers(alice, group, [carol, dave]))).Added.Should().Equal(carol, dave);
    }

    [Theory, EveryDatabase]
    public async Task Whoever_waits_or_was_declined_cannot_add_the_other_whatever_they_do(DatabaseProvider database)
    {
        await using var app = await RequestActs.CreateWithRequests(database);
        var people = await app.People("alice", "bob", "carol", "dave");
        var (alice, bob, carol, dave) = (people[0], people[1], people[2], people[3]);
        await app.Follow(alice, dave);
        var group = await app.CreateGroup(alice, dave);
        var declined = await app.Say(alice, bob);
        await app.Do(new DeclineMessageRequest(bob, declined.ConversationId));
        var waiting = await app.Say(alice, carol);
        await app.Follow(alice, bob);
        await app.Follow(alice, carol);

        foreach (var asked in (UserId[])[bob, carol])
        {
            (await app.Do(new AddGroupMembers(alice, group, [asked]))).Invited.Should().Equal(asked);
            (await app.Do(new CreateGroup(alice, new("Another"), [asked], null))).Invited.Should().Equal(asked);
        }

        await app.Do(new AcceptMessageRequest(carol, waiting.ConversationId));
        (await app.Do(new AddGroupMembers(alice, group, [carol]))).Added.Should().Equal(carol);
    }

    [Theory, EveryDatabase]
    public async Task Whoever_asked_to_join_a_group_can_be_added_by_its_admins_who_are_strangers(
        DatabaseProvider database)
    {
        await using var app = await RequestActs.CreateWithRequests(database);
        var people = await app.People("alice", "bob");
        var group = await app.CreateGroup(people[0]);
        var link = await app.Do(new CreateInvite(people[0], group, null, null, NeedsApproval: true, null));
        (await app.Do(new AddGroupMembers(people[0], group, [people[1]]))).Invited.Should().Equal(people[1]);

        await app.Do(new JoinGroup(people[1], link.Code));

        (await app.Do(new AddGroupMembers(people[0], group, [people[1]]))).Added.Should().Equal(people[1]);
    }

    [Theory, EveryDatabase, Trait("Abuse", "T-01")]
    public async Task Joining_a_group_by_a_link_makes_nobody_acquainted_with_those_who_were_there(
        DatabaseProvider database)
    {
        await using var app = await RequestActs.CreateWithRequests(database);
        var people = await app.People("alice", "bob", "carol", "dave", "mallory");
        var (alice, bob, carol, dave, mallory) = (people[0], people[1], people[2], people[3], people[4]);
        await app.Befriend(alice, bob);
        await app.Befriend(alice, carol);
        await app.SetPrivate(bob);
        await app.SetPrivate(carol);
        var group = await app.CreateGroup(alice, bob, carol);
        var link = await app.Invite(alice, group);
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        await app.Do(new JoinGroup(mallory, link.Code));
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        await app.Do(new JoinGroup(dave, link.Code));
        app.Transport.Clear();

        await app.Say(mallory, bob);

        app.TakeEventsOf(bob).Should().Equal("message_request_received");
        (await app.RequestsOf(bob)).Should().ContainSingle();
        (await app.Do(new CreateGroup(mallory, new("Another"), [carol], null))).Invited.Should().Equal(carol);
        app.Transport.Clear();
        await app.Say(bob, carol);
        app.TakeEventsOf(carol).Should().Equal("receive_message", "new_notification");
        await app.Say(mallory, dave);
        app.TakeEventsOf(dave).Should().Equal("receive_message", "new_notification");
        await app.Say(carol, mallory);
        app.TakeEventsOf(mallory).Should().Equal(
            ["receive_message", "new_notification"], "a member may write to who has come into the group");
    }

    [Theory, EveryDatabase]
    public async Task The_choice_is_the_owners_own_and_on_all_of_their_devices(DatabaseProvider database)
    {
        await using var app = await RequestActs.CreateWithRequests(database);
        var alice = (await app.People("alice"))[0];

        var changed = await app.Do(new UpdateProfile(alice, null, null, null, null, null, WhoCanMessage.Nobody));
        var kept = await app.Do(new UpdateProfile(alice, "Alice A.", null, null, null, null));

        (changed.WhoCanMessage, kept.WhoCanMessage).Should().Be((WhoCanMessage.Nobody, WhoCanMessage.Nobody));
        app.Transport.To(alice, "profile_updated")[0].GetProperty("profile").GetProperty("whoCanMessage").GetString()
            .Should().Be("nobody");
    }
}
