using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SQLitePCL;

namespace Hubbub.Infrastructure.Persistence;

/// <summary>
/// Connections that stay open and keep the statements that they have compiled, for what is read outside transactions:
/// compiling a feed takes longer than reading most. EF gives a connection its functions at each opening, after which
/// SQLite compiles every statement of that connection anew; these are opened once. There are as many as are used at the
/// same time; of those without work a few are kept.
/// </summary>
public sealed class SqliteReaders(IServiceScopeFactory scopes) : IDisposable
{
    private const int MostIdle = 8;

    private readonly ConcurrentStack<Reader> _idle = new();
    private volatile bool _isDisposed;

    internal List<T> Query<T>(string sql, IEnumerable<object?[]> rows, Func<Row, T> read, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        // The one used last has the pages of the moment.
        var reader = _idle.TryPop(out var idle) ? idle : new Reader(scopes.CreateScope());
        List<T> found = [];
        try
        {
            var statement = reader.Statement(sql);
            // Nobody waits for the answer any more; a statement that reads much ends at its next step.
            using var interrupted = ct.UnsafeRegister(static of => ((Reader)of!).Interrupt(), reader);
            foreach (var row in rows)
            {
                statement.Query(row, read, found);
            }
        }
        catch (SqliteException) when (ct.IsCancellationRequested)
        {
            reader.Dispose();
            throw new OperationCanceledException(ct);
        }
        catch
        {
            // It may stand in the middle of its answer, and hold what it reads.
            reader.Dispose();
            throw;
        }

        if (_idle.Count < MostIdle)
        {
            _idle.Push(reader);
        }
        else
        {
            reader.Dispose();
        }

        // Whoever comes back after the end, or meets it, is closed here or there.
        if (_isDisposed)
        {
            Dispose();
        }

        return found;
    }

    public void Dispose()
    {
        _isDisposed = true;
        while (_idle.TryPop(out var reader))
        {
            reader.Dispose();
        }
    }

    private sealed class Reader(IServiceScope scope) : IDisposable
    {
        private readonly Dictionary<string, SqliteStatement> _statements = [];
        private SqliteConnection? _connection;

        public SqliteStatement Statement(string sql)
        {
            if (!_statements.TryGetValue(sql, out var statement))
            {
                statement = new SqliteStatement(Connection(), sql);
                _statements.Add(sql, statement);
            }

            return statement;
        }

        public void Interrupt() => raw.sqlite3_interrupt(_connection!.Handle);

        public void Dispose()
        {
            foreach (var statement in _statements.Values)
            {
                statement.Dispose();
            }

            scope.Dispose();
        }

        private SqliteConnection Connection()
        {
            if (_connection is null)
            {
                var database = scope.ServiceProvider.GetRequiredService<SqliteDbContext>().Database;
                database.OpenConnection();
                _connection = (SqliteConnection)database.GetDbConnection();
            }

            return _connection;
        }
    }
}
