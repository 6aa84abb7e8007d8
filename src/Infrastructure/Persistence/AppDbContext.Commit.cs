using System.Data.Common;
using Hubbub.Domain.Common;
using Hubbub.Infrastructure.Posts;
using Hubbub.Infrastructure.Profiles;
using Hubbub.Infrastructure.Sync;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Hubbub.Infrastructure.Persistence;

/// <summary>How changes are committed: with their effects and log entries, and pushed after it.</summary>
public abstract partial class AppDbContext
{
    private readonly List<DomainEvent> _raised = [];
    private Caused _caused = new();
    private bool _rollsBack;
    private DbConnection? _joined;

    public void Raise(DomainEvent happened) => _raised.Add(happened);

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
        var rows = await Commit(token => Save(acceptAllChangesOnSuccess: false, token), isSafeToRepeat: true, cancellationToken);
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

    /// <summary>Does the work, its effects and their log entries, and takes everything back in place of the commit.</summary>
    internal async Task RollBackAsync(Func<CancellationToken, Task> work, CancellationToken ct)
    {
        _rollsBack = true;
        await InTransactionAsync(
            async token =>
            {
                await work(token);
                return true;
            },
            ct);
    }

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
    }

    /// <summary>Ends to work there, before that transaction ends; may join another one then.</summary>
    internal async Task LeaveAsync()
    {
        await Database.UseTransactionAsync(null);
        Forget();
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

    private async Task<T> Commit<T>(Func<CancellationToken, Task<T>> work, bool isSafeToRepeat, CancellationToken ct)
    {
        var (gate, pushes) = (commit!.Gate, commit.Pushes);
        var attempts = 0;
        var (result, flushed) = await Database.CreateExecutionStrategy().ExecuteAsync(
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
                    await using var transaction = await Database.BeginTransactionAsync(token);
                    var answer = await work(token);
                    if (_raised.Count > 0)
                    {
                        await LifelineWriter.TakeTurn(this, token);
                        _caused.Add(await commit.Effects.RunOrPostpone(this, _raised, token));
                    }

                    var entries = await LifelineWriter.Append(this, _caused.Events, commit.Clock.Now(), token);
                    if (_rollsBack)
                    {
                        Forget();
                        return (answer, Task.CompletedTask);
                    }

                    await transaction.CommitAsync(token);
                    // Still in one's turn, so that what is told goes in the order of the commits.
                    var flush = gate.Flushed(File);
                    pushes.Add(_caused, entries, flush);
                    return (answer, flush);
                }
            },
            ct);
        _raised.Clear();
        if (_caused.Left > 0)
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
        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, ct);
    }

    private void TakeEventsOf(Entity entity)
    {
        _raised.AddRange(entity.Events);
        entity.ClearEvents();
    }
}
