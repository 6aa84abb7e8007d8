using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace Hubbub.Infrastructure.Persistence.Sqlite;

/// <summary>
/// SQLite's connections. They are opened once and keep their compiled statements: one writer, for the holder of the
/// turn at the write gate, and as many readers as are in use at once, of which a few stay open when idle. A connection
/// belongs to its caller until it is returned.
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
            // Closing here must really close.
            Pooling = false,
        }.ConnectionString;
    }

    /// <summary>The database's path.</summary>
    public string File { get; }

    internal string ConnectionString => _connectionString;

    /// <summary>
    /// A read-only connection, the most recently used, whose page cache is warm. It may not be open yet.
    /// </summary>
    internal SqliteSession TakeReader() =>
        _idle.TryPop(out var idle) ? idle : new(_connectionString, SqliteUse.Read, _opened);

    /// <summary>The write connection. It may not be open yet.</summary>
    /// <exception cref="InvalidOperationException">It is in use, so the caller does not hold the turn.</exception>
    internal SqliteSession TakeWriter()
    {
        if (Interlocked.Exchange(ref _isWriting, 1) == 1)
        {
            throw new InvalidOperationException("Only one writer at a time; enter the write gate first.");
        }

        return _writer ??= new(_connectionString, SqliteUse.Write, _opened);
    }

    /// <summary>A separate connection that the caller closes, for changes to the whole database.</summary>
    internal SqliteSession Own() => new(_connectionString, SqliteUse.Own, _opened);

    /// <summary>Returns a connection. It is closed if it is in a transaction or has failed.</summary>
    /// <param name="session">The caller must no longer use it.</param>
    /// <param name="isRead">False if a result may not have been read to its end.</param>
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

        // A connection returned during or after Dispose is closed here or there.
        if (_isDisposed)
        {
            Dispose();
        }
    }

    /// <summary>Closes all connections not in use, and the others when they are returned.</summary>
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
