using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using Microsoft.Win32.SafeHandles;

namespace Hubbub.Infrastructure.Persistence.Sqlite;

/// <summary>
/// Group commit: commits go to SQLite's write-ahead log without a flush of their own, and whoever promised durability
/// waits here. Those that come while a flush is under way share the next one, so that many writers cost few flushes.
/// </summary>
internal sealed class WalFlush
{
    private const string Log = "-wal";
    private const int Interrupted = 4;

    // How long writers are waited for who do not stand at the gate.
    private const int TurnSeconds = 5;

    private readonly Lock _lock = new();
    private Task _running = Task.CompletedTask;
    private Task? _next;
    private bool _hasFailed;

    /// <summary>Completes when everything that was committed before the call survives a power cut.</summary>
    /// <exception cref="WalFlushException">The disk did not take it.</exception>
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
            // The last connection was closed: SQLite has moved everything to the database, flushed, and removed the log.
        }
        catch (Exception e)
        {
            // Whatever it is: what waits for this flush is committed, and must not be taken for an act that failed.
            _hasFailed = true;
            throw new WalFlushException(e);
        }
    }

    private static void Flush(string log)
    {
        using var handle = Open(log);
        Flush(handle);
    }

    /// <summary>
    /// After a flush that failed the kernel takes the pages for written, and the next one would succeed without them; but
    /// what follows a hole in the log is lost with it. So the log is written again as it stands, and then flushed.
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
        // While it lasts nobody adds to the log, or begins it anew.
        using var turn = connection.BeginTransaction();
        using var handle = Open(database + Log);
        var buffer = new byte[64 * 1024];
        var at = 0L;
        while (RandomAccess.Read(handle, buffer, at) is > 0 and var length)
        {
            RandomAccess.Write(handle, buffer.AsSpan(0, length), at);
            at += length;
        }

        Flush(handle);
    }

    // Of an error that fsync answers RandomAccess.FlushToDisk says nothing. What it writes besides the data is the time of
    // the last change, which nobody asks for: a second block to wait for, each time.
    private static void Flush(SafeFileHandle handle)
    {
        if (!OperatingSystem.IsLinux())
        {
            RandomAccess.FlushToDisk(handle);
            return;
        }

        while (FlushData(handle) != 0)
        {
            var error = Marshal.GetLastPInvokeError();
            if (error != Interrupted)
            {
                throw new IOException($"fdatasync: {Marshal.GetPInvokeErrorMessage(error)}");
            }
        }
    }

    // Flushing it is about the file, whatever descriptor wrote to it. SQLite's locks are on other files, so opening and
    // closing this one takes none away.
    private static SafeFileHandle Open(string log) =>
        File.OpenHandle(log, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);

    [DllImport("libc", EntryPoint = "fdatasync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int FlushData(SafeFileHandle handle);
}

/// <summary>What was committed may not survive a power cut.</summary>
internal sealed class WalFlushException(Exception reason)
    : Exception("The write-ahead log could not be flushed.", reason);
