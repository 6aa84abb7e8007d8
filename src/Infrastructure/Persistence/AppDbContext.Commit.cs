using System.Data.Common;
using Hubbub.Application.Common;
using Hubbub.Domain.Common;
using Hubbub.Infrastructure.Messaging;
using Hubbub.Infrastructure.Persistence.PostgreSql;
using Hubbub.Infrastructure.Persistence.Statements;
using Hubbub.Infrastructure.Posts;
using Hubbub.Infrastructure.Profiles;
using Hubbub.Infrastructure.Sync.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Hubbub.Infrastructure.Persistence;

/// <summary>Commits changes with their effects and log entries, and pushes events afterwards.</summary>
public abstract partial class AppDbContext
{
    // After so many conflicts with other commits, an act leaves its effects to the relay: its events then come later
    // than those of acts that follow it.
    private const int MostConflicts = 10;

    private readonly List<DomainEvent> _raised = [];
    private CommitEffects _caused = new();
    private bool _rollsBack;
    private DbConnection? _joined;
    private TransactionReads? _reads;

    public void Raise(DomainEvent happened) => _raised.Add(happened);

    /// <summary>
    /// How often this scope's act was rolled back because it conflicted with another commit. A retry in another scope
    /// must carry the number over.
    /// </summary>
    internal int Conflicts { get; set; }

    /// <summary>
    /// Whether acts are committed concurrently, each on a snapshot; see <see cref="CommitSteps.AreSideBySide"/>.
    /// </summary>
    internal bool AreActsSideBySide => commit!.AreSideBySide;

    /// <summary>What the current transaction has read by key; null outside a transaction.</summary>
    internal TransactionReads? Reads
    {
        get
        {
            var transaction = IsOutside ? null : Database.CurrentTransaction?.TransactionId;
            if (_reads?.Transaction != transaction)
            {
                _reads = transaction is { } begun ? new(begun) : null;
            }

            return _reads;
        }
    }

    /// <summary>Forgets everything read, changed and raised.</summary>
    public void Forget()
    {
        _raised.Clear();
        _caused = new();
        ChangeTracker.Clear();
    }

    public override async Task<int> SaveChangesAsync(
        bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        Prepare();
        if (Database.CurrentTransaction is not null)
        {
            return await Save(acceptAllChangesOnSuccess, cancellationToken);
        }

        if (_raised.Count == 0 && !ChangeTracker.HasChanges())
        {
            return 0;
        }

        // Saved entities stay marked as changed until the commit, so that a retry saves them again.
        var rows = await Commit(
            token => Save(acceptAllChangesOnSuccess: false, token), isSafeToRepeat: true, cancellationToken);
        ChangeTracker.AcceptAllChanges();
        return rows;
    }

