using System.Text.Json;
using Hubbub.Application.Accounts;
using Hubbub.Application.Common;
using Hubbub.Application.Graph;
using Hubbub.Application.Messaging;
using Hubbub.Application.Notifications;
using Hubbub.Application.Notifications.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Notifications;
using Hubbub.Domain.Profiles;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Tests.Notifications;

public sealed class NotificationTests
{
    [Theory, EveryDatabase]
    public async Task Each_notification_type_says_what_happened(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var people = await app.People("alice", "bob", "carol");
        var (alice, bob) = (people[0], people[1]);
        await app.Do(new GrantAdmin("carol"));

        var sent = await app.Say(bob, alice);
        await app.Follow(bob, alice);
        await app.SetPrivate(bob);
        await app.Follow(alice, bob);
        await app.Do(new AcceptFollowRequest(bob, alice));
        await app.Do(new Announce(people[2], "Maintenance at noon"));
        await app.Relay();

        var alices = await List(app, alice);
        alices.Select(n => (n.Type, n.Message, n.FromUser?.Username)).Should().Equal(
            (NotificationType.System, "Maintenance at noon", null),
            (NotificationType.FollowAccepted, "bob accepted your follow request", "bob"),
            (NotificationType.NewFollow, "bob started following you", "bob"),
            (NotificationType.NewMessage, "bob sent you a message", "bob"));
        alices[^1].Metadata.Should().Be(new NotificationMetadata(1, sent.ConversationId, null));
        alices[0].Metadata.AnnouncementId.Should().NotBeNull();
        (await List(app, bob)).Select(n => (n.Type, n.Message, n.IsRead)).Should().Equal(
            (NotificationType.System, "Maintenance at noon", false));
        app.Transport.To(alice, "new_notification").Select(e => e.GetProperty("type").GetString())
            .Should().Equal("new_message", "new_follow", "follow_accepted", "system");
        app.Transport.To(alice, "new_notification").Select(Unread).Should().Equal(1, 2, 3, 4);
    }

    [Theory, EveryDatabase]
    public async Task A_conversation_has_one_unread_notification_which_counts(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var people = await app.People("alice", "bob", "carol");
        var (alice, bob, carol) = (people[0], people[1], people[2]);
        await app.Say(bob, alice, "one");
        await app.Say(carol, alice, "another conversation");
        await app.Relay();
        await app.Say(bob, alice, "two");
        var third = await app.Say(bob, alice, "three");
        await app.Relay();

        var unread = await List(app, alice);
        unread.Select(n => (n.Message, n.Metadata.Count)).Should().Equal(
            [("bob sent you 3 messages", 3), ("carol sent you a message", 1)],
            "the one that counted comes first again");
        app.Transport.To(alice, "new_notification").Select(Unread).Should().Equal(
            [1, 2, 2, 2], "each message rings, with the count after it");

        await app.Do(new MarkMessageRead(alice, third.MessageId));
        await app.Relay();
        (await List(app, alice)).Select(n => n.IsRead).Should().Equal(true, false);
        var settled = app.Transport.To(alice, "notification_updated").Should().ContainSingle().Subject;
        (settled.GetProperty("status").GetString(), settled.GetProperty("isRead").GetBoolean(), Unread(settled))
            .Should().Be(("read", true, 1));

        await app.Say(bob, alice, "four");
        await app.Relay();
        (await List(app, alice)).Select(n => (n.Message, n.IsRead)).Should().Equal(
            [("bob sent you a message", false), ("bob sent you 3 messages", true), ("carol sent you a message", false)],
            "after reading, a new one begins");
    }

    [Theory, EveryDatabase]
    public async Task Reading_some_and_taking_back_leave_what_is_still_unread(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var people = await app.People("alice", "bob");
        var sent = new List<SentMessage>();
        for (var i = 0; i < 4; i++)
        {
            sent.Add(await app.Say(people[1], people[0]));
        }

        await app.Relay();
        await app.Do(new MarkMessageRead(people[0], sent[0].MessageId));
        await app.Relay();
        await app.Do(new DeleteMessage(people[1], sent[3].MessageId));
        await app.Do(new DeleteMessage(people[1], sent[0].MessageId));
        await app.Relay();
        (await List(app, people[0])).Single().Should().BeEquivalentTo(
            new { Message = "bob sent you 2 messages", IsRead = false, Metadata = new { Count = 2 } });
        app.Transport.To(people[0], "notification_updated").Select(e =>
                (e.GetProperty("status").GetString(), e.GetProperty("count").GetInt32(),
                    e.GetProperty("message").GetString(), Unread(e)))
            .Should().Equal(("updated", 3, "bob sent you 3 messages", 1), ("updated", 2, "bob sent you 2 messages", 1));

        await app.Do(new DeleteMessage(people[1], sent[1].MessageId));
        await app.Do(new DeleteMessage(people[1], sent[2].MessageId));
        await app.Relay();
        (await List(app, people[0])).Should().BeEmpty("it tells of nothing that is still there");
        app.Transport.To(people[0], "notification_deleted").Select(Unread).Should().Equal(0);
        (await app.Do(new GetUnreadCount(people[0]))).Count.Should().Be(0);
    }

