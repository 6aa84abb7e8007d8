using Hubbub.Application.Accounts;
using Hubbub.Application.Messaging;
using Hubbub.Application.Messaging.Receipts;
using Hubbub.Application.Notifications;
using Hubbub.Application.Notifications.Contracts;
using Hubbub.Application.Notifications.Preferences;
using Hubbub.Application.Presence;
using Hubbub.Application.Tests.Notifications;
using Hubbub.Domain.Presence;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Tests.Messaging.Receipts;

/// <summary>The way of a message, for its sender.</summary>
public sealed class MessageStoryTests
{
    [Theory, EveryDatabase]
    public async Task A_story_says_to_how_many_devices_a_message_was_pushed_when_it_was_stored(
        DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var people = await app.People("alice", "bob");
        var (alice, bob) = (people[0], people[1]);
        var before = await app.Say(alice, bob);
        await app.ShowConnected(bob, "phone");
        await app.ShowConnected(bob, "laptop");
        var sent = await app.Say(alice, bob);
        await app.ShowConnected(bob, "a third one");
        await app.Do(new MarkMessageDelivered(bob, sent.MessageId));

        var story = await app.Do(new GetMessageStory(alice, sent.MessageId));

        story.Should().BeEquivalentTo(new
        {
            sent.MessageId,
            sent.ConversationId,
            Seq = 2,
            StoredAt = sent.SentAt,
            ReceiverCount = 1,
            PushedTo = (int?)2,
            DeliveredCount = 1,
            ReadCount = (int?)0,
            PushNotification = (PushReport?)null,
        });
        (await app.Do(new GetMessageStory(alice, before.MessageId))).PushedTo
            .Should().BeNull("bob was not shown as connected");
    }

    [Theory, EveryDatabase, Trait("Abuse", "T-07")]
    public async Task A_story_does_not_tell_that_someone_invisible_is_there(DatabaseProvider database)
    {
        await using var world = await PushWorld.Create(database);
        await world.Subscribe();
        await world.App.Say(world.Bob, world.Alice);
        await world.App.Do(new SetStatus(world.Alice, StatusChoice.Invisible, null));
        await world.App.ShowConnected(world.Alice);
        var sent = await world.App.Say(world.Bob, world.Alice);
        world.App.Clock.Advance(TimeSpan.FromMinutes(3));
        await world.Send();

        var story = await world.App.Do(new GetMessageStory(world.Bob, sent.MessageId));

        (story.PushedTo, story.PushNotification).Should().Be((null, null));
        await world.App.Do(new SetStatus(world.Alice, StatusChoice.Online, null));
        (await world.App.Do(new GetMessageStory(world.Bob, sent.MessageId))).Should().BeEquivalentTo(
            story, "what was hidden then stays hidden");
    }

    [Theory, EveryDatabase]
    public async Task A_story_says_whether_a_push_notification_was_sent_and_reading_does_not_change_that(
        DatabaseProvider database)
    {
        await using var world = await PushWorld.Create(database);
        await world.Subscribe("phone");
        await world.Subscribe("laptop");
        var sent = await world.App.Say(world.Bob, world.Alice);
        (await Report(world, sent)).Should().BeNull("it was not sent yet");
        world.App.Clock.Advance(TimeSpan.FromSeconds(5));
        world.Service.Next(410);
        await world.Send();

        var report = await Report(world, sent);

        report.Should().Be(new PushReport(world.App.Clock.GetUtcNow(), null, null));
        await world.App.SetReadReceipts(world.Alice, isOn: false);
        world.App.Clock.Advance(TimeSpan.FromSeconds(5));
        await world.App.Do(new MarkMessageRead(world.Alice, sent.MessageId));
        await world.App.Do(new DeleteAllNotifications(world.Alice));
        await world.App.Relay();
        await world.Send();
        world.Service.All.Should().HaveCountGreaterThan(2, "the phone closes it");
        (await Report(world, sent)).Should().Be(report, "else it would tell that she read it");
        var later = await world.App.Say(world.Bob, world.Alice);
        (await Report(world, later)).Should().BeNull("nothing was sent since");
    }

    [Theory, EveryDatabase]
    public async Task A_story_says_why_a_push_notification_failed(DatabaseProvider database)
    {
        await using var world = await PushWorld.Create(database);
        await world.Subscribe();
        foreach (var (status, failure) in new[]
        {
            (403, PushFailure.Refused), (503, PushFailure.Busy), (0, PushFailure.Unreachable),
        })
        {
            world.App.Clock.Advance(TimeSpan.FromHours(7));
            if (status == 0)
            {
                world.Service.Next(http =>
                {
                    http.Abort();
                    return Task.CompletedTask;
                });
            }
            else
            {
                world.Service.Next(status);
            }

            var sent = await world.App.Say(world.Bob, world.Alice);
            await world.Send();

            (await Report(world, sent)).Should().Be(
                new PushReport(null, world.App.Clock.GetUtcNow(), failure), "{0}", status);
        }

        world.App.Clock.Advance(TimeSpan.FromHours(7));
        await world.Send();
        (await world.App.Db(db => db.ConversationPushes.SingleAsync())).SentAt.Should().NotBeNull("it is tried again");
    }

    [Theory, EveryDatabase]
    public async Task Whether_someone_muted_the_conversation_or_has_no_device_is_not_told(DatabaseProvider database)
    {
        await using var world = await PushWorld.Create(database);
        await world.Subscribe();
        var first = await world.App.Say(world.Bob, world.Alice);
        await world.App.Do(new MuteConversation(world.Alice, first.ConversationId, null));
        var muted = await world.App.Say(world.Bob, world.Alice);
        var nowhere = await world.App.Say(world.Alice, world.Bob);
        await world.Send();

        (await Report(world, muted)).Should().BeNull();
        (await world.App.Do(new GetMessageStory(world.Alice, nowhere.MessageId))).PushNotification.Should().BeNull();
    }

    [Theory, EveryDatabase]
    public async Task What_is_known_of_pushes_is_forgotten_after_a_week_and_with_the_account(DatabaseProvider database)
    {
        await using var world = await PushWorld.Create(database);
        await world.Subscribe();
        var sent = await world.App.Say(world.Bob, world.Alice);
        await world.Send();
        world.App.Clock.Advance(TimeSpan.FromDays(6));
        await world.App.RunJob("SweepNotifications");
        (await Report(world, sent)).Should().NotBeNull();

        world.App.Clock.Advance(TimeSpan.FromDays(2));
        await world.App.RunJob("SweepNotifications");
        (await Report(world, sent)).Should().BeNull();

        await world.App.Say(world.Bob, world.Alice);
        await world.Send();
        (await world.App.Db(db => db.ConversationPushes.CountAsync())).Should().Be(1);
        await world.App.Do(new DeleteAccount(world.Alice, TestApp.Password));
        await world.App.EraseDue();
        (await world.App.Db(db => db.ConversationPushes.CountAsync())).Should().Be(0);
    }

    private static async Task<PushReport?> Report(PushWorld world, SentMessage sent) =>
        (await world.App.Do(new GetMessageStory(world.Bob, sent.MessageId))).PushNotification;
}
