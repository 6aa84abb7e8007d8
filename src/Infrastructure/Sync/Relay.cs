using System.Collections.Concurrent;
using Hubbub.Application.Common;
using Hubbub.Domain.Common;
using Hubbub.Infrastructure.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Hubbub.Infrastructure.Sync;

/// <summary>
/// Turns stored events into their effects, exactly once: the effects, the lifeline rows and the removal of the outbox
/// rows are one commit, and only after it anything is pushed.
/// </summary>
internal sealed partial class Relay(
    IServiceScopeFactory scopes,
    NodeIdentity node,
    IPushTransport transport,
    RelayMetrics metrics,
    TimeProvider clock,
    ILogger<Relay> logger)
{
    public const int MostPerBatch = 300;
    public const int MostAttempts = 10;

    private const int MostConflicts = 5;

    private readonly ConcurrentDictionary<Type, bool> _haveOwnHandlers = new();

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
        return await OutboxSql.Due.QueryAsync(
            db, [[node.Slot, clock.Now().ToUnixTimeMilliseconds(), MostPerBatch]], OutboxSql.Read, ct);
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
        var publisher = scope.ServiceProvider.GetRequiredService<BatchPublisher>();
        var entries = await db.InTransactionAsync(
            async token =>
            {
                publisher.Begin();
                await LifelineWriter.TakeTurn(db, token);
                foreach (var run in Runs(batch))
                {
                    await Publish(run, scope.ServiceProvider, db, token);
                }

                await Remove(batch, db, token);
                return await LifelineWriter.Append(db, publisher.Events, clock.Now(), token);
            },
            ct);

        foreach (var received in entries.GroupBy(e => e.Receiver, e => e.Event))
        {
            transport.Push(received.Key, [.. received]);
        }

        if (publisher.ClosedSessions.Count > 0)
        {
            transport.CloseSessions(publisher.ClosedSessions);
        }
    }

    // Events of one type that follow each other are handled together.
    private static IEnumerable<List<DomainEvent>> Runs(IReadOnlyList<OutboxMessage> batch)
    {
        var run = new List<DomainEvent>();
        foreach (var happened in batch.Select(EventNames.Read))
        {
            if (run.Count > 0 && run[0].GetType() != happened.GetType())
            {
                yield return run;
                run = [];
            }

            run.Add(happened);
        }

        yield return run;
    }

    // Saved after each step, so that each handler's queries see what the events before it did.
    private async Task Publish(List<DomainEvent> run, IServiceProvider services, AppDbContext db, CancellationToken ct)
    {
        var mediator = services.GetRequiredService<IMediator>();
        await mediator.Publish(EventBatches.Of(run), ct);
        await Save();
        if (!HasOwnHandlers(run[0].GetType(), services))
        {
            return;
        }

        foreach (var happened in run)
        {
            await mediator.Publish(happened, ct);
            await Save();
        }

        // What set-based statements write passes by what is tracked: the next handler reads anew.
        async Task Save()
        {
            await db.SaveChangesAsync(ct);
            db.ChangeTracker.Clear();
        }
    }

    // Asked once per type: events that are handled in batches only are not gone through one by one.
    private bool HasOwnHandlers(Type type, IServiceProvider services) => _haveOwnHandlers.GetOrAdd(
        type, t => services.GetServices(typeof(INotificationHandler<>).MakeGenericType(t)).Any());

    private async Task Remove(IReadOnlyList<OutboxMessage> batch, AppDbContext db, CancellationToken ct)
    {
        object?[][] rows = [.. batch.Select(o => new object?[] { o.Id, node.Slot })];
        if (await OutboxSql.Delete.ExecuteAsync(db, rows, ct) != rows.Length)
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

        message.Attempts++;
        message.DueAt = clock.Now().AddSeconds(Math.Min(60, Math.Pow(2, message.Attempts - 1)));
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
