using Microsoft.Data.Sqlite;
using Microsoft.Win32.SafeHandles;

namespace Hubbub.Infrastructure.Persistence.Sqlite;

/// <summary>
/// Group commit: commits go to SQLite's write-ahead log without a flush of their own, and writers that need durability
/// wait here. Those that arrive during a flush share the next one, so that many writers need few flushes.
/// </summary>
internal sealed class WalFlush
{
    private const string Log = "-wal";

    // How long to wait for writers outside the write gate.
    private const int TurnSeconds = 5;

    private readonly Lock _lock = new();
    private Task _running = Task.CompletedTask;
    private Task? _next;
    private bool _hasFailed;

    /// <summary>Completes when everything committed before the call survives a power cut.</summary>
    /// <exception cref="WalFlushException">The flush failed.</exception>
    public Task Of(string database)
    {
        lock (_lock)
        {
            return _next ??= After(_running, database);
        }
    }

    private async Task After(Task running, string database)
    {
        await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
        lock (_lock)
        {
            _running = _next!;
            _next = null;
        }

        try
        {
            if (_hasFailed)
            {
                WriteAgain(database);
                _hasFailed = false;
            }
            else
            {
                Flush(database + Log);
            }
        }
        catch (FileNotFoundException)
        {
            // The last connection was closed: SQLite moved everything to the database, flushed it, and removed the log.
        }
        catch (Exception e)
        {
            // Any exception: the acts that wait for this flush are committed and must not be reported as failed.
            _hasFailed = true;
            throw new WalFlushException(e);
        }
    }

    private static void Flush(string log)
    {
        using var handle = Open(log);
        FileFlush.ToDisk(handle);
    }

    /// <summary>
    /// After a failed flush the kernel considers the pages written, and the next flush would succeed without them; but
    /// everything after a gap in the log is lost. So the whole log is rewritten unchanged, and then flushed.
    /// </summary>
    private static void WriteAgain(string database)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = database,
            Pooling = false,
            DefaultTimeout = TurnSeconds,
        }.ConnectionString);
        connection.Open();
        // During this transaction nobody appends to the log or restarts it.
        using var turn = connection.BeginTransaction();
        using var handle = Open(database + Log);
        var buffer = new byte[64 * 1024];
        var at = 0L;
        while (RandomAccess.Read(handle, buffer, at) is > 0 and var length)
        {
            RandomAccess.Write(handle, buffer.AsSpan(0, length), at);
            at += length;
        }

        FileFlush.ToDisk(handle);
    }

    // A flush covers the file, whichever descriptor wrote to it. SQLite's locks are on other files, so opening and
    // closing this one releases none.
    private static SafeFileHandle Open(string log) =>
        File.OpenHandle(log, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
}

/// <summary>Committed data may not survive a power cut.</summary>
internal sealed class WalFlushException(Exception reason)
    : Exception("The write-ahead log could not be flushed.", reason);