    [Theory, EveryDatabase]
    public async Task A_reaction_withdrawn_before_the_push_is_counted_correctly(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var people = await app.People("alice", "bob");
        var first = await app.Say(people[1], people[0]);
        await app.Follow(people[1], people[0]);
        await app.Say(people[1], people[0]);
        await app.Do(new DeleteMessage(people[1], first.MessageId));

        await app.Relay();

        (await List(app, people[0])).Single(n => n.Type == NotificationType.NewMessage).Should().BeEquivalentTo(
            new { Message = "bob sent you a message", IsRead = false, Metadata = new { Count = 1 } });
    }

    [Theory, EveryDatabase]
    public async Task The_list_is_filtered_by_type_and_state_and_paged(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var people = await app.People("alice", "bob1", "bob2", "bob3", "bob4", "bob5");
        var alice = people[0];
        foreach (var other in people.Skip(1))
        {
            await app.Follow(other, alice);
            await app.Say(other, alice);
        }

        await app.Relay();
        var all = await List(app, alice);
        await app.Do(new MarkNotificationRead(alice, all[2].Id));

        all.Should().HaveCount(10);
        (await List(app, alice, type: NotificationType.NewFollow)).Should().HaveCount(5)
            .And.OnlyContain(n => n.Type == NotificationType.NewFollow);
        (await List(app, alice, isRead: true)).Select(n => n.Id).Should().Equal(all[2].Id);
        (await List(app, alice, isRead: false)).Should().HaveCount(9);
        (await List(app, alice, NotificationType.System)).Should().BeEmpty();
        var (paged, cursor) = (new List<NotificationId>(), (string?)null);
        do
        {
            var page = await app.Do(new GetNotifications(alice, null, null, new PageRequest(cursor, 3)));
            paged.AddRange(page.Items.Select(n => n.Id));
            cursor = page.NextCursor;
        }
        while (cursor is not null);

        paged.Should().Equal(all.Select(n => n.Id));
        (await app.Refused(new GetNotifications(alice, null, null, new("eHg")))).Should().Be("validation_failed");
        (await app.Refused(new GetNotifications(alice, null, null, new(null, 0)))).Should().Be("validation_failed");
    }

