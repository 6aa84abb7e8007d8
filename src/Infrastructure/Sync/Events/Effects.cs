using Hubbub.Application.Common;
using Hubbub.Domain.Common;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Infrastructure.Sync.Nodes;
using Hubbub.Infrastructure.Sync.Outbox;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Hubbub.Infrastructure.Sync.Events;

/// <summary>
/// Runs the effects of events in the current transaction, on its connection and in a separate scope: the transaction of
/// the act that raised the events, or of the relay.
/// </summary>
internal sealed partial class Effects(
    IServiceScopeFactory scopeFactory, EffectHandlers handlers, IdGenerator ids, NodeIdentity node,
    ILogger<Effects> logger)
{
    // Effects raise events, which have effects in turn: the relay continues longer chains.
    private const int MostRounds = 8;

    private const string Savepoint = "effects";

    private readonly ReusedScope _scopes = new(scopeFactory);

    /// <summary>
    /// In the act's transaction. Events whose effects fail by their own fault, and events with deferred effects, go to
    /// the outbox; the relay runs those effects later.
    /// </summary>
    public async Task<CommitEffects> RunOrPostpone(
        AppDbContext act, IReadOnlyList<DomainEvent> events, CancellationToken ct)
    {
        var inCommit = events.Where(e => handlers.Have(e.GetType(), EffectPart.InCommit)).ToList();
        var caused = new CommitEffects();
        var failed = new HashSet<DomainEvent>(ReferenceEqualityComparer.Instance);
        if (inCommit.Count > 0 && await TryRun(act, inCommit, caused, ct) is { } failure)
        {
            LogFailedTogether(inCommit.Count, failure);
            foreach (var happened in inCommit)
            {
                // A single event has just been tried.
                if ((inCommit.Count == 1 ? failure : await TryRun(act, [happened], caused, ct)) is { } reason)
                {
                    LogPostponed(happened.GetType().Name, reason);
                    failed.Add(happened);
                }
            }
        }

        caused.InOutbox += await Enqueue(
            act,
            events.Where(e => failed.Contains(e) || handlers.Have(e.GetType(), EffectPart.Deferred))
                .Select(e => new EventToHandle(e, failed.Contains(e) ? EffectPart.All : EffectPart.Deferred)),
            ct);
        return caused;
    }

    /// <summary>In the act's transaction: runs no effects, but leaves all of them to the relay.</summary>
    public async Task<CommitEffects> Postpone(
        AppDbContext act, IReadOnlyList<DomainEvent> events, CancellationToken ct) =>
        new()
        {
            InOutbox = await Enqueue(
                act,
                events.Where(
                    e => handlers.Have(e.GetType(), EffectPart.All)).Select(e => new EventToHandle(e, EffectPart.All)),
                ct),
        };

    /// <summary>In the relay's transaction: throws if an effect fails.</summary>
    public Task<CommitEffects> Run(AppDbContext relay, IReadOnlyList<EventToHandle> events, CancellationToken ct) =>
        Run(relay, events, isAct: false, ct);

    private async Task<CommitEffects> Run(
        AppDbContext act, IReadOnlyList<EventToHandle> events, bool isAct, CancellationToken ct)
    {
        var scope = _scopes.Take();
        try
        {
            var caused = await Run(scope.ServiceProvider, act, events, isAct, ct);
            _scopes.Return(scope);
            return caused;
        }
        catch
        {
            scope.Dispose();
            throw;
        }
    }

    private async Task<CommitEffects> Run(
        IServiceProvider scope, AppDbContext act, IReadOnlyList<EventToHandle> events, bool isAct, CancellationToken ct)
    {
        var caused = new CommitEffects();
        var db = scope.GetRequiredService<AppDbContext>();
        await db.JoinAsync(act, ct);
        var publisher = scope.GetRequiredService<CollectingPublisher>();
        publisher.Begin(caused);
        var round = events;
        for (var rounds = 0; round.Count > 0 && rounds < MostRounds; rounds++)
        {
            foreach (var run in Runs(round))
            {
                await Publish(run, scope, db, ct);
            }

            // Events that deferred effects raise are as numerous as the effects, and wait for their own batch.
            var raised = db.TakeRaised().ToLookup(e => isAct && !handlers.Have(e.GetType(), EffectPart.Deferred));
            caused.InOutbox += await Enqueue(act, raised[false].Select(e => new EventToHandle(e, EffectPart.All)), ct);
            round = [.. raised[true].Select(e => new EventToHandle(e, EffectPart.InCommit))];
        }

        caused.InOutbox += await Enqueue(act, round, ct);
        publisher.End();
        await db.LeaveAsync();
        return caused;
    }

    private async Task<Exception?> TryRun(
        AppDbContext act, List<DomainEvent> events, CommitEffects caused, CancellationToken ct)
    {
        var transaction = act.Database.CurrentTransaction!;
        await transaction.CreateSavepointAsync(Savepoint, ct);
        CommitEffects own;
        try
        {
            own = await Run(act, events.ConvertAll(e => new EventToHandle(e, EffectPart.InCommit)), isAct: true, ct);
        }
        catch (Exception e) when (IsTheEventsFault(e, act, ct))
        {
            await transaction.RollbackToSavepointAsync(Savepoint, ct);
            act.ForgetReads();
            return e;
        }

        await transaction.ReleaseSavepointAsync(Savepoint, ct);
        caused.Add(own);
        return null;
    }

    // A busy or unavailable database is not the event's fault and rolls back the whole act. So does a conflict with a
    // concurrent act: the transaction has ended, or would not see the other act's changes.
    private static bool IsTheEventsFault(Exception e, AppDbContext act, CancellationToken ct) =>
        (StorageFaults.Of(e) is not { } fault || fault == StorageFault.Conflict && !act.AreActsSideBySide)
        && !ct.IsCancellationRequested;

    private async Task<int> Enqueue(AppDbContext act, IEnumerable<EventToHandle> events, CancellationToken ct) =>
        await OutboxStatements.InsertAsync(
            act, events.Select(e => OutboxMessage.Of(e.Event, e.Part == EffectPart.Deferred, ids.Next(), node.Slot)),
            ct);

    // Consecutive events of one type are handled together.
    private static IEnumerable<List<EventToHandle>> Runs(IReadOnlyList<EventToHandle> events)
    {
        var run = new List<EventToHandle>();
        foreach (var e in events)
        {
            if (run.Count > 0 && (run[0].Part != e.Part || run[0].Event.GetType() != e.Event.GetType()))
            {
                yield return run;
                run = [];
            }

            run.Add(e);
        }

        yield return run;
    }

    // Saves after each step, so that each handler's queries see the effects of earlier events.
    private async Task Publish(
        List<EventToHandle> run, IServiceProvider services, AppDbContext db, CancellationToken ct)
    {
        var (type, part) = (run[0].Event.GetType(), run[0].Part);
        using var span = Tracing.Begin("effects");
        span?.SetTag("hubbub.event.type", type.Name).SetTag("hubbub.event.count", run.Count);
        var mediator = EffectHandlers.MediatorFor(services, part);
        if (handlers.HaveInBatches(type, part))
        {
            await mediator.Publish(
                EventBatches.Of(run.ConvertAll(e => e.Event), isLate: part != EffectPart.InCommit), ct);
            await Save();
        }

        if (!handlers.HaveAlone(type, part))
        {
            return;
        }

        foreach (var (happened, _) in run)
        {
            await mediator.Publish(happened, ct);
            await Save();
        }

        // Set-based statements bypass the change tracker, so the next handler must read again.
        async Task Save()
        {
            await db.SaveChangesAsync(ct);
            db.ChangeTracker.Clear();
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "The effects of {Count} events failed together; retrying one by one")]
    private partial void LogFailedTogether(int count, Exception e);

    [LoggerMessage(
        2, LogLevel.Warning, "The effects of event {Type} failed; the act is stored and the relay retries them")]
    private partial void LogPostponed(string type, Exception e);
}

/// <summary>An event, and which of its handlers run.</summary>
internal readonly record struct EventToHandle(DomainEvent Event, EffectPart Part);
