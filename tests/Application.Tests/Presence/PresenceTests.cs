using System.Text.Json;
using Hubbub.Application.Presence;
using Hubbub.Domain.Common;
using Hubbub.Domain.Presence;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hubbub.Application.Tests.Presence;

public sealed class PresenceTests
{
    [Theory, EveryDatabase]
    [Trait("Abuse", "T-07")]
    public async Task Friends_and_conversation_partners_see_it_and_nobody_else(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var people = await app.People("alice", "friend", "partner", "follower", "followed", "stranger");
        var alice = people[0];
        await app.Befriend(alice, people[1]);
        await app.Say(people[2], alice);
        await app.Follow(people[3], alice);
        await app.Follow(alice, people[4]);
        await app.Relay();
        foreach (var person in people)
        {
            Tracker(app).Connect(person, new SessionId(person.Value), "socket");
        }

        app.Transport.Clear();
        await Announce(app, alice);

        app.Transport.All.Where(p => p.Name == "user_status_change").Select(p => p.Receiver)
            .Should().BeEquivalentTo([alice, people[1], people[2]]);
        foreach (var (viewer, i) in people.Select((p, i) => (p, i)).Skip(1))
        {
            (await app.Do(new GetPresence(viewer, [alice])))
                .Should().HaveCount(i is 1 or 2 ? 1 : 0, $"person {i} asks");
        }
    }

