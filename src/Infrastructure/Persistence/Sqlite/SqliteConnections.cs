using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace Hubbub.Infrastructure.Persistence.Sqlite;

/// <summary>
/// SQLite's connections. They are opened once and keep what they have compiled: one that writes, for whoever has the turn
/// at the write gate, and as many that only read as are used at the same moment. Of those a few are kept without work.
/// Whoever takes one has it alone until it is returned.
/// </summary>
public sealed class SqliteConnections : IDisposable
{
    private const int MostIdle = 8;

    private readonly ConcurrentStack<SqliteSession> _idle = new();
    private readonly string _connectionString;
    private readonly Action<SqliteConnection>? _opened;
    private SqliteSession? _writer;
    private int _isWriting;
    private volatile bool _isDisposed;

    public SqliteConnections(DataDirectory directory, IOptions<DatabaseOptions> options)
    {
        File = directory.PathOf(DataDirectory.Database);
        _opened = options.Value.Opened;
        _connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = File,
            ForeignKeys = true,
            DefaultTimeout = options.Value.BusyTimeoutSeconds,
            // What is closed here is to be closed.
            Pooling = false,
        }.ConnectionString;
    }

    /// <summary>The database's path.</summary>
    public string File { get; }

    internal string ConnectionString => _connectionString;

    /// <summary>One that refuses to write; the one used last, which has the pages of the moment. It may not be open yet.</summary>
    internal SqliteSession TakeReader() =>
        _idle.TryPop(out var idle) ? idle : new(_connectionString, SqliteUse.Read, _opened);

    /// <summary>The one that writes. It may not be open yet.</summary>
    /// <exception cref="InvalidOperationException">Someone has it, and so the caller does not have the turn.</exception>
    internal SqliteSession TakeWriter()
    {
        if (Interlocked.Exchange(ref _isWriting, 1) == 1)
        {
            throw new InvalidOperationException("There is one writer at a time: wait for the turn at the write gate.");
        }

        return _writer ??= new(_connectionString, SqliteUse.Write, _opened);
    }

    /// <summary>One for the caller alone, who closes it: for what changes the whole database.</summary>
    internal SqliteSession Own() => new(_connectionString, SqliteUse.Own, _opened);

    /// <summary>Gives back what was taken. What stands in a transaction or has failed is closed.</summary>
    /// <param name="session">The caller must not use it any more.</param>
    /// <param name="isRead">False where an answer may not have been read to its end.</param>
    internal void Return(SqliteSession session, bool isRead = true)
    {
        var isKept = isRead && session.IsWhole && !_isDisposed;
        if (session.Use == SqliteUse.Write)
        {
            if (!isKept)
            {
                _writer = null;
                session.Dispose();
            }

            Volatile.Write(ref _isWriting, 0);
        }
        else if (isKept && _idle.Count < MostIdle)
        {
            _idle.Push(session);
        }
        else
        {
            session.Dispose();
        }

        // Whoever comes back after the end, or meets it, is closed here or there.
        if (_isDisposed)
        {
            Dispose();
        }
    }

    /// <summary>Closes all that are not in use, and the others when they are returned.</summary>
    public void Dispose()
    {
        _isDisposed = true;
        while (_idle.TryPop(out var reader))
        {
            reader.Dispose();
        }

        if (Interlocked.Exchange(ref _isWriting, 1) == 0)
        {
            _writer?.Dispose();
            _writer = null;
            Volatile.Write(ref _isWriting, 0);
        }
    }
}
