using System.Text.Json;
using Hubbub.Application.Sync;
using Hubbub.Domain.Common;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Infrastructure.Sync.Events;
using Hubbub.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Tests.Sync;

public sealed class SyncTests
{
    [Theory, EveryDatabase]
    public async Task Sync_returns_exactly_the_rest_in_order_and_in_pages(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var (alice, _) = await TwoWithEvents(app, 10);

        var (seqs, after, pages) = (new List<long>(), 3L, 0);
        EventPage page;
        do
        {
            page = await app.Do(new GetEvents(alice, after, 4));
            page.Reset.Should().BeFalse();
            page.Head.Should().Be(10);
            page.Events.Should().OnlyContain(e => Seq(e) == e.Seq, "the payload carries its seq as a push does");
            seqs.AddRange(page.Events.Select(e => e.Seq));
            after = seqs[^1];
            pages++;
        }
        while (page.HasMore);

        seqs.Should().Equal(4, 5, 6, 7, 8, 9, 10);
        pages.Should().Be(2);
        page = await app.Do(new GetEvents(alice, 10));
        (page.Events.Count, page.Head, page.HasMore, page.Reset).Should().Be((0, 10, false, false));
    }

    [Theory, EveryDatabase]
    public async Task A_seq_that_never_was_resets_and_one_that_cannot_be_is_refused(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var (alice, _) = await TwoWithEvents(app, 3);
        var nobody = (await app.People("carol"))[0];

        var beyond = await app.Do(new GetEvents(alice, 4));
        (beyond.Reset, beyond.Head, beyond.Events.Count).Should().Be((true, 3, 0));
        (await app.Do(new GetEvents(nobody, 0))).Should().BeEquivalentTo(new EventPage([], 0, false, false));
        (await app.Do(new GetEvents(nobody, 1))).Reset.Should().BeTrue();
        (await app.Refused(new GetEvents(alice, -1))).Should().Be("validation_failed");
        (await app.Refused(new GetEvents(alice, 0, 0))).Should().Be("validation_failed");
        (await app.Refused(new GetEvents(alice, 0, 501))).Should().Be("validation_failed");
        (await app.Refused(new GetEvents(alice, 0, 1_000_000_000))).Should().Be("validation_failed");
    }

    [Theory, EveryDatabase]
    public async Task Past_retention_the_client_must_reset_and_the_rest_stays(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var (alice, bob) = await TwoWithEvents(app, 5);
        app.Clock.Advance(TimeSpan.FromDays(20));
        await app.Say(alice, bob);
        await app.Relay();
        await app.RunJob("PruneUserEvents");
        (await app.Do(new GetEvents(alice, 0))).Events.Should().HaveCount(6, "nothing is old enough yet");
        app.Clock.Advance(TimeSpan.FromDays(11));

        await app.RunJob("PruneUserEvents");

        for (var after = 0; after < 5; after++)
        {
            var reset = await app.Do(new GetEvents(alice, after));
            (reset.Reset, reset.Head, reset.Events.Count).Should().Be((true, 6, 0));
        }

        (await app.Do(new GetEvents(alice, 5))).Events.Select(e => e.Seq).Should().Equal(6);
        (await app.Db(db => db.UserEvents.CountAsync(e => e.UserId == alice))).Should().Be(1);
        await app.Say(alice, bob);
        await app.Relay();
        (await app.Do(new GetEvents(alice, 6))).Events.Select(e => e.Seq)
            .Should().Equal([7L], "numbering goes on after a prune");
    }

    [Theory, EveryDatabase]
    public async Task A_event_log_that_is_pruned_empty_resets_below_and_goes_on_at_its_head(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var (alice, bob) = await TwoWithEvents(app, 3);
        app.Clock.Advance(TimeSpan.FromDays(31));
        await app.RunJob("PruneUserEvents");

        (await app.Do(new GetEvents(alice, 2))).Reset.Should().BeTrue();
        (await app.Do(new GetEvents(alice, 3))).Should().BeEquivalentTo(new EventPage([], 3, false, false));
        (await app.Do(new GetBootstrap(alice))).Seq.Should().Be(3);
        await app.Say(bob, alice);
        await app.Relay();
        (await app.Do(new GetEvents(alice, 3))).Events[0].Seq.Should().Be(4);
    }

    [Theory, EveryDatabase]
    public async Task Everybodys_old_events_are_forgotten_however_many_they_are(DatabaseProvider database)
    {
        const int People = 1_001;
        await using var app = await Acts.CreateUnlimited(database);
        var people = Enumerable.Range(1, People).Select(i => new UserId(i)).ToArray();
        await Log(app, people, times: 3);
        await Log(app, [people[7], people[^1]], times: 1_500);
        app.Clock.Advance(TimeSpan.FromDays(31));
        await Log(app, [people[7], people[500], people[^1]], times: 2);

        await app.RunJob("PruneUserEvents");

        var heads = await app.Db(db => db.UserEventHeads.AsNoTracking().ToDictionaryAsync(h => h.UserId));
        var kept = await app.Db(db => db.UserEvents.AsNoTracking().OrderBy(e => e.UserId).ThenBy(e => e.Seq)
            .Select(e => new { e.UserId, e.Seq }).ToListAsync());
        heads.Should().HaveCount(People);
        heads.Values.Where(h => h.Floor != 3).Select(h => (h.UserId, h.Floor))
            .Should().BeEquivalentTo([(people[7], 1_503L), (people[^1], 1_503L)]);
        kept.Select(e => (e.UserId, e.Seq)).Should().Equal(
            (people[7], 1_504), (people[7], 1_505), (people[500], 4), (people[500], 5), (people[^1], 1_504),
            (people[^1], 1_505));
    }

