using System.Data.Common;
using Hubbub.Application.Common;
using Hubbub.Domain.Common;
using Hubbub.Infrastructure.Persistence.Statements;
using Hubbub.Infrastructure.Posts;
using Hubbub.Infrastructure.Profiles;
using Hubbub.Infrastructure.Sync.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Hubbub.Infrastructure.Persistence;

/// <summary>How changes are committed: with their effects and log entries, and pushed after it.</summary>
public abstract partial class AppDbContext
{
    // Of an act that others are faster than so often, the relay has the effects.
    private const int MostConflicts = 3;

    private readonly List<DomainEvent> _raised = [];
    private Caused _caused = new();
    private bool _rollsBack;
    private DbConnection? _joined;
    private TransactionReads? _reads;

    public void Raise(DomainEvent happened) => _raised.Add(happened);

    /// <summary>
    /// How often others were faster than the act of this scope, where that takes a transaction back. Whoever does it
    /// again in another scope hands it on.
    /// </summary>
    internal int Conflicts { get; set; }

    /// <summary>
    /// Whether acts are committed side by side, each on a snapshot: see <see cref="CommitSteps.AreSideBySide"/>.
    /// </summary>
    internal bool AreActsSideBySide => commit!.AreSideBySide;

    /// <summary>What the transaction that is under way has read by key; null outside of one.</summary>
    internal TransactionReads? Reads
    {
        get
        {
            var transaction = IsOutside ? null : Database.CurrentTransaction?.GetDbTransaction();
            if (_reads is null || transaction is null || !_reads.AreOf(transaction))
            {
                _reads = transaction is null ? null : new(transaction);
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

        // What is saved stays marked as changed until it is committed: another attempt saves it again.
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
    /// Does the work, its effects and their log entries, and takes everything back in place of the commit.
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
    /// Completes when everything that was committed before the call is as durable as the configuration promises.
    /// </summary>
    internal Task FlushedAsync() => commit!.Gate.Flushed(File);

    /// <summary>Works inside another context's transaction, on its connection; commits nothing.</summary>
    internal async Task JoinAsync(AppDbContext other, CancellationToken ct)
    {
        var connection = other.Database.GetDbConnection();
        if (connection != _joined)
        {
            Database.SetDbConnection(connection);
            Database.AutoSavepointsEnabled = false;
            _joined = connection;
        }

        await Database.UseTransactionAsync(other.Database.CurrentTransaction!.GetDbTransaction(), ct);
        _reads = other.Reads;
    }

    /// <summary>Ends to work there, before that transaction ends; may join another one then.</summary>
    internal async Task LeaveAsync()
    {
        await Database.UseTransactionAsync(null);
        Forget();
    }

    /// <summary>What was read may have been written since.</summary>
    internal void ForgetReads() => _reads?.Forget();

    /// <summary>Raises the events of an entity that a statement writes, or that is saved.</summary>
    internal void TakeEventsOf(Entity entity)
    {
        _raised.AddRange(entity.Events);
        entity.ClearEvents();
    }

    /// <summary>The events that were raised since they were last taken.</summary>
    internal DomainEvent[] TakeRaised()
    {
        DomainEvent[] raised = [.. _raised];
        _raised.Clear();
        return raised;
    }

    /// <summary>Tells of this after the commit of the transaction that is under way.</summary>
    internal void Tell(Caused caused) => _caused.Add(caused);

    /// <summary>Begins a transaction, and hands it to <paramref name="work"/>, which commits it.</summary>
    /// <param name="isSnapshot">Where acts are committed side by side: whether it reads one snapshot.</param>
    /// <param name="work">What is done in it.</param>
    /// <param name="ct">Ends it.</param>
    protected virtual async Task<T> Transact<T>(
        bool isSnapshot, Func<IDbContextTransaction, CancellationToken, Task<T>> work, CancellationToken ct)
    {
        await using var transaction = await Database.BeginTransactionAsync(ct);
        return await work(transaction, ct);
    }

    private async Task<T> Commit<T>(Func<CancellationToken, Task<T>> work, bool isSafeToRepeat, CancellationToken ct)
    {
        var (gate, pushes) = (commit!.Gate, commit.Pushes);
        // What its own rows are safe by needs no snapshot; without one, whoever meets another waits and goes on.
        var isSnapshot = !AreActsSideBySide || Conflicts < MostConflicts;
        var attempts = 0;
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
                    // A failed save rolls the whole transaction back; no need for a way to go on in it.
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
        catch (Exception e) when (AreActsSideBySide && StorageFaults.Of(e) == StorageFault.Conflict)
        {
            Conflicts++;
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

        await transaction.CommitAsync(ct);
        // Still in one's turn, where there are turns, so that what is told goes in the order of the commits.
        var flush = gate.Flushed(File);
        commit.Pushes.Add(_caused, entries, flush);
        return (answer, flush);
    }

    // Once per save, however often it is then tried.
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

        await PostIndex.Store(this, ct);
        await ProfileIndex.Store(this, ct);
        ForgetReads();
        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, ct);
    }
}
