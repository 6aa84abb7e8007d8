using Hubbub.Application.Common;
using Hubbub.Domain.Common;
using Hubbub.Infrastructure.Persistence;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Hubbub.Infrastructure.Sync;

/// <summary>
/// Runs the effects of events inside the transaction that is under way, on its connection and in a scope of their own: the
/// transaction of the act that raised the events, or of the relay.
/// </summary>
internal sealed partial class Effects(
    IServiceScopeFactory scopeFactory, EffectHandlers handlers, IdGenerator ids, NodeIdentity node, ILogger<Effects> logger)
{
    // Effects raise events in turn, and these have effects: a chain that is longer goes on by the relay.
    private const int MostRounds = 8;

    private const string Savepoint = "effects";

    private readonly KeptScope _scopes = new(scopeFactory);

    /// <summary>
    /// In the act's transaction. Events that fail for a reason of their own leave no trace but in the outbox: the relay tries
    /// them again. So do those whose effects are deferred.
    /// </summary>
    public async Task<Caused> RunOrPostpone(AppDbContext act, IReadOnlyList<DomainEvent> events, CancellationToken ct)
    {
        var inCommit = events.Where(e => handlers.Have(e.GetType(), EffectPart.InCommit)).ToList();
        var caused = new Caused();
        var failed = new HashSet<DomainEvent>(ReferenceEqualityComparer.Instance);
        if (inCommit.Count > 0 && await TryRun(act, inCommit, caused, ct) is { } failure)
        {
            LogFailedTogether(inCommit.Count, failure);
            foreach (var happened in inCommit)
            {
                // One that is alone has just been tried.
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

    /// <summary>In the act's transaction, without effects: the relay has all of them.</summary>
    public async Task<Caused> Postpone(AppDbContext act, IReadOnlyList<DomainEvent> events, CancellationToken ct) => new()
    {
        InOutbox = await Enqueue(
            act,
            events.Where(e => handlers.Have(e.GetType(), EffectPart.All)).Select(e => new EventToHandle(e, EffectPart.All)),
            ct),
    };

    /// <summary>In the relay's transaction: whatever fails is thrown.</summary>
    public Task<Caused> Run(AppDbContext relay, IReadOnlyList<EventToHandle> events, CancellationToken ct) =>
        Run(relay, events, isAct: false, ct);

    private async Task<Caused> Run(AppDbContext act, IReadOnlyList<EventToHandle> events, bool isAct, CancellationToken ct)
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

    private async Task<Caused> Run(
        IServiceProvider scope, AppDbContext act, IReadOnlyList<EventToHandle> events, bool isAct, CancellationToken ct)
    {
        var caused = new Caused();
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

            // What deferred effects raise is as much as they are, and waits for its own turn.
            var raised = db.TakeRaised().ToLookup(e => isAct && !handlers.Have(e.GetType(), EffectPart.Deferred));
            caused.InOutbox += await Enqueue(act, raised[false].Select(e => new EventToHandle(e, EffectPart.All)), ct);
            round = [.. raised[true].Select(e => new EventToHandle(e, EffectPart.InCommit))];
        }

        caused.InOutbox += await Enqueue(act, round, ct);
        publisher.End();
        await db.LeaveAsync();
        return caused;
    }

    private async Task<Exception?> TryRun(AppDbContext act, List<DomainEvent> events, Caused caused, CancellationToken ct)
    {
        var transaction = act.Database.CurrentTransaction!;
        await transaction.CreateSavepointAsync(Savepoint, ct);
        Caused own;
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

    // A database that is busy or down is nobody's fault, and takes the whole act back. So does a conflict with another
    // act, where there is one: the transaction is over, or would not see what it met.
    private static bool IsTheEventsFault(Exception e, AppDbContext act, CancellationToken ct) =>
        (StorageFaults.Of(e) is not { } fault || fault == StorageFault.Conflict && !act.AreActsSideBySide)
        && !ct.IsCancellationRequested;

    private async Task<int> Enqueue(AppDbContext act, IEnumerable<EventToHandle> events, CancellationToken ct) =>
        await OutboxStatements.InsertAsync(
            act, events.Select(e => OutboxMessage.Of(e.Event, e.Part == EffectPart.Deferred, ids.Next(), node.Slot)), ct);

    // Events of one type that follow each other are handled together.
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

    // Saved after each step, so that each handler's queries see what the events before it did.
    private async Task Publish(List<EventToHandle> run, IServiceProvider services, AppDbContext db, CancellationToken ct)
    {
        var (type, part) = (run[0].Event.GetType(), run[0].Part);
        var mediator = EffectHandlers.MediatorFor(services, part);
        if (handlers.HaveInBatches(type, part))
        {
            await mediator.Publish(EventBatches.Of(run.ConvertAll(e => e.Event), isLate: part != EffectPart.InCommit), ct);
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

        // What set-based statements write passes by what is tracked: the next handler reads anew.
        async Task Save()
        {
            await db.SaveChangesAsync(ct);
            db.ChangeTracker.Clear();
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "The effects of {Count} events failed together; they are tried one by one")]
    private partial void LogFailedTogether(int count, Exception e);

    [LoggerMessage(2, LogLevel.Warning, "The effects of an event {Type} failed; the act is stored without them, and the relay tries again")]
    private partial void LogPostponed(string type, Exception e);
}

/// <summary>An event, and which of its handlers run.</summary>
internal readonly record struct EventToHandle(DomainEvent Event, EffectPart Part);
