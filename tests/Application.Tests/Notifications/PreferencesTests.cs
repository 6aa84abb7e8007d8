using Hubbub.Application.Accounts;
using Hubbub.Application.Graph;
using Hubbub.Application.Messaging;
using Hubbub.Application.Notifications;
using Hubbub.Application.Notifications.Contracts;
using Hubbub.Application.Notifications.Preferences;
using Hubbub.Application.Posts.Publishing;
using Hubbub.Application.Tests.Posts.Comments;
using Hubbub.Domain.Common;
using Hubbub.Domain.Notifications;
using Hubbub.Domain.Posts;
using Hubbub.Domain.Posts.Events;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Tests.Notifications;

/// <summary>People choose what they are notified of, and how.</summary>
public sealed class PreferencesTests
{
    private static readonly NotificationType[] Optional =
        [.. Enum.GetValues<NotificationType>().Where(t => t != NotificationType.System)];

    [Theory, EveryDatabase]
    public async Task Each_type_and_channel_is_set_alone_and_told_to_all_devices(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var alice = (await app.People("alice"))[0];
        var expected = await Of(app, alice);
        expected.Types.Should().HaveCount(11).And.OnlyContain(t => t.InApp && t.Push && !t.Email);

        foreach (var type in Optional)
        {
            foreach (var channel in Enum.GetValues<NotificationChannel>())
            {
                var isOn = channel == NotificationChannel.Email;
                app.Transport.Clear();
                var answer = await app.Do(
                    new UpdateNotificationPreferences(alice, [Change(type, channel, isOn)], null));

                var before = expected.Types.Single(t => t.Type == type);
                expected = expected with { Types = [.. expected.Types.Select(t => t == before ? After(t) : t)] };
                answer.Should().BeEquivalentTo(expected);
                (await Of(app, alice)).Should().BeEquivalentTo(expected);
                app.Transport.To(alice, "preferences_updated").Should().ContainSingle();

                TypePreferences After(TypePreferences t) => channel switch
                {
                    NotificationChannel.InApp => t with { InApp = isOn },
                    NotificationChannel.Push => t with { Push = isOn },
                    NotificationChannel.Email => t with { Email = isOn },
                };
            }
        }

        app.Transport.Clear();
        await app.Do(new UpdateNotificationPreferences(alice, [new(NotificationType.Mention, InApp: false)], null));
        app.Transport.To(alice, "preferences_updated").Should().BeEmpty("the same again is no change");
        (await app.Do(new UpdateNotificationPreferences(alice, null, PushContent.Ids))).PushContent
            .Should().Be(PushContent.Ids);
    }

    [Theory, EveryDatabase]
    public async Task A_type_that_is_off_creates_no_notification_and_all_others_do(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var names = Optional.Select((_, i) => $"reader{i}").ToArray();
        var people = await app.People([.. names, "bob", "dave", "erin"]);
        var (bob, dave, erin) = (people[^3], people[^2], people[^1]);
        await app.Do(new GrantAdmin("bob"));
        await app.SetPrivate(erin);
        for (var i = 0; i < Optional.Length; i++)
        {
            await app.Do(new UpdateNotificationPreferences(people[i], [new(Optional[i], InApp: false)], null));
            await NotifyOfEverything(app, people[i], names[i], bob, dave, erin);
        }

        app.Clock.Advance(TimeSpan.FromHours(1));
        await app.RunJob("EndDuePolls");
        await app.Do(new Announce(bob, "Maintenance at noon"));
        await app.Relay();

        for (var i = 0; i < Optional.Length; i++)
        {
            var expected = Enum.GetValues<NotificationType>().Where(t => t != Optional[i]).ToArray();
            (await app.NotificationsOf(people[i])).Select(n => n.Type).Should().BeEquivalentTo(
                expected, "{0} is off", Optional[i]);
            (await app.Unread(people[i])).Should().Be(expected.Length);
            app.Transport.To(people[i], "new_notification").Select(e => e.GetProperty("type").GetString())
                .Distinct().Should().HaveCount(expected.Length);
        }

        await app.Do(new UpdateNotificationPreferences(people[0], [new(Optional[0], InApp: true)], null));
        await app.React(bob, await app.Publish(people[0]), null, ReactionKind.Love);
        (await app.NotificationsOf(people[0])).Should().Contain(n => n.Type == Optional[0], "it is on again");
    }

    [Theory, EveryDatabase]
    public async Task System_notifications_cannot_be_switched_off(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var alice = (await app.People("alice"))[0];
        foreach (var change in new TypePreferencesChange[]
            { new(NotificationType.System, InApp: false), new(NotificationType.System, Push: false) })
        {
            (await app.Refused(new UpdateNotificationPreferences(
                alice, [new(NotificationType.Mention, InApp: false), change], null)))
                .Should().Be("notifications.system_is_always_on");
        }

        (await Of(app, alice)).Types.Should().OnlyContain(t => t.InApp && t.Push, "nothing was changed");
        (await app.Refused(new UpdateNotificationPreferences(
            alice, [new(NotificationType.Mention, Push: false), new(NotificationType.Mention, Push: true)], null)))
            .Should().Be("validation_failed");
        (await app.Refused(new UpdateNotificationPreferences(alice, [null!], null))).Should().Be("validation_failed");
    }

