using Microsoft.Extensions.Logging;

namespace Hubbub.Infrastructure.Sync.Events;

/// <summary>
/// Pushes the events of commits in commit order and only after their flush, so that nobody sees anything that a power
/// failure can undo, and everyone gets their events in seq order. On SQL Server, where commits run concurrently, two
/// may be swapped; clients detect the gap. The queue is bounded by the number of writers that wait for their flush.
/// </summary>
internal sealed partial class Pushes(IPushTransport transport, TimeProvider clock, ILogger<Pushes> logger)
{
    private readonly Lock _lock = new();
    private readonly Queue<Push> _queue = [];
    private bool _isPushing;

    /// <summary>Called in commit order, if commits are serialized.</summary>
    public void Add(CommitEffects caused, IReadOnlyList<LogEntry> entries, Task flushed)
    {
        if (entries.Count > 0 || caused.ClosedSessions.Count > 0 || caused.Acts.Count > 0)
        {
            lock (_lock)
            {
                _queue.Enqueue(new(
                    caused, entries, flushed, new(clock.GetTimestamp(), Tracing.Current?.Context ?? default)));
            }
        }
    }

    /// <summary>
    /// Called after each flush: pushes what it made durable. If another caller is pushing, it pushes this too.
    /// </summary>
    public void PushFlushed()
    {
        while (Next() is { } push)
        {
            // A commit that was not flushed was not acknowledged. If it is stored, clients get its events by sync.
            if (push.Flushed.IsCompletedSuccessfully)
            {
                Try(() => Send(push));
            }

            // Sessions are closed even if the commit may not be durable.
            if (push.CommitEffects.ClosedSessions.Count > 0)
            {
                Try(() => transport.CloseSessions(push.CommitEffects.ClosedSessions));
            }

            lock (_lock)
            {
                _isPushing = false;
            }
        }
    }

    // A push may belong to another caller, and its failure must not stop the ones after it.
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

    private void Send(Push push)
    {
        using var span = Tracing.Begin("push", push.Commit.Span);
        var cause = push.Commit with { Span = span?.Context ?? default };
        push.CommitEffects.Acts.ForEach(act => act());
        foreach (var received in push.Entries.GroupBy(e => e.Receiver, e => e.Event))
        {
            transport.Push(received.Key, [.. received], cause);
        }
    }

    [LoggerMessage(1, LogLevel.Error, "The events of a commit could not be pushed; clients get them by sync")]
    private partial void LogFailed(Exception e);

    private sealed record Push(
        CommitEffects CommitEffects, IReadOnlyList<LogEntry> Entries, Task Flushed, PushCause Commit);
}
