using System.Diagnostics;
using Hubbub.Application.Common;
using Hubbub.Domain.Common;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Infrastructure.Sync.Events;
using Hubbub.Infrastructure.Sync.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Hubbub.Infrastructure.Sync.Outbox;

/// <summary>
/// Runs the effects that acts left in the outbox, deferred or failed, exactly once: the effects, the event log rows and
/// the removal of the outbox rows are one commit, and events are pushed only after it.
/// </summary>
internal sealed partial class OutboxRelay(
    IServiceScopeFactory scopes,
    NodeIdentity node,
    Effects effects,
    OutboxRelayMetrics metrics,
    TimeProvider clock,
    ILogger<OutboxRelay> logger)
{
    public const int MostPerBatch = 300;
    public const int MostAttempts = 10;

    private const int MostConflicts = 5;

    /// <summary>Relays at most one batch of due events, and returns their number.</summary>
    public async Task<int> RunBatch(CancellationToken ct)
    {
        var due = await Due(ct);
        if (due.Count == 0)
        {
            metrics.Idle();
            return 0;
        }

        try
        {
            await RelayTogether(due, conflicts: 0, ct);
        }
        catch (Exception e) when (IsTheEventsFault(e, ct))
        {
            LogBatchFailed(due.Count, e);
            foreach (var message in due)
            {
                await RelayAlone(message, ct);
            }
        }

        metrics.Relayed(due.Count, clock.Now() - due[0].At, await Waiting(due.Count, ct));
        return due.Count;
    }

    // Counted only while the relay is behind: a batch that was not full left nothing waiting.
    private async Task<int> Waiting(int taken, CancellationToken ct)
    {
        if (taken < MostPerBatch)
        {
            return 0;
        }

        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        return await db.Outbox.CountAsync(o => o.Node == node.Slot && o.ParkedAt == null, ct);
    }

    private async Task<List<OutboxMessage>> Due(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        return await OutboxStatements.DueAsync(db, node.Slot, clock.Now(), MostPerBatch, ct);
    }

    private async Task RelayAlone(OutboxMessage message, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await RelayTogether([message], attempt - 1, ct);
                return;
            }
            catch (Exception e) when (StorageFaults.Of(e) == StorageFault.Conflict && attempt < MostConflicts)
            {
                // A conflict: retry at once, so that events keep their order.
            }
            catch (Exception e) when (IsTheEventsFault(e, ct))
            {
                await Postpone(message.Id, e, ct);
                return;
            }
        }
    }

    private async Task RelayTogether(List<OutboxMessage> batch, int conflicts, CancellationToken ct)
    {
        using var span = Tracing.IsOn
            ? Tracing.Begin(
                "relay", [.. batch.Select(o => o.Act).Where(a => a.TraceId != default)], ActivityKind.Consumer)
            : null;
        span?.SetTag("hubbub.event.count", batch.Count);
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        db.Conflicts = conflicts;
        EventToHandle[] events =
        [
            .. batch.Select(
                o => new EventToHandle(EventNames.Read(o), o.OnlyDeferred ? EffectPart.Deferred : EffectPart.All)),
        ];
        await db.InTransactionAsync(
            async token =>
            {
                await Remove(batch, db, token);
                db.AddEffects(await effects.Run(db, events, token));
                return true;
            },
            ct);
    }

    private async Task Remove(List<OutboxMessage> batch, AppDbContext db, CancellationToken ct)
    {
        if (await OutboxStatements.DeleteAsync(db, batch.Select(o => o.Id), node.Slot, ct) != batch.Count)
        {
            throw new DbUpdateConcurrencyException("Another node took over events of this batch; it is rolled back.");
        }
    }

    private async Task Postpone(long id, Exception reason, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var message = await db.Outbox.SingleOrDefaultAsync(o => o.Id == id && o.Node == node.Slot, ct);
        if (message is null)
        {
            return;
        }

        // A conflict with a concurrent act is not the event's fault.
        if (!db.AreActsSideBySide || StorageFaults.Of(reason) != StorageFault.Conflict)
        {
            message.Attempts++;
        }

        message.DueAt = clock.Now().AddSeconds(Math.Min(60, Math.Pow(2, Math.Max(0, message.Attempts - 1))));
        if (message.Attempts >= MostAttempts)
        {
            message.ParkedAt = clock.Now();
            metrics.Parked();
            LogParked(message.Type, id, reason);
        }
        else
        {
            LogPostponed(message.Type, id, message.Attempts, reason);
        }

        await db.SaveChangesAsync(ct);
    }

    // A busy or unavailable database is not the event's fault: the batch is retried unchanged. A conflict that persists
    // is the event's fault.
    private static bool IsTheEventsFault(Exception e, CancellationToken ct) =>
        StorageFaults.Of(e) is null or StorageFault.Conflict && !ct.IsCancellationRequested;

    [LoggerMessage(1, LogLevel.Warning, "A batch of {Count} events failed; retrying one by one")]
    private partial void LogBatchFailed(int count, Exception e);

    [LoggerMessage(2, LogLevel.Warning, "Event {Type} {EventId} failed, attempt {Attempts}")]
    private partial void LogPostponed(string type, long eventId, int attempts, Exception e);

    [LoggerMessage(3, LogLevel.Error, "Event {Type} {EventId} is parked: it failed too often")]
    private partial void LogParked(string type, long eventId, Exception e);
}