    [Theory, EveryDatabase]
    public async Task A_muted_conversation_does_not_notify_until_the_mute_ends(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol");
        var (alice, bob, carol) = (people[0], people[1], people[2]);
        var conversation = (await app.Say(bob, alice)).ConversationId;
        await app.Say(carol, alice);
        await app.Relay();
        app.Transport.Clear();

        var until = app.Clock.GetUtcNow().AddHours(1);
        (await app.Do(new MuteConversation(alice, conversation, until))).Until.Should().Be(until);
        await app.Relay();
        app.Transport.To(alice, "notification_updated").Single().GetProperty("unreadCount").GetInt32().Should().Be(1);
        await app.Say(bob, alice, "You do not hear this");
        await app.Say(alice, bob, "But you hear this");
        await app.Say(carol, alice, "And this");
        await app.Relay();

        (await app.NotificationsOf(alice)).Select(n => (n.Message, n.IsRead)).Should().Equal(
            ("carol sent you 2 messages", false), ("bob sent you a message", true));
        (await app.Texts(bob)).Should().Equal("alice sent you a message");
        (await app.Do(new GetConversation(alice, conversation))).UnreadCount.Should().Be(2, "a mute hides nothing");
        (await Of(app, alice)).MutedConversations.Should().Equal(new MutedConversation(conversation, until));

        app.Clock.Advance(TimeSpan.FromHours(1));
        await app.Say(bob, alice, "You hear this");
        (await app.NotificationsOf(alice))[0].Message.Should().Be("bob sent you a message");
        (await Of(app, alice)).MutedConversations.Should().BeEmpty();
        await app.RunJob("SweepNotifications");
        (await app.Db(db => db.ConversationMutes.CountAsync())).Should().Be(0);
    }

    [Theory, EveryDatabase]
    public async Task Mutes_are_ones_own_and_limited(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol");
        var (alice, bob, carol) = (people[0], people[1], people[2]);
        var conversation = (await app.Say(bob, alice)).ConversationId;
        const string NotFound = "notifications.conversation_not_found";
        (await app.Refused(new MuteConversation(carol, conversation, null))).Should().Be(NotFound);
        (await app.Refused(new UnmuteConversation(carol, conversation))).Should().Be(NotFound);
        (await app.Refused(new MuteConversation(carol, new(7), null))).Should().Be(NotFound);
        (await app.Refused(new MuteConversation(alice, conversation, app.Clock.GetUtcNow())))
            .Should().Be("validation_failed");

        await app.Db(db => db.InTransactionAsync(
            async ct =>
            {
                for (var i = 0; i < ConversationMute.MostPerPerson; i++)
                {
                    db.ConversationMutes.Add(new(alice, new(1_000 + i)));
                }

                return await db.SaveChangesAsync(ct);
            },
            TestContext.Current.CancellationToken));
        (await app.Refused(new MuteConversation(alice, conversation, null)))
            .Should().Be("notifications.too_many_muted_conversations");
        await app.Do(new MuteConversation(bob, conversation, null));
        await app.Do(new UnmuteConversation(bob, conversation));
        await app.Do(new UnmuteConversation(bob, conversation));
        (await Of(app, bob)).MutedConversations.Should().BeEmpty();
    }

    private static Task<PreferencesRow> Of(TestApp app, UserId user) => app.Do(new GetNotificationPreferences(user));

    private static TypePreferencesChange Change(NotificationType type, NotificationChannel channel, bool isOn) => new(
        type,
        channel == NotificationChannel.InApp ? isOn : null,
        channel == NotificationChannel.Push ? isOn : null,
        channel == NotificationChannel.Email ? isOn : null);

    // Everything but the end of the poll, which comes an hour later.
    private static async Task NotifyOfEverything(
        TestApp app, UserId reader, string name, UserId bob, UserId dave, UserId isPrivate)
    {
        await app.Say(bob, reader);
        await app.Follow(bob, reader);
        await app.Follow(reader, isPrivate);
        await app.Do(new AcceptFollowRequest(isPrivate, reader));
        var post = await app.Publish(reader);
        await app.React(bob, post);
        await app.React(dave, post, null, ReactionKind.Love);
        await app.Comment(bob, post);
        await app.Do(new CreatePost(bob, new("So true", Audience.Public), post, null));
        await app.Publish(bob, text: $"With @{name}");
        await app.Do(new CreatePost(
            reader, new("Tea?", Audience.Public), null, null,
            new PollContent(["Yes", "No"], app.Clock.GetUtcNow().AddHours(1))));
        await app.SetPrivate(reader);
        await app.Follow(dave, reader);
        await app.Relay();
    }
}
