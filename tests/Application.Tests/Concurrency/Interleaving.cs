using System.Data.Common;
using Hubbub.Application.Common;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Infrastructure.Sync.Events;
using Hubbub.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Hubbub.Application.Tests.Concurrency;

/// <summary>
/// Simulates two concurrent writers under read-committed snapshot, on a database with one writer: before the n-th
/// statement of the first act's transaction, the second act runs and commits, and then the first continues. The second
/// act's statements run on the first one's connection; its queries use another connection, which sees only committed
/// data. An update that finds fewer rows than it would have found before concerns a row locked by the first act: it
/// waits until the first act has run its last statement, and then sees what is left. An act that loses is retried
/// afterwards.
/// </summary>
internal sealed class Interleaving : DbCommandInterceptor, IDbTransactionInterceptor
{
    private const string Savepoint = "second";

    private readonly AsyncLocal<Role> _role = new();
    private readonly List<DbCommand> _queries = [];
    private SqliteConnection? _snapshot;
    private Func<IServiceProvider, Task>? _second;
    private IServiceProvider? _services;
    private int _place;
    private int _at;
    private bool _isLost;
    private bool _hasWritten;
    private DbTransaction? _shared;
    private Task _running = Task.CompletedTask;
    private TaskCompletionSource _waits = new();
    private TaskCompletionSource _mayGoOn = new();

    private enum Role
    {
        None,
        First,
        Second,
    }

    /// <summary>The statement that the first act was about to run when the second one ran.</summary>
    public string Before { get; private set; } = string.Empty;

    public void Listen(WebApplicationBuilder builder) =>
        builder.Services.ConfigureDbContext<SqliteDbContext>(options => options.AddInterceptors(this));

    /// <summary>From here on the second act sees no new data: it has read, and is about to write.</summary>
    public async Task TakeSnapshot(TestApp app)
    {
        _snapshot?.Dispose();
        _snapshot = new SqliteConnection($"Data Source={app.Database.File};Pooling=False");
        await _snapshot.OpenAsync();
        _snapshot.BeginTransaction(deferred: true);
        await using var command = _snapshot.CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM Posts";
        await command.ExecuteScalarAsync();
    }