    [Theory, EveryDatabase]
    public async Task Each_change_of_the_list_reaches_the_other_devices_with_the_whole_unread_count(
        DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var people = await app.People("alice", "bob1", "bob2", "bob3", "bob4");
        var alice = people[0];
        foreach (var other in people.Skip(1))
        {
            await app.Follow(other, alice);
        }

        await app.Relay();
        var all = await List(app, alice);

        await app.Do(new MarkNotificationRead(alice, all[0].Id));
        await app.Do(new MarkNotificationRead(alice, all[0].Id));
        await app.Relay();
        await app.Do(new DeleteNotification(alice, all[1].Id));
        await app.Relay();
        (await app.Do(new MarkAllNotificationsRead(alice))).Count.Should().Be(2);
        (await app.Do(new MarkAllNotificationsRead(alice))).Count.Should().Be(0);
        await app.Relay();
        (await app.Do(new DeleteAllNotifications(alice))).Count.Should().Be(3);
        await app.Relay();

        app.Transport.To(alice).Where(p => p.Name.Contains("notification") && p.Name != "new_notification")
            .Select(p => (p.Name, Unread(p.Payload))).Should().Equal(
                ("notification_updated", 3),
                ("notification_deleted", 2),
                ("all_notifications_read", 0),
                ("all_notifications_deleted", 0));
        app.Transport.To(alice, "notification_deleted")[0].GetProperty("status").GetString().Should().Be("deleted");
        (await List(app, alice)).Should().BeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task What_comes_after_marking_or_deleting_all_stays_unread(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var people = await app.People("alice", "bob1", "bob2", "bob3");
        await app.Follow(people[1], people[0]);
        await app.Relay();
        await app.Do(new MarkAllNotificationsRead(people[0]));
        await app.Follow(people[2], people[0]);
        await app.Relay();
        (await app.Do(new GetUnreadCount(people[0]))).Count.Should().Be(1);

        await app.Do(new DeleteAllNotifications(people[0]));
        await app.Follow(people[3], people[0]);
        await app.Relay();

        (await List(app, people[0])).Should().ContainSingle().Which.FromUser!.Username.Should().Be("bob3");
        var deletion = app.Transport.To(people[0], "all_notifications_deleted")[0];
        var upTo = long.Parse(deletion.GetProperty("upTo").GetString()!);
        (await List(app, people[0]))[0].Order.Value.Should().BeGreaterThan(upTo);
    }

    [Theory, EveryDatabase]
    [Trait("Abuse", "T-01")]
    public async Task The_notifications_of_others_are_not_there(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var people = await app.People("alice", "bob");
        await app.Follow(people[1], people[0]);
        await app.Relay();
        var id = (await List(app, people[0]))[0].Id;

        (await app.Refused(new MarkNotificationRead(people[1], id))).Should().Be("notifications.not_found");
        (await app.Refused(new DeleteNotification(people[1], id))).Should().Be("notifications.not_found");
        (await app.Refused(new DeleteNotification(people[0], new NotificationId(42))))
            .Should().Be("notifications.not_found");
        (await app.Do(new DeleteAllNotifications(people[1]))).Count.Should().Be(0);
        (await List(app, people[0])).Should().ContainSingle(n => !n.IsRead);
    }

    [Theory, EveryDatabase]
    public async Task Updates_and_bulk_operations_are_limited(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var alice = (await app.People("alice"))[0];
        for (var i = 0; i < 20; i++)
        {
            (await app.Refused(new MarkNotificationRead(alice, new NotificationId(1))))
                .Should().Be("notifications.not_found");
        }

        (await app.Refused(new DeleteNotification(alice, new NotificationId(1)))).Should().Be("rate_limited");
        await app.Do(new MarkAllNotificationsRead(alice));
        await app.Do(new DeleteAllNotifications(alice));
        await app.Do(new MarkAllNotificationsRead(alice));
        (await app.Refused(new DeleteAllNotifications(alice))).Should().Be("rate_limited");
        app.Clock.Advance(TimeSpan.FromMinutes(5));
        await app.Do(new DeleteAllNotifications(alice));
    }

    [Theory, EveryDatabase]
    public async Task Following_a_hundred_times_notifies_once_a_day(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob");
        for (var i = 0; i < 100; i++)
        {
            await app.Follow(people[1], people[0]);
            await app.Do(new UnfollowUser(people[1], people[0]));
            if (i % 10 == 0)
            {
                await app.Relay();
            }
        }

        await app.Relay();
        app.Transport.To(people[0], "new_notification").Should().ContainSingle();
        app.Clock.Advance(TimeSpan.FromDays(1));
        await app.Follow(people[1], people[0]);
        await app.Relay();
        app.Transport.To(people[0], "new_notification").Should().HaveCount(2);
    }

    [Theory, EveryDatabase]
    public async Task Nobody_is_notified_of_their_own_doing(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var people = await app.People("alice", "bob");

        await app.Say(people[0], people[1]);
        await app.Follow(people[0], people[1]);
        await app.Relay();

        (await List(app, people[0])).Should().BeEmpty();
        (await List(app, people[1])).Should().HaveCount(2);
    }

    [Theory, EveryDatabase]
    public async Task Notifications_from_before_a_block_are_gone_after_it(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var people = await app.People("alice", "bob");
        await app.Say(people[1], people[0]);
        await app.Follow(people[1], people[0]);
        (await List(app, people[0])).Should().HaveCount(2);

        await app.Do(new BlockUser(people[0], people[1]));

        (await List(app, people[0])).Should().BeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task An_announcement_reaches_everyone_in_steps_and_once(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var admin = (await app.People("carol"))[0];
        await app.Do(new GrantAdmin("carol"));
        await app.Relay();
        var at = app.Clock.GetUtcNow();
        await app.Db(db =>
        {
            // Announcements need only profiles; this many take three steps.
            db.Profiles.AddRange(Enumerable.Range(1, 449).Select(i => new Profile(new(i), $"person{i}", at)));
            return db.SaveChangesAsync(CancellationToken.None);
        });
        await app.Do(new Announce(admin, "Maintenance at noon"));

        await app.Relay();

        var receivers = app.Transport.All.Where(p => p.Name == "new_notification").Select(p => p.Receiver).ToList();
        receivers.Should().HaveCount(450).And.OnlyHaveUniqueItems();
        (await app.Db(db => db.Notifications.Select(n => n.AnnouncementId).Distinct().CountAsync())).Should().Be(1);
        (await app.Db(db => db.Outbox.CountAsync())).Should().Be(0);
    }

    private static int Unread(JsonElement e) => e.GetProperty("unreadCount").GetInt32();

    private static async Task<IReadOnlyList<NotificationRow>> List(
        TestApp app, UserId viewer, NotificationType? type = null, bool? isRead = null) =>
        (await app.Do(new GetNotifications(viewer, type, isRead, new PageRequest()))).Items;
}