    [Fact]
    public async Task An_old_event_after_a_young_one_waits_for_it()
    {
        await using var app = await Acts.CreateUnlimited(DatabaseProvider.Sqlite);
        UserId[] alice = [new(1)];
        await Log(app, alice, times: 2);
        // Another node's clock was briefly ahead.
        await app.Db(db => db.UserEvents.Where(e => e.Seq == 2).ExecuteUpdateAsync(
            set => set.SetProperty(e => e.At, app.Clock.GetUtcNow().AddDays(1))));
        await Log(app, alice, times: 1);
        app.Clock.Advance(TimeSpan.FromDays(30.5));

        await app.RunJob("PruneUserEvents");

        (await app.Do(new GetEvents(alice[0], 1))).Events.Select(e => e.Seq).Should().Equal(2, 3);
        app.Clock.Advance(TimeSpan.FromDays(1));
        await app.RunJob("PruneUserEvents");
        (await app.Db(db => db.UserEvents.CountAsync())).Should().Be(0);
    }

    [Fact]
    public async Task Forgetting_looks_at_peoples_oldest_events_and_scans_no_table()
    {
        var trace = new SqliteTrace();
        await using var app = await TestApp.Create(DatabaseProvider.Sqlite, trace.Listen, "--RateLimits:Enabled=false");
        await TwoWithEvents(app, 3);
        app.Clock.Advance(TimeSpan.FromDays(31));
        trace.Take();

        await app.RunJob("PruneUserEvents");

        await using var connection = new SqliteConnection(
            $"Data Source={app.Database.File};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        var statements = trace.Take().Where(s => s.Contains("UserEvents", StringComparison.Ordinal)).ToList();
        statements.Should().HaveCountGreaterThanOrEqualTo(3);
        statements.Should().AllSatisfy(s => SqliteTrace.Plan(connection, s).Should().OnlyContain(
            step => !step.StartsWith("SCAN", StringComparison.Ordinal), s));
    }

    [Theory, EveryDatabase]
    public async Task The_snapshot_says_at_which_seq_it_was_taken_while_others_write(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob");
        var (alice, bob) = (people[0], people[1]);
        await app.Say(bob, alice);
        await app.Relay();
        // The first snapshot compiles its queries, which takes as long as many messages.
        await SnapshotClient.Snapshot(app, alice);
        var writer = Task.Run(async () =>
        {
            for (var i = 0; i < 60; i++)
            {
                await app.Say(bob, alice);
                await app.Relay();
            }
        });
        var clients = new List<SnapshotClient>();
        while (!writer.IsCompleted)
        {
            var client = await SnapshotClient.Load(app, alice);
            var counted = client.State["notifications"]!["items"]![0]!["metadata"]!["count"]!.GetValue<int>();
            client.State["seq"]!.GetValue<long>().Should().Be(2 * counted, "a message is two events of one commit");
            clients.Add(client);
        }

        await writer;

        clients.Should().HaveCountGreaterThan(1);
        var fresh = await SnapshotClient.Snapshot(app, alice);
        foreach (var client in clients)
        {
            await client.Sync(app);
            StateEquivalenceTests.MustBeEqual(fresh, client.State, "a snapshot that was taken in between");
        }
    }

    [Theory, EveryDatabase]
    [Trait("Abuse", "T-01")]
    public async Task One_syncs_ones_own_event_log_only(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var (alice, bob) = await TwoWithEvents(app, 4);
        var carol = (await app.People("carol"))[0];

        (await app.Do(new GetEvents(carol, 0))).Events.Should().BeEmpty();
        var heads = await app.Do(new GetHeads([alice, bob, carol]));

        heads[alice].Should().Be(4);
        heads[carol].Should().Be(0);
    }

    /// <summary>Appends this many events per person, like a commit.</summary>
    private static Task<bool> Log(TestApp app, UserId[] people, int times) => app.Db(db => db.InTransactionAsync(
        async ct =>
        {
            var caused = new CommitEffects();
            caused.Events.AddRange(
                Enumerable.Repeat(new PublishedEvent(people, "status_changed", "{}"u8.ToArray()), times));
            await UserEventAppender.Append(db, caused, app.Clock.GetUtcNow(), ct);
            return true;
        },
        CancellationToken.None));

    /// <summary>Alice and Bob, with this many events in Alice's event log, from her own messages.</summary>
    private static async Task<(UserId Alice, UserId Bob)> TwoWithEvents(TestApp app, int count)
    {
        var people = await app.People("alice", "bob");
        for (var i = 0; i < count; i++)
        {
            await app.Say(people[0], people[1], $"{i}");
        }

        await app.Relay();
        return (people[0], people[1]);
    }

    private static long Seq(LoggedEvent e) =>
        JsonDocument.Parse(e.Payload.Utf8).RootElement.GetProperty("seq").GetInt64();
}
