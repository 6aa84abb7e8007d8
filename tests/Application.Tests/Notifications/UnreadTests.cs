using System.Diagnostics.Metrics;
using Hubbub.Application.Messaging.Marks;
using Hubbub.Application.Notifications;
using Hubbub.Application.Notifications.Preferences;
using Hubbub.Application.Notifications.Unread;
using Hubbub.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Tests.Notifications;

public sealed class UnreadTests
{
    [Theory, EveryDatabase]
    public async Task Totals_leave_out_what_is_muted_or_archived_and_the_proof_names_everything(
        DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol", "dave");
        var (alice, bob) = (people[0], people[1]);
        var first = await app.Say(bob, alice, "one");
        var second = await app.Say(bob, alice, "two");
        var muted = await app.Say(people[2], alice);
        var archived = await app.Say(people[3], alice);
        await app.Do(new MuteConversation(alice, muted.ConversationId, app.Clock.GetUtcNow().AddHours(1)));
        await app.Do(new ArchiveConversation(alice, archived.ConversationId));
        (await app.Do(new GetUnread(alice))).Should().Be(new UnreadNumbers(1, 2, 2));

        var proof = await app.Do(new GetUnreadProof(alice, new(Limit: 3)));
        var rest = await app.Do(new GetUnreadProof(alice, new(proof.Messages.NextCursor)));

        proof.Unread.Should().Be(new UnreadNumbers(1, 2, 2));
        proof.Messages.Items.Concat(rest.Messages.Items).Select(m => (m.MessageId, m.Seq, m.IsArchived, m.IsMuted))
            .Should().Equal(
                (archived.MessageId, 1, true, false),
                (muted.MessageId, 1, false, true),
                (second.MessageId, 2, false, false),
                (first.MessageId, 1, false, false));
        proof.NotificationIds.Should().Equal((await app.Do(new GetNotifications(alice, null, false, new())))
            .Items.Select(n => n.Id)).And.HaveCount(2);

        app.Clock.Advance(TimeSpan.FromHours(1));
        (await app.Do(new GetUnread(alice))).Should().Be(new UnreadNumbers(2, 3, 2));
        (await app.Do(new GetUnread(bob))).Should().Be(new UnreadNumbers(0, 0, 0));
    }

    [Theory, EveryDatabase]
    public async Task A_number_that_drifted_is_repaired_measured_and_told(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol", "dave");
        var alice = people[0];
        await app.Say(people[1], alice, "one");
        await app.Say(people[1], alice, "two");
        var read = await app.Say(people[2], alice);
        await app.Say(people[3], alice);
        var drift = 0L;
        using var meters = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Name == "hubbub.unread.drift")
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        // Those of other tests are 0.
        meters.SetMeasurementEventCallback<long>((_, value, _, _) => drift += value);
        meters.Start();
        await app.RunJob("RecountUnread");
        app.Transport.To(alice, "notification_updated").Should().BeEmpty();

        // As if the effects of a deletion and of a reading had been lost.
        await app.Db(db => db.Notifications.Where(n => n.Count == 2)
            .ExecuteUpdateAsync(set => set.SetProperty(n => n.Count, 5)));
        await app.Db(db => db.Members.Where(m => m.ConversationId == read.ConversationId && m.UserId == alice)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.ReadSeq, 1)));
        app.Transport.Clear();
        await app.RunJob("RecountUnread");

        (await app.Do(new GetNotifications(alice, null, false, new()))).Items.Select(n => n.Message)
            .Should().Equal("dave sent you a message", "bob sent you 2 messages");
        app.Transport.To(alice, "notification_updated")
            .Select(e => (e.GetProperty("message").GetString(), e.GetProperty("isRead").GetBoolean()))
            .Should().BeEquivalentTo([("bob sent you 2 messages", false), ("carol sent you a message", true)]);
        meters.RecordObservableInstruments();
        drift.Should().Be(4, "3 of Bob's and 1 of Carol's");
        app.Transport.Clear();
        await app.RunJob("RecountUnread");
        app.Transport.To(alice).Should().BeEmpty();
    }
}
