using System.Data;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Hubbub.Infrastructure.Persistence.Sqlite;

/// <summary>The use of a connection.</summary>
internal enum SqliteUse
{
    /// <summary>Read-only.</summary>
    Read,

    /// <summary>The one for transactions.</summary>
    Write,

    /// <summary>A separate one for changes to the whole database; its owner closes it.</summary>
    Own,
}

/// <summary>
/// A connection with our per-connection settings that keeps compiled statements by their text: all of the hand-written
/// ones, whose number the code bounds, and the last <see cref="MostCommands"/> commands of EF and the driver.
/// </summary>
internal sealed class SqliteSession(string connectionString, SqliteUse use, Action<SqliteConnection>? opened)
    : SqliteConnection(connectionString)
{
    internal const int MostCommands = 256;

    // A commit leaves flushing to the write gate, where many commits share one flush. (Checkpoints still flush.) The
    // page cache holds a busy server's hot pages, and checkpoints are rare, so that a page written often is moved once.
    // busy_timeout: a statement run without the driver waits while the log is briefly locked for maintenance.
    private const string Settings = "PRAGMA synchronous = NORMAL; PRAGMA cache_size = -16000; "
        + "PRAGMA wal_autocheckpoint = 4000; PRAGMA busy_timeout = 1000;";

    private const string OnlyReads = "PRAGMA query_only = 1;";

    // The driver sends this before each transaction. It is the default, and sending it makes SQLite recompile every
    // statement of the connection.
    private const string ReadsWhatIsCommitted = "PRAGMA read_uncommitted = 0;";

    private readonly Dictionary<string, SqliteStatement> _statements = [];
    private readonly Dictionary<string, PreparedCommand> _commands = [];
    private long _runs;

    public SqliteUse Use => use;

    /// <summary>Whether it is open, idle and healthy, so that it can be reused.</summary>
    public bool IsWhole => State == ConnectionState.Open
        && raw.sqlite3_get_autocommit(Handle) != 0
        && raw.sqlite3_errcode(Handle) is raw.SQLITE_OK or raw.SQLITE_ROW or raw.SQLITE_DONE or raw.SQLITE_CONSTRAINT
            or raw.SQLITE_BUSY;

    public override void Open()
    {
        if (State == ConnectionState.Open)
        {
            return;
        }

        SqliteLibrary.SetUp();
        base.Open();
        try
        {
            using var command = base.CreateCommand();
            command.CommandText = Settings;
            command.ExecuteNonQuery();
            if (use == SqliteUse.Read)
            {
                command.CommandText = OnlyReads;
                command.ExecuteNonQuery();
            }

            // Keep query plans independent of parameter values; otherwise each new LIMIT recompiles a kept statement.
            raw.sqlite3_db_config(Handle, raw.SQLITE_DBCONFIG_ENABLE_QPSG, 1, out _);
            opened?.Invoke(this);
        }
        catch
        {
            Close();
            throw;
        }
    }

    /// <summary>The kept hand-written statement with this text.</summary>
    public SqliteStatement Statement(string sql)
    {
        if (!_statements.TryGetValue(sql, out var statement))
        {
            statement = new SqliteStatement(this, sql);
            _statements.Add(sql, statement);
        }

        return statement;
    }

    /// <summary>Interrupts the running statement, from another thread.</summary>
    public void Interrupt() => raw.sqlite3_interrupt(Handle);

    /// <summary>A command that runs through the kept command with the same text.</summary>
    public override SqliteCommand CreateCommand() =>
        new InterceptedCommand { Connection = this, CommandTimeout = DefaultTimeout, Transaction = Transaction };

    public override void Close()
    {
        foreach (var statement in _statements.Values)
        {
            statement.Dispose();
        }

        _statements.Clear();
        // This disposes the commands.
        base.Close();
        _commands.Clear();
    }

    /// <summary>Null while the kept command is in use.</summary>
    private PreparedCommand? CommandFor(string text)
    {
        text = text == ReadsWhatIsCommitted ? string.Empty : text;
        if (!_commands.TryGetValue(text, out var kept))
        {
            if (_commands.Count >= MostCommands)
            {
                Forget(_commands.Values.Where(c => !c.IsInUse).MinBy(c => c.LastRun));
            }

            kept = new PreparedCommand { Connection = this };
#pragma warning disable CA2100 // The text of a command from EF or the driver.
            kept.CommandText = text;
#pragma warning restore CA2100
            _commands.Add(text, kept);
        }

        kept.LastRun = ++_runs;
        return kept.IsInUse ? null : kept;
    }

    private void Forget(PreparedCommand? command)
    {
        if (command is not null)
        {
            _commands.Remove(command.CommandText);
            command.Dispose();
        }
    }

    private sealed class InterceptedCommand : SqliteCommand
    {
        public override SqliteDataReader ExecuteReader(CommandBehavior behavior) =>
            Connection is SqliteSession { State: ConnectionState.Open } session
                && session.CommandFor(CommandText) is { } kept
                ? kept.Run(this, behavior)
                : base.ExecuteReader(behavior);
    }

    private sealed class PreparedCommand : SqliteCommand
    {
        public bool IsInUse => DataReader is not null;

        public long LastRun { get; set; }

        public SqliteDataReader Run(SqliteCommand asked, CommandBehavior behavior)
        {
            Transaction = asked.Transaction;
            CommandTimeout = asked.CommandTimeout;
            Parameters.Clear();
            foreach (SqliteParameter parameter in asked.Parameters)
            {
                Parameters.Add(parameter);
            }

            return ExecuteReader(behavior);
        }
    }
}