    [Theory, EveryDatabase]
    public async Task Who_is_not_connected_is_not_pushed_to(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var people = await app.People("alice", "bob");
        await app.Befriend(people[0], people[1]);
        app.Transport.Clear();
        Tracker(app).Connect(people[0], new SessionId(1), "socket");

        await Announce(app, people[0]);

        app.Transport.To(people[1]).Should().BeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task Of_two_concurrent_choices_the_second_is_pushed_and_nothing_is_mixed(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var alice = (await app.People("alice"))[0];
        await app.Do(new SetStatus(alice, StatusChoice.Online, "Here"));

        var overtaken = () => app.Db(async db =>
        {
            var status = await db.Statuses.SingleAsync(s => s.UserId == alice);
            await app.Do(new SetStatus(alice, StatusChoice.Invisible, null));
            status.LastSeenAt = app.Clock.GetUtcNow();
            return await db.SaveChangesAsync();
        });

        await overtaken.Should().ThrowAsync<DbUpdateConcurrencyException>();
        (await app.Db(db => db.Statuses.SingleAsync())).Should().BeEquivalentTo(
            new { Choice = StatusChoice.Invisible, Text = (string?)null, LastSeenAt = (DateTimeOffset?)null });
    }

    [Theory, EveryDatabase]
    public async Task A_status_and_its_text_show_while_connected_and_the_last_time_after(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var (alice, bob) = await TwoFriendsOnline(app);

        (await app.Do(new SetStatus(alice, StatusChoice.Busy, "In a meeting")))
            .Should().Be(new OwnStatus(StatusChoice.Busy, "In a meeting"));
        await AnnounceChanges(app);
        var busy = Last(app, bob);
        Tracker(app).Disconnect(alice, "alice");
        app.Clock.Advance(PresenceTracker.Grace);
        await AnnounceChanges(app);
        var gone = Last(app, bob);

        (busy.GetProperty("status").GetString(), busy.GetProperty("text").GetString())
            .Should().Be(("busy", "In a meeting"));
        busy.TryGetProperty("lastSeenAt", out _).Should().BeFalse();
        gone.GetProperty("status").GetString().Should().Be("offline");
        gone.TryGetProperty("text", out _).Should().BeFalse();
        gone.GetProperty("lastSeenAt").GetDateTimeOffset().Should().Be(app.Clock.GetUtcNow());
    }

    [Theory, EveryDatabase]
    public async Task Invisible_looks_exactly_like_gone_and_only_oneself_sees_the_difference(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var (alice, bob) = await TwoFriendsOnline(app);
        app.Clock.Advance(TimeSpan.FromHours(1));
        var since = app.Clock.GetUtcNow();

        await app.Do(new SetStatus(alice, StatusChoice.Invisible, "Hiding"));
        await AnnounceChanges(app);
        app.Clock.Advance(TimeSpan.FromHours(1));

        foreach (var seen in new[] { Last(app, bob), Json((await app.Do(new GetPresence(bob, [alice])))[0]) })
        {
            seen.GetProperty("status").GetString().Should().Be("offline");
            seen.TryGetProperty("text", out _).Should().BeFalse();
            seen.GetProperty("lastSeenAt").GetDateTimeOffset().Should().Be(since);
        }

        Last(app, alice).GetProperty("status").GetString().Should().Be("invisible");
    }

    [Theory, EveryDatabase]
    public async Task Someone_invisible_comes_and_goes_without_a_sign(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var (alice, bob) = await TwoFriendsOnline(app);
        await app.Do(new SetStatus(alice, StatusChoice.Invisible, null));
        await AnnounceChanges(app);
        var before = await app.Do(new GetPresence(bob, [alice]));
        app.Transport.Clear();

        Tracker(app).Disconnect(alice, "alice");
        app.Clock.Advance(PresenceTracker.Grace);
        await AnnounceChanges(app);
        Tracker(app).Connect(alice, new SessionId(1), "alice again");
        await AnnounceChanges(app);

        app.Transport.To(bob).Should().BeEmpty();
        (await app.Do(new GetPresence(bob, [alice]))).Should().Equal(before);
        await app.Do(new SetStatus(alice, StatusChoice.Away, null));
        await AnnounceChanges(app);
        Last(app, bob).GetProperty("status").GetString().Should().Be("away");
    }

    [Theory, EveryDatabase]
    public async Task A_status_is_kept_for_the_next_connection(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var people = await app.People("alice", "bob");
        await app.Befriend(people[0], people[1]);
        await app.Do(new SetStatus(people[0], StatusChoice.Away, "Lunch"));
        Tracker(app).Changes.TryRead(out _).Should().BeFalse("who is not connected has nothing to show");

        Tracker(app).Connect(people[0], new SessionId(1), "alice");

        (await app.Do(new GetPresence(people[1], [people[0]]))).Should().Equal(
            new UserStatusChange(people[0], ShownStatus.Away, "Lunch", null));
    }

    [Fact]
    public async Task A_status_must_be_one_and_its_text_short_and_plain()
    {
        await using var app = await TestApp.Create();
        var alice = (await app.People("alice"))[0];

        (await app.Refused(new SetStatus(alice, (StatusChoice)9, null))).Should().Be("validation_failed");
        (await app.Refused(new SetStatus(alice, StatusChoice.Busy, new string('x', 101))))
            .Should().Be("validation_failed");
        (await app.Refused(new SetStatus(alice, StatusChoice.Busy, "two\nlines"))).Should().Be("validation_failed");
        (await app.Refused(new GetPresence(alice, []))).Should().Be("validation_failed");
        (await app.Refused(new GetPresence(alice, [.. Enumerable.Range(0, 101).Select(i => new UserId(i))])))
            .Should().Be("validation_failed");
        for (var i = 0; i < 3; i++)
        {
            await app.Do(new SetStatus(alice, StatusChoice.Busy, ""));
        }

        (await app.Refused(new SetStatus(alice, StatusChoice.Online, null))).Should().Be("rate_limited");
        app.Clock.Advance(TimeSpan.FromMinutes(5));
        await app.Do(new SetStatus(alice, StatusChoice.Online, null));
    }

    [Fact]
    public async Task Presence_counts_devices_and_waits_15_seconds_after_the_last()
    {
        await using var app = await TestApp.Create();
        var tracker = Tracker(app);
        var alice = new UserId(1);
        tracker.Connect(alice, new SessionId(1), "tab 1");
        tracker.Connect(alice, new SessionId(1), "tab 2");
        tracker.Connect(alice, new SessionId(2), "phone");
        tracker.DevicesOf(alice).Should().Be(2);
        Changes(tracker).Should().Equal([alice], "a person comes once");

        tracker.Disconnect(alice, "tab 1");
        tracker.Disconnect(alice, "phone");
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        tracker.IsOnline(alice).Should().BeTrue("one socket is left");

        tracker.Disconnect(alice, "tab 2");
        tracker.Disconnect(alice, "tab 2");
        app.Clock.Advance(TimeSpan.FromSeconds(14.9));
        tracker.IsOnline(alice).Should().BeTrue();
        tracker.Connect(alice, new SessionId(1), "tab 3");
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        tracker.IsOnline(alice).Should().BeTrue("they came back in time");
        Changes(tracker).Should().BeEmpty("nobody noticed");

        tracker.Disconnect(alice, "tab 3");
        app.Clock.Advance(TimeSpan.FromSeconds(14.9));
        tracker.IsOnline(alice).Should().BeTrue();
        app.Clock.Advance(TimeSpan.FromSeconds(0.1));
        tracker.IsOnline(alice).Should().BeFalse();
        Changes(tracker).Should().Equal(alice);
    }

    private static async Task<(UserId Alice, UserId Bob)> TwoFriendsOnline(TestApp app)
    {
        var people = await app.People("alice", "bob");
        await app.Befriend(people[0], people[1]);
        await app.Relay();
        Tracker(app).Connect(people[1], new SessionId(2), "bob");
        Tracker(app).Connect(people[0], new SessionId(1), "alice");
        await AnnounceChanges(app);
        Last(app, people[1]).GetProperty("status").GetString().Should().Be("online");
        return (people[0], people[1]);
    }

    private static PresenceTracker Tracker(TestApp app) => app.Services.GetRequiredService<PresenceTracker>();

    private static List<UserId> Changes(PresenceTracker tracker)
    {
        var changes = new List<UserId>();
        while (tracker.Changes.TryRead(out var change))
        {
            changes.Add(change.User);
        }

        return changes;
    }

    private static async Task AnnounceChanges(TestApp app)
    {
        foreach (var user in Changes(Tracker(app)))
        {
            await Announce(app, user);
        }
    }

    private static async Task Announce(TestApp app, UserId user)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PresenceAnnouncer>()
            .Announce(user, isPostponed: false, CancellationToken.None);
    }

    private static JsonElement Last(TestApp app, UserId receiver) =>
        app.Transport.To(receiver, "user_status_change")[^1];

    private static JsonElement Json(UserStatusChange change) =>
        JsonSerializer.SerializeToElement(change, Application.Common.Json.WireJson.Options);
}
