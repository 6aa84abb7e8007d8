using Hubbub.Application.Common;
using Hubbub.Application.Profiles;
using Hubbub.Infrastructure.Jobs;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Infrastructure.Sync;
using Hubbub.Infrastructure.Sync.Nodes;
using Hubbub.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Hubbub.Application.Tests.Sync;

/// <summary>Several nodes on one database, as only on SQL Server; the statements are the same on SQLite.</summary>
public sealed class NodeLeaseTests
{
    [Theory, EveryDatabase]
    public async Task Each_node_has_a_slot_of_its_own(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var (second, third) = (new Node(app), new Node(app));

        await Task.WhenAll(second.Lease.Claim(CancellationToken.None), third.Lease.Claim(CancellationToken.None));

        new[] { SlotOf(app), second.Identity.Slot, third.Identity.Slot }.Should().BeEquivalentTo([0, 1, 2]);
        (await app.Db(db => db.Nodes.CountAsync())).Should().Be(3);
    }

    [Theory, EveryDatabase]
    public async Task What_a_living_node_committed_is_left_to_it(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var people = await app.People("alice", "bob");
        var second = new Node(app);
        await second.Lease.Claim(CancellationToken.None);
        await app.Do(new UpdateProfile(people[0], "Al", null, null, null, null));
        app.Transport.Clear();

        await Pass(app, TimeSpan.FromSeconds(6));
        await second.Lease.Renew(CancellationToken.None);
        await second.Lease.Renew(CancellationToken.None);

        (await app.Db(db => db.Outbox.Select(o => o.Node).Distinct().ToListAsync())).Should().Equal(0);
    }

    [Theory, EveryDatabase]
    public async Task A_node_that_renews_takes_over_what_a_dead_one_left(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var people = await app.People("alice", "bob");
        var second = new Node(app);
        await second.Lease.Claim(CancellationToken.None);
        await app.Do(new UpdateProfile(people[0], "Al", null, null, null, null));
        app.Transport.Clear();

        await Pass(app, TimeSpan.FromSeconds(8));
        await second.Lease.Renew(CancellationToken.None);

        (await app.Db(db => db.Outbox.Select(o => o.Node).Distinct().ToListAsync()))
            .Should()
            .Equal(second.Identity.Slot);
        await app.Relay();
        app.Transport.All.Should().BeEmpty("the row is not its own any more");
    }

    [Theory, EveryDatabase]
    public async Task A_node_that_was_away_for_too_long_takes_another_slot(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var (second, third) = (new Node(app), new Node(app));
        await second.Lease.Claim(CancellationToken.None);
        await Pass(app, TimeSpan.FromSeconds(8));
        await third.Lease.Claim(CancellationToken.None);
        third.Identity.Slot.Should().Be(0, "the first one's is free again");
        await second.Lease.Renew(CancellationToken.None);

        await new Node(app, app.Services.GetRequiredService<NodeIdentity>()).Lease.Renew(CancellationToken.None);

        SlotOf(app).Should().Be(2);
        second.Identity.Slot.Should().Be(1, "nobody took it meanwhile");
    }

    [Theory, EveryDatabase]
    public async Task The_first_node_is_the_living_one_with_the_lowest_slot(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var second = new Node(app);
        await second.Lease.Claim(CancellationToken.None);

        (await second.Lease.IsThis(CancellationToken.None)).Should().BeFalse();
        await Pass(app, TimeSpan.FromSeconds(8));
        (await second.Lease.IsThis(CancellationToken.None)).Should().BeTrue("the first one's lease is over");
    }

    [Theory, EveryDatabase]
    public async Task A_canary_leaves_one_row_in_the_log_of_its_node(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var canary = new Canary(
            app.Services.GetRequiredService<IServiceScopeFactory>(), app.Services.GetRequiredService<NodeIdentity>());
        var receiver = canary.Receiver;

        var first = await canary.Append(receiver, CancellationToken.None);
        var second = await canary.Append(receiver, CancellationToken.None);

        (first, second).Should().Be((1, 2));
        (await app.Db(db => db.UserEvents.Where(e => e.UserId == receiver).Select(e => e.Seq).ToListAsync()))
            .Should().Equal(2);
        var head = await app.Db(db => db.UserEventHeads.SingleAsync(h => h.UserId == receiver));
        (head.Head, head.Floor).Should().Be((2, 1));
        // No client is told of it, so it is described to nobody.
        app.Transport.Mistakes.Clear();
    }

    // Leases use the database's clock, which a test cannot advance, so this shortens them instead.
    private static Task<int> Pass(TestApp app, TimeSpan time) => app.Db(async db =>
    {
        await db.Nodes.ForEachAsync(node => node.ExpiresAt -= time);
        return await db.SaveChangesAsync();
    });

    private static int SlotOf(TestApp app) => app.Services.GetRequiredService<NodeIdentity>().Slot;

    /// <summary>Another node on the same database, configured as one of several.</summary>
    private sealed class Node(TestApp app, NodeIdentity identity)
    {
        public Node(TestApp app) : this(app, new NodeIdentity())
        {
        }

        public NodeIdentity Identity => identity;

        public NodeLease Lease { get; } = new(
            app.Services.GetRequiredService<IServiceScopeFactory>(),
            identity,
            new IdGenerator(app.Clock),
            new WakeSignal(),
            Options.Create(new DatabaseOptions { Provider = DatabaseProvider.SqlServer }),
            app.Clock);
    }
}
