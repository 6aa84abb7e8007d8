using Hubbub.Application.Graph;
using Hubbub.Application.Messaging;
using Hubbub.Application.Messaging.Edits;
using Hubbub.Application.Messaging.Hiding;
using Hubbub.Application.Notifications;
using Hubbub.Application.Notifications.Preferences;
using Hubbub.Application.Notifications.Push;
using Hubbub.Application.Tests.Messaging.Groups;
using Hubbub.Application.Tests.Notifications;
using Hubbub.Application.Tests.Sync;
using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging.Events;
using Hubbub.Domain.Notifications;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace Hubbub.Application.Tests.Messaging.Mentions;

public sealed class MessageMentionNotificationTests
{
    [Theory, EveryDatabase]
    public async Task A_mention_notifies_instead_of_the_message(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol");
        var (alice, bob, carol) = (people[0], people[1], people[2]);
        var group = await app.CreateGroup(alice, bob, carol);
        await app.SayIn(group, alice, "one");
        await app.SayIn(group, alice, "@bob two");
        var third = await app.SayIn(group, carol, "@bob three");

        (await Told(app, bob)).Should().Equal("You were mentioned 2 times in Book club", "A new message in Book club");
        (await Told(app, carol)).Should().Equal("2 new messages in Book club");
        var row = (await app.Do(new GetNotifications(bob, NotificationType.Mention, null, new()))).Items.Single();
        (row.FromUser, row.PostId, row.Metadata.ConversationId, row.Metadata.Count).Should().Be((null, null, group, 2));
        app.Transport.To(bob, "new_notification")[^1].GetProperty("type").GetString().Should().Be("mention");

        await app.Do(new DeleteMessage(carol, third.MessageId));
        (await Told(app, bob)).Should().Equal("You were mentioned in Book club", "A new message in Book club");
        await app.Do(new MarkMessageRead(bob, third.MessageId));
        (await Told(app, bob)).Should().BeEmpty();
        (await app.Do(new GetUnreadCount(bob))).Count.Should().Be(0);
    }

    [Theory, EveryDatabase]
    public async Task Who_is_named_beside_all_or_the_other_way_round_is_told_once(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob");
        var (alice, bob) = (people[0], people[1]);
        var group = await app.CreateGroup(alice, bob);
        var all = await app.SayIn(group, alice, "@all one");
        var named = await app.SayIn(group, alice, "@bob two");
        app.Transport.Clear();

        await app.Do(new EditMessage(alice, all.MessageId, "@all @bob one"));
        await app.Do(new EditMessage(alice, named.MessageId, "@bob @all two"));

        app.Transport.To(bob, "new_notification").Should().BeEmpty();
        (await Told(app, bob)).Should().Equal("You were mentioned 2 times in Book club", "You were added to Book club");
    }

    [Theory, EveryDatabase]
    public async Task A_mute_is_broken_by_ones_name_and_not_by_all(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol");
        var (alice, bob, carol) = (people[0], people[1], people[2]);
        var group = await app.CreateGroup(alice, bob, carol);
        await app.Do(new MuteConversation(bob, group, null));

        await app.SayIn(group, alice, "one");
        await app.SayIn(group, alice, "@all two");
        (await Told(app, bob)).Should().BeEmpty();
        (await Told(app, carol)).Should().Equal("You were mentioned in Book club", "A new message in Book club");
        await app.SayIn(group, alice, "@bob and @all three");
        (await Told(app, bob)).Should().Equal("You were mentioned in Book club");

        await app.Do(new MuteUser(bob, carol));
        await app.SayIn(group, carol, "@bob four");
        (await Told(app, bob)).Should().Equal("You were mentioned in Book club");
    }

    [Theory, EveryDatabase]
    public async Task Who_wants_no_mentions_is_notified_of_the_message(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol");
        var (alice, bob, carol) = (people[0], people[1], people[2]);
        var group = await app.CreateGroup(alice, bob, carol);
        await app.Do(new UpdateNotificationPreferences(bob, [new(NotificationType.Mention, InApp: false)], null));
        await app.Do(new UpdateNotificationPreferences(carol, [new(NotificationType.NewMessage, InApp: false)], null));

        await app.SayIn(group, alice, "one");
        await app.SayIn(group, alice, "@bob @carol two");

        (await Told(app, bob)).Should().Equal("2 new messages in Book club");
        (await Told(app, carol)).Should().Equal("You were mentioned in Book club", "You were added to Book club");
    }

    [Theory, EveryDatabase]
    public async Task Who_has_mentions_off_in_the_app_gets_the_message_and_its_push(DatabaseProvider database)
    {
        await using var world = await PushWorld.Create(database);
        var (app, alice, bob) = (world.App, world.Alice, world.Bob);
        await world.Subscribe();
        var group = await app.CreateGroup(bob, alice);
        await world.Send();
        await app.Do(new UpdateNotificationPreferences(alice, [new(NotificationType.Mention, InApp: false)], null));
        await app.SayIn(group, bob, "@alice one");
        (await world.Send()).Should().Equal(PushOutcome.Sent);
        (await Told(app, alice)).Should().Equal("A new message in Book club");

        await app.Do(new UpdateNotificationPreferences(
            alice, [new(NotificationType.Mention, InApp: true, Push: false)], null));
        await app.Do(new MuteConversation(alice, group, null));
        await world.Send();
        await app.SayIn(group, bob, "@alice two");
        (await world.Send()).Should().BeEmpty("a mention is not pushed, and the group is muted");
        (await Told(app, alice)).Should().Equal("You were mentioned in Book club");
    }

