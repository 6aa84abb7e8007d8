namespace Hubbub.Infrastructure.Persistence;

/// <summary>
/// Group commit: commits go to SQLite's write-ahead log without a flush of their own, and whoever promised durability
/// waits here. Those that come while a flush is under way share the next one, so that many writers cost few flushes.
/// </summary>
internal sealed class LogFlush
{
    private readonly Lock _lock = new();
    private Task _running = Task.CompletedTask;
    private Task? _next;

    /// <summary>Completes when everything that was committed before the call survives a power cut.</summary>
    /// <exception cref="LogFlushException">The disk did not take it.</exception>
    public Task Of(string database)
    {
        lock (_lock)
        {
            return _next ??= After(_running, database + "-wal");
        }
    }

    private async Task After(Task running, string log)
    {
        await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
        lock (_lock)
        {
            _running = _next!;
            _next = null;
        }

        try
        {
            // SQLite's locks are on other files, so opening and closing this one takes none away.
            using var handle = File.OpenHandle(
                log, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
            RandomAccess.FlushToDisk(handle);
        }
        catch (FileNotFoundException)
        {
            // The last connection was closed: SQLite has moved everything to the database, flushed, and removed the log.
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new LogFlushException(e);
        }
    }
}

/// <summary>What was committed may not survive a power cut.</summary>
internal sealed class LogFlushException(Exception reason)
    : Exception("The write-ahead log could not be flushed.", reason);