    /// <summary>Runs both; false if the first act's transaction has fewer statements than this.</summary>
    public async Task<bool> Run(TestApp app, Func<Task> first, Func<IServiceProvider, Task> second, int at)
    {
        if (_snapshot is null)
        {
            await TakeSnapshot(app);
        }

        (_services, _second, _shared, _at, _place, _isLost, _hasWritten) = (
            app.Services, second, null, at, 0, false, false);
        (_waits, _mayGoOn) = (new(), new());
        await Task.Run(async () =>
        {
            _role.Value = Role.First;
            await first();
        });
        var hasMet = _second is null;
        await GiveUp();
        await _running;
        _snapshot!.Dispose();
        _snapshot = null;
        if (_isLost)
        {
            await using var scope = app.Services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
            await db.InTransactionAsync(
                async _ =>
                {
                    await second(scope.ServiceProvider);
                    return true;
                },
                CancellationToken.None);
        }

        return hasMet;
    }

    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken)
    {
        await Reach(eventData.Context!, command.CommandText);
        if (_role.Value != Role.Second || _mayGoOn.Task.IsCompleted
            || !command.CommandText.TrimStart().StartsWith("SELECT", StringComparison.Ordinal))
        {
            return result;
        }

        var query = Copy(command, command.CommandText, _snapshot!);
        _queries.Add(query);
        return InterceptionResult<DbDataReader>.SuppressWithResult(await query.ExecuteReaderAsync(cancellationToken));
    }

    public override async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result,
        CancellationToken cancellationToken)
    {
        await Reach(eventData.Context!, command.CommandText);
        if (_role.Value == Role.Second && !_mayGoOn.Task.IsCompleted)
        {
            if (await FindsLess(command))
            {
                // Its earlier writes stay, and become indistinguishable from what the first act writes meanwhile.
                await Execute(eventData.Connection, $"RELEASE {Savepoint}");
                _waits.TrySetResult();
                await _mayGoOn.Task;
                await Execute(eventData.Connection, $"SAVEPOINT {Savepoint}");
            }
            else
            {
                _hasWritten = true;
            }
        }

        return result;
    }

    public async ValueTask<InterceptionResult> TransactionCommittingAsync(
        DbTransaction transaction, TransactionEventData eventData, InterceptionResult result,
        CancellationToken cancellationToken)
    {
        if (_role.Value == Role.First)
        {
            await Reach(eventData.Context!, "COMMIT");
            if (transaction == _shared)
            {
                _mayGoOn.TrySetResult();
                await _running;
                _shared = null;
            }
        }

        return result;
    }

    // The first act is retried: its transaction was rolled back silently.
    public async ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
        DbConnection connection,
        TransactionStartingEventData eventData,
        InterceptionResult<DbTransaction> result,
        CancellationToken cancellationToken)
    {
        if (_role.Value == Role.First)
        {
            await GiveUp();
        }

        return result;
    }

    // The second act's writes in an uncommitted transaction are rolled back with it.
    private async Task GiveUp()
    {
        if (_shared is not null)
        {
            (_shared, _isLost) = (null, true);
            _mayGoOn.TrySetCanceled();
            await _running;
        }
    }

    private async Task Reach(DbContext context, string statement)
    {
        if (_role.Value != Role.First || _second is null || context.Database.CurrentTransaction is not { } transaction
            || _place++ != _at)
        {
            return;
        }

        Before = statement;
        var second = _second;
        (_second, _shared) = (null, transaction.GetDbTransaction());
        _running = Task.Run(() => RunSecond(second, context.Database.GetDbConnection(), _shared));
        await Task.WhenAny(_running, _waits.Task);
    }

    private async Task RunSecond(
        Func<IServiceProvider, Task> second, DbConnection connection, DbTransaction transaction)
    {
        _role.Value = Role.Second;
        await using var scope = _services!.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        db.Database.SetDbConnection(connection);
        await db.Database.UseTransactionAsync(transaction);
        db.Database.AutoSavepointsEnabled = false;
        await Execute(connection, $"SAVEPOINT {Savepoint}");
        try
        {
            await second(scope.ServiceProvider);
            await db.SaveChangesAsync();
            // Like an act that is committed after too many conflicts: its effects are left to the relay.
            await _services!.GetRequiredService<Effects>().Postpone(db, db.TakeRaised(), CancellationToken.None);
            await Execute(connection, $"RELEASE {Savepoint}");
        }
        catch (OperationCanceledException) when (_mayGoOn.Task.IsCanceled)
        {
            // The first one was rolled back.
        }
        catch (Exception e) when (StorageFaults.Of(e) == StorageFault.Conflict
            && !(_hasWritten && _waits.Task.IsCompleted))
        {
            await Execute(connection, $"ROLLBACK TO {Savepoint}");
            await Execute(connection, $"RELEASE {Savepoint}");
            _isLost = true;
        }
        finally
        {
            await db.Database.UseTransactionAsync(null);
            db.Database.SetDbConnection(null);
            foreach (var query in _queries)
            {
                await query.DisposeAsync();
            }

            _queries.Clear();
        }
    }

    // The first act has locked one of the rows concerned.
    private async Task<bool> FindsLess(DbCommand command)
    {
        var (text, table) = (command.CommandText, command.CommandText.Split('\n')[0].Trim());
        var count = table.Replace("UPDATE ", "SELECT COUNT(*) FROM ", StringComparison.Ordinal)
            .Replace("DELETE FROM ", "SELECT COUNT(*) FROM ", StringComparison.Ordinal)
            + text[text.IndexOf("\nWHERE ", StringComparison.Ordinal)..];
        await using var before = Copy(command, count, _snapshot!);
        await using var now = Copy(command, count, (SqliteConnection)command.Connection!);
        return (long)(await before.ExecuteScalarAsync())! > (long)(await now.ExecuteScalarAsync())!;
    }

    private static SqliteCommand Copy(DbCommand command, string text, SqliteConnection connection)
    {
        var copy = connection.CreateCommand();
#pragma warning disable CA2100 // Derived from a statement of EF Core.
        copy.CommandText = text;
#pragma warning restore CA2100
        foreach (SqliteParameter parameter in command.Parameters)
        {
            copy.Parameters.Add(new SqliteParameter(parameter.ParameterName, parameter.Value));
        }

        return copy;
    }

    private static async Task Execute(DbConnection connection, string statement)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // One of the three above.
        command.CommandText = statement;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
