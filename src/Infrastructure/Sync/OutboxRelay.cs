using Hubbub.Application.Common;
using Hubbub.Domain.Common;
using Hubbub.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Hubbub.Infrastructure.Sync;

/// <summary>
/// Does what acts have left in the outbox, deferred effects and such as failed, exactly once: the effects, the log rows and the
/// removal of the outbox rows are one commit, and only after it anything is pushed.
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

    /// <summary>Relays what is due, at most a batch; returns how many events it took.</summary>
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
            await RelayTogether(due, ct);
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

    // Counted only while the relay is behind: a batch that was not full left nothing.
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
                await RelayTogether([message], ct);
                return;
            }
            catch (Exception e) when (StorageFaults.Of(e) == StorageFault.Conflict && attempt < MostConflicts)
            {
                // Someone else changed the same row first: again, at once, so that events keep their order.
            }
            catch (Exception e) when (IsTheEventsFault(e, ct))
            {
                await Postpone(message.Id, e, ct);
                return;
            }
        }
    }

    private async Task RelayTogether(IReadOnlyList<OutboxMessage> batch, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        EventToHandle[] events =
        [
            .. batch.Select(o => new EventToHandle(EventNames.Read(o), o.OnlyDeferred ? EffectPart.Deferred : EffectPart.All)),
        ];
        await db.InTransactionAsync(
            async token =>
            {
                await Remove(batch, db, token);
                db.Tell(await effects.Run(db, events, token));
                return true;
            },
            ct);
    }

    private async Task Remove(IReadOnlyList<OutboxMessage> batch, AppDbContext db, CancellationToken ct)
    {
        if (await OutboxStatements.DeleteAsync(db, batch.Select(o => o.Id), node.Slot, ct) != batch.Count)
        {
            throw new DbUpdateConcurrencyException("Another node has taken over events of this batch: nothing of it is kept.");
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

        // Side by side with acts, meeting them is no fault of the event's.
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

    // A database that is busy or down is nobody's fault: the batch is tried again as it is. A conflict that does not go
    // away is the event's own.
    private static bool IsTheEventsFault(Exception e, CancellationToken ct) =>
        StorageFaults.Of(e) is null or StorageFault.Conflict && !ct.IsCancellationRequested;

    [LoggerMessage(1, LogLevel.Warning, "A batch of {Count} events failed; they are tried one by one")]
    private partial void LogBatchFailed(int count, Exception e);

    [LoggerMessage(2, LogLevel.Warning, "Event {Type} {EventId} failed, attempt {Attempts}")]
    private partial void LogPostponed(string type, long eventId, int attempts, Exception e);

    [LoggerMessage(3, LogLevel.Error, "Event {Type} {EventId} is parked: it failed too often")]
    private partial void LogParked(string type, long eventId, Exception e);
}