    public async Task<T> InTransactionAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken ct) =>
        Database.CurrentTransaction is not null
            ? await work(ct)
            : await Commit(
                async token =>
                {
                    var answer = await work(token);
                    await SaveChangesAsync(token);
                    return answer;
                },
                isSafeToRepeat: false,
                ct);

    /// <summary>
    /// Does the work, its effects and their log entries, then rolls everything back instead of committing.
    /// </summary>
    internal async Task RollBackAsync(Func<CancellationToken, Task> work, CancellationToken ct)
    {
        _rollsBack = true;
        try
        {
            await InTransactionAsync(
                async token =>
                {
                    await work(token);
                    return true;
                },
                ct);
        }
        finally
        {
            _rollsBack = false;
        }
    }

    /// <summary>
    /// Completes when everything committed before the call is as durable as the configuration promises.
    /// </summary>
    internal Task FlushedAsync() => commit!.Gate.Flushed(File);

    /// <summary>Joins another context's transaction, on its connection; commits nothing.</summary>
    internal async Task JoinAsync(AppDbContext other, CancellationToken ct)
    {
        var connection = other.Database.GetDbConnection();
        if (connection != _joined)
        {
            Database.SetDbConnection(connection);
            Database.AutoSavepointsEnabled = false;
            _joined = connection;
        }

        var transaction = other.Database.CurrentTransaction!;
        await Database.UseTransactionAsync(transaction.GetDbTransaction(), transaction.TransactionId, ct);
        _reads = other.Reads;
    }

    /// <summary>Leaves that transaction, before it ends; may then join another one.</summary>
    internal async Task LeaveAsync()
    {
        await Database.UseTransactionAsync(null);
        Forget();
    }

    /// <summary>Clears what was read by key, because it may have been written since.</summary>
    internal void ForgetReads() => _reads?.Forget();

    /// <summary>Raises the events of an entity that is saved or written by a statement.</summary>
    internal void TakeEventsOf(Entity entity)
    {
        _raised.AddRange(entity.Events);
        entity.ClearEvents();
    }

    /// <summary>Takes the events raised since the last call.</summary>
    internal DomainEvent[] TakeRaised()
    {
        DomainEvent[] raised = [.. _raised];
        _raised.Clear();
        return raised;
    }

    /// <summary>Pushes this after the current transaction commits.</summary>
    internal void AddEffects(CommitEffects caused) => _caused.Add(caused);

    /// <summary>Commits the transaction of an act.</summary>
    protected virtual Task Commit(IDbContextTransaction transaction, CancellationToken ct) =>
        transaction.CommitAsync(ct);

    /// <summary>Begins a transaction and passes it to <paramref name="work"/>, which commits it.</summary>
    /// <param name="isSnapshot">If acts are committed concurrently: whether the transaction reads one snapshot.</param>
    /// <param name="work">What runs in the transaction.</param>
    /// <param name="ct">Cancels it.</param>
    protected virtual async Task<T> Transact<T>(
        bool isSnapshot, Func<IDbContextTransaction, CancellationToken, Task<T>> work, CancellationToken ct)
    {
        await using var transaction = await Database.BeginTransactionAsync(ct);
        return await work(transaction, ct);
    }

    private async Task<T> Commit<T>(Func<CancellationToken, Task<T>> work, bool isSafeToRepeat, CancellationToken ct)
    {
        var (gate, pushes) = (commit!.Gate, commit.Pushes);
        // Without effects, the act's own checks need no snapshot; without one, a conflicting act waits and continues.
        var isSnapshot = !AreActsSideBySide || Conflicts < MostConflicts;
        var attempts = 0;
        using var span = Tracing.Begin("commit");
        T result;
        Task flushed;
        try
        {
            (result, flushed) = await Database.CreateExecutionStrategy().ExecuteAsync(
                async token =>
                {
                    if (attempts++ > 0 && !isSafeToRepeat)
                    {
                        Forget();
                    }

                    _caused = new();
                    // A failed save rolls back the whole transaction, so savepoints would be useless.
                    Database.AutoSavepointsEnabled = false;
                    using (await gate.Enter(token))
                    {
                        return await Transact(
                            isSnapshot,
                            (transaction, t) => InTransaction(transaction, work, isSnapshot && commit.HaveEffects, t),
                            token);
                    }
                },
                ct);
        }
        catch (Exception e)
        {
            span?.Fail(e);
            Conflicts += AreActsSideBySide && StorageFaults.Of(e) == StorageFault.Conflict ? 1 : 0;
            throw;
        }

        _raised.Clear();
        if (_caused.InOutbox > 0)
        {
            commit.Relay.Wake();
        }

        try
        {
            await flushed;
        }
        finally
        {
            pushes.PushFlushed();
        }

        return result;
    }

    private async Task<(T Answer, Task Flush)> InTransaction<T>(
        IDbContextTransaction transaction, Func<CancellationToken, Task<T>> work, bool hasEffects, CancellationToken ct)
    {
        var (gate, effects) = (commit!.Gate, commit.Effects);
        var answer = await work(ct);
        if (_raised.Count > 0)
        {
            _caused.Add(
                await (hasEffects ? effects.RunOrPostpone(this, _raised, ct) : effects.Postpone(this, _raised, ct)));
        }

        var entries = await UserEventAppender.Append(this, _caused, commit.Clock.Now(), ct);
        if (_rollsBack)
        {
            Forget();
            return (answer, Task.CompletedTask);
        }

        try
        {
            await Commit(transaction, ct);
        }
        catch (UnknownOutcomeException)
        {
            // As after a flush that failed: nothing is pushed, but sessions are closed, in case it took place.
            commit.Pushes.Add(_caused, entries, Task.FromCanceled(new(canceled: true)));
            commit.Pushes.PushFlushed();
            commit.Relay.Wake();
            throw;
        }

        // Still inside the write gate, if there is one, so that pushes go out in commit order.
        var flush = gate.Flushed(File);
        commit.Pushes.Add(_caused, entries, flush);
        return (answer, flush);
    }

    // Once per save, however often it is retried.
    private void Prepare()
    {
        foreach (var entry in ChangeTracker.Entries<Entity>())
        {
            TakeEventsOf(entry.Entity);
        }

        ProfileIndex.Add(this);
    }

    private async Task<int> Save(bool acceptAllChangesOnSuccess, CancellationToken ct)
    {
        if (!ChangeTracker.HasChanges())
        {
            return 0;
        }

        await MessageIndex.Store(this, ct);
        await PostIndex.Store(this, ct);
        await ProfileIndex.Store(this, ct);
        ForgetReads();
        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, ct);
    }
}