    [Theory, EveryDatabase]
    public async Task A_message_that_is_told_late_mentions_whom_it_mentions_by_then(DatabaseProvider database)
    {
        var trouble = new FailingEffect { Strikes = _ => throw new InvalidOperationException("Out of ink") };
        await using var app = await TestApp.Create(
            database,
            builder => builder.Services.AddSingleton<INotificationHandler<MessageSent>>(trouble),
            "--RateLimits:Enabled=false");
        var people = await app.People("alice", "bob", "carol", "dave");
        var (alice, bob, carol, dave) = (people[0], people[1], people[2], people[3]);
        trouble.Strikes = null;
        var group = await app.CreateGroup(alice, bob, carol, dave);
        await app.Do(new MuteConversation(dave, group, null));
        trouble.Strikes = _ => throw new InvalidOperationException("Out of ink");
        var kept = await app.SayIn(group, alice, "@bob one");
        var edited = await app.SayIn(group, alice, "@bob @dave two");
        var read = await app.SayIn(group, alice, "@carol three");
        await app.Do(new EditMessage(alice, edited.MessageId, "@carol two"));
        await app.Do(new MarkMessageRead(carol, kept.MessageId));
        await app.Do(new HideMessage(carol, read.MessageId));
        (await Told(app, bob)).Should().Equal("You were added to Book club");
        trouble.Strikes = null;

        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await app.Relay();

        (await Told(app, bob)).Should().Equal("2 new messages in Book club", "You were mentioned in Book club");
        (await Told(app, carol)).Should().Equal("You were mentioned in Book club", "You were added to Book club");
        (await Told(app, dave)).Should().BeEmpty("he is not mentioned any more");
    }

    [Theory, EveryDatabase]
    public async Task A_message_that_is_edited_from_a_name_to_all_before_it_is_told_mentions_once(
        DatabaseProvider database)
    {
        var trouble = new FailingEffect();
        await using var app = await TestApp.Create(
            database,
            builder => builder.Services.AddSingleton<INotificationHandler<MessageSent>>(trouble),
            "--RateLimits:Enabled=false");
        var people = await app.People("alice", "bob", "carol");
        var (alice, bob, carol) = (people[0], people[1], people[2]);
        var group = await app.CreateGroup(alice, bob, carol);
        trouble.Strikes = _ => throw new InvalidOperationException("Out of ink");
        var toAll = await app.SayIn(group, alice, "@bob one");
        var toOne = await app.SayIn(group, alice, "@all two");
        await app.Do(new EditMessage(alice, toAll.MessageId, "@all one"));
        await app.Do(new EditMessage(alice, toOne.MessageId, "@carol two"));
        trouble.Strikes = null;

        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await app.Relay();

        (await Told(app, bob)).Should().Equal("A new message in Book club", "You were mentioned in Book club");
        (await Told(app, carol)).Should().Equal(
            "You were mentioned 2 times in Book club", "You were added to Book club");
    }

    [Theory, EveryDatabase]
    public async Task An_edit_moves_the_message_to_the_mentions_while_it_is_unread(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob");
        var (alice, bob) = (people[0], people[1]);
        var group = await app.CreateGroup(alice, bob);
        var sent = await app.SayIn(group, alice, "one");

        await app.Do(new EditMessage(alice, sent.MessageId, "@bob one"));
        (await Told(app, bob)).Should().Equal("You were mentioned in Book club");
        await app.Do(new EditMessage(alice, sent.MessageId, "one @bob"));
        (await Told(app, bob)).Should().Equal("You were mentioned in Book club");
        await app.Do(new EditMessage(alice, sent.MessageId, "one"));
        (await Told(app, bob)).Should().BeEmpty();
        await app.Do(new MarkMessageRead(bob, sent.MessageId));
        await app.Do(new EditMessage(alice, sent.MessageId, "@bob one"));
        (await Told(app, bob)).Should().BeEmpty("it was read");
    }

    [Theory, EveryDatabase, Trait("Abuse", "T-05")]
    public async Task Who_is_blocked_or_removed_keeps_no_mention(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol");
        var (alice, bob, carol) = (people[0], people[1], people[2]);
        var group = await app.CreateGroup(alice, bob, carol);
        await app.SayIn(group, carol, "@bob one");
        await app.Do(new BlockUser(bob, carol));
        await app.Relay();
        (await Told(app, bob)).Should().Equal("You were added to Book club");

        await app.SayIn(group, alice, "@bob two");
        await app.Do(new Application.Messaging.Groups.RemoveGroupMember(alice, group, bob));
        (await Told(app, bob)).Should().BeEmpty();
    }

    private static async Task<IEnumerable<string>> Told(TestApp app, UserId person) =>
        (await app.Do(new GetNotifications(person, null, IsRead: false, new()))).Items.Select(n => n.Message);
}
