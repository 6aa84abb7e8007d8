using Hubbub.Application.Common;
using Hubbub.Application.Common.Jobs;
using Hubbub.Domain.Common;
using Hubbub.Infrastructure.Jobs;
using Hubbub.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Hubbub.Infrastructure.Sync.Nodes;

/// <summary>
/// Leases a slot for this process while it runs. Each renewal also takes over the outbox rows of nodes that stopped
/// renewing. On SQLite the data directory's lock makes this process the only one, so it takes slot 0, and at once
/// everything that a predecessor left.
/// </summary>
internal sealed class NodeLease(
    IServiceScopeFactory scopes,
    NodeIdentity node,
    IdGenerator ids,
    WakeSignal relay,
    IOptions<DatabaseOptions> options,
    TimeProvider clock) : IFirstNode
{
    public static readonly TimeSpan RenewEvery = TimeSpan.FromSeconds(2);

    private const int Slots = 1_024;
    private static readonly TimeSpan Lasts = TimeSpan.FromSeconds(7);

    private bool IsAlone => options.Value.Provider == DatabaseProvider.Sqlite;

    /// <summary>Takes a free slot, or the next one if another node takes it at the same time.</summary>
    public async Task Claim(CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await TakeSlot(ct);
                return;
            }
            catch (Exception e) when (StorageFaults.Of(e) == StorageFault.Conflict && attempt < Slots)
            {
                // Another node was faster.
            }
        }
    }

    private async Task TakeSlot(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var (slot, notBefore) = await db.InTransactionAsync(
            async token =>
            {
                var now = await Now(db, token);
                var nodes = await db.Nodes.OrderBy(n => n.Slot).ToListAsync(token);
                var slot = Enumerable.Range(0, Slots).First(s =>
                    IsAlone || nodes.Find(n => n.Slot == s) is not { } taken || taken.ExpiresAt < now);
                var previous = nodes.Find(n => n.Slot == slot);
                var notBefore = previous?.ExpiresAt ?? default;
                if (previous is null)
                {
                    db.Nodes.Add(new Node(slot, node.Instance, now + Lasts));
                }
                else
                {
                    (previous.Instance, previous.ExpiresAt) = (node.Instance, now + Lasts);
                }

                return (slot, notBefore);
            },
            ct);
        ids.Use(slot, notBefore);
        node.Slot = slot;
        await TakeOver(db, ct);
    }

    /// <summary>
    /// For a process that runs next to the servers, commits little and relays nothing: its ids use the last slot, which
    /// no server reaches, and its outbox rows are relayed by a server that runs or starts next. On SQLite their slot is
    /// always 0; on the servers the nodes take over rows whose slot has no node.
    /// </summary>
    public void Borrow()
    {
        ids.Use(Slots - 1, notBefore: default);
        node.Slot = IsAlone ? 0 : Slots - 1;
    }

    /// <summary>Renews the slot, or takes another one if it was lost during a long pause.</summary>
    public async Task Renew(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var expiresAt = await Now(db, ct) + Lasts;
        var renewed = await db.InTransactionAsync(
            token => db.Nodes.Where(n => n.Slot == node.Slot && n.Instance == node.Instance)
                .ExecuteUpdateAsync(set => set.SetProperty(n => n.ExpiresAt, expiresAt), token),
            ct);
        if (renewed == 0)
        {
            await Claim(ct);
        }
        else if (!IsAlone)
        {
            await TakeOver(db, ct);
        }
    }

    public async Task<bool> IsThis(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var now = await Now(db, ct);
        return IsAlone || !await db.Nodes.AnyAsync(n => n.Slot < node.Slot && n.ExpiresAt >= now, ct);
    }

    private async Task TakeOver(AppDbContext db, CancellationToken ct)
    {
        var now = await Now(db, ct);
        var orphans = db.Outbox.Where(o => o.Node != node.Slot
            && (IsAlone || !db.Nodes.Any(n => n.Slot == o.Node && n.ExpiresAt >= now)));
        if (await orphans.AnyAsync(ct))
        {
            await db.InTransactionAsync(
                token => orphans.ExecuteUpdateAsync(set => set.SetProperty(o => o.Node, node.Slot), token), ct);
        }

        relay.Wake();
    }

    private async Task<DateTimeOffset> Now(AppDbContext db, CancellationToken ct) =>
        await NodeLeaseStatements.NowAsync(db, ct) ?? clock.Now();
}
