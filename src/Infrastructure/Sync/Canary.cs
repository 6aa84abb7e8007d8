using Hubbub.Domain.Common;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Infrastructure.Sync.Events;
using Hubbub.Infrastructure.Sync.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hubbub.Infrastructure.Sync;

/// <summary>
/// Appends an event to an event log of this node's own, which is committed, flushed and pushed like any other. The log
/// keeps only its newest event.
/// </summary>
public sealed class Canary(IServiceScopeFactory scopes, NodeIdentity node)
{
    public const string EventName = "canary";

    /// <summary>
    /// The person whose log it is: one per node, without an account. Ids of accounts are generated from the time, and
    /// never this small.
    /// </summary>
    public UserId Receiver => new(1 + node.Slot);

    /// <summary>The seq of the event, when it is durable.</summary>
    /// <param name="receiver">The <see cref="Receiver"/> of now: a node that loses its slot gets another.</param>
    /// <param name="ct">Cancels it.</param>
    public async Task<long> Append(UserId receiver, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        return await db.InTransactionAsync(
            async token =>
            {
                await db.UserEvents.Where(e => e.UserId == receiver).ExecuteDeleteAsync(token);
                await db.UserEventHeads.Where(h => h.UserId == receiver)
                    .ExecuteUpdateAsync(set => set.SetProperty(h => h.Floor, h => h.Head), token);
                var caused = new CommitEffects();
                caused.Events.Add(new([receiver], EventName, [.. "{}"u8]));
                db.AddEffects(caused);
                return 1 + await db.UserEventHeads.Where(h => h.UserId == receiver)
                    .Select(h => h.Head).SingleOrDefaultAsync(token);
            },
            ct);
    }
}
