using Microsoft.Extensions.Logging;

namespace Hubbub.Infrastructure.Sync;

/// <summary>
/// Pushes what commits have caused, in the order of the commits and each after its flush, so that nobody sees what a power cut
/// can take back, and everyone gets their events in the order of their seqs. On SQL Server, where commits take no turns, two may
/// change places; clients see the gap. There are at most as many as writers that wait for their flush.
/// </summary>
internal sealed partial class Pushes(IPushTransport transport, ILogger<Pushes> logger)
{
    private readonly Lock _lock = new();
    private readonly Queue<Push> _queue = [];
    private bool _isPushing;

    /// <summary>Called in the order of the commits, where they take turns.</summary>
    public void Add(Caused caused, IReadOnlyList<LogEntry> entries, Task flushed)
    {
        if (entries.Count > 0 || caused.ClosedSessions.Count > 0 || caused.Acts.Count > 0)
        {
            lock (_lock)
            {
                _queue.Enqueue(new(caused, entries, flushed));
            }
        }
    }

    /// <summary>Called after each flush: pushes what it made durable. Where others are at it already, they push this too.</summary>
    public void PushFlushed()
    {
        while (Next() is { } push)
        {
            // What was not flushed was not answered; it is in the log if it is stored, and clients find it there.
            if (push.Flushed.IsCompletedSuccessfully)
            {
                Try(() => Tell(push));
            }

            // Whoever is shut out stays so, whatever became of the rest.
            if (push.Caused.ClosedSessions.Count > 0)
            {
                Try(() => transport.CloseSessions(push.Caused.ClosedSessions));
            }

            lock (_lock)
            {
                _isPushing = false;
            }
        }
    }

    // What fails may be another one's than the caller's, and must not end all that come after it.
    private void Try(Action tell)
    {
        try
        {
            tell();
        }
        catch (Exception e)
        {
            LogFailed(e);
        }
    }

    private Push? Next()
    {
        lock (_lock)
        {
            if (_isPushing || !_queue.TryPeek(out var first) || !first.Flushed.IsCompleted)
            {
                return null;
            }

            _isPushing = true;
            return _queue.Dequeue();
        }
    }

    private void Tell(Push push)
    {
        push.Caused.Acts.ForEach(act => act());
        foreach (var received in push.Entries.GroupBy(e => e.Receiver, e => e.Event))
        {
            transport.Push(received.Key, [.. received]);
        }
    }

    [LoggerMessage(1, LogLevel.Error, "What a commit caused could not be told; clients find it in their logs")]
    private partial void LogFailed(Exception e);

    private sealed record Push(Caused Caused, IReadOnlyList<LogEntry> Entries, Task Flushed);
}
