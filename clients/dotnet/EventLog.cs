using System.Text.Json;
using System.Threading.Channels;
using Hubbub.Client.Storage;
using Hubbub.Client.Wire;

namespace Hubbub.Client;

/// <summary>
/// Hands each durable event to the handlers once, in the order of seq, from wherever it comes; ephemeral events between
/// them. One person's, from begin to end: all of it runs one after the other, in <see cref="Run"/>.
/// </summary>
internal sealed class EventLog(
    HubbubOptions options,
    string userId,
    Func<HttpMethod, string, TimeSpan, CancellationToken, Task<JsonElement>> rest,
    Func<long, CancellationToken, Task<JsonElement>?> syncOnHub,
    Func<HubbubEvent, CancellationToken, Task> handle)
{
    // More than these are not kept for a handler that is slow, or for a gap: they are fetched again.
    private const int Buffered = 500;

    // The cursor is stored when nothing waits, and after so many events.
    private const int Batch = 100;

    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    private readonly ICursorStore _store = options.Cursors ?? new CursorIn(options.Store);
    private readonly Channel<Arrival> _arrivals = Channel.CreateUnbounded<Arrival>(new() { SingleReader = true });
    private readonly SortedDictionary<long, HubbubEvent> _ahead = [];
    private readonly List<TaskCompletionSource> _asked = [];
    private long? _stored;
    private long? _cursor;
    private long _known = -1; // the same, for other threads
    private long _head;
    private int _waiting;
    private int _isWoken;
    private int _isRetrying;
    private int _failures;
    private bool _isBehind;
    private int _unstored;

    /// <summary>The seq of the last event that the handlers have had; null before the first snapshot.</summary>
    public long? Cursor => Volatile.Read(ref _known) is var known and >= 0 ? known : null;

    /// <summary>An event that was pushed.</summary>
    public void Push(string type, JsonElement payload)
    {
        var seq = Json.Number(payload, "seq");
        if (type is "connected" or "head")
        {
            Know(Json.Number(payload, type == "head" ? "seq" : "head") ?? 0);
            seq = null;
        }

        var came = new HubbubEvent(type, payload, seq);
        options.Arrived?.Invoke(came);
        if (Interlocked.Increment(ref _waiting) <= Buffered)
        {
            _arrivals.Writer.TryWrite(new(came));
        }
        else
        {
            Interlocked.Decrement(ref _waiting);
            Know(seq ?? 0);
        }
    }

    /// <summary>
    /// Completes when everything has been handed over that happened before the call, or fails with what kept it from
    /// being fetched.
    /// </summary>
    public Task CatchUp()
    {
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        return _arrivals.Writer.TryWrite(new(Asked: asked)) ? asked.Task
            : Task.FromException(HubbubException.OfSession());
    }

    /// <summary>Reads the cursor. Without it, nothing can begin: a snapshot would skip what was missed.</summary>
    public async Task Load()
    {
        _stored = await _store.Load(userId).ConfigureAwait(false);
        Move(_stored);
    }

    /// <summary>Runs until <paramref name="end"/>.</summary>
    public async Task Run(CancellationToken end)
    {
        try
        {
            while (await _arrivals.Reader.WaitToReadAsync(end).ConfigureAwait(false))
            {
                for (var taken = 0; taken < Batch && _arrivals.Reader.TryRead(out var arrival); taken++)
                {
                    await Take(arrival, end).ConfigureAwait(false);
                }

                await FetchMissing(end).ConfigureAwait(false);
                await Store().ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            // What is handled is stored below.
        }
        finally
        {
            await Store().ConfigureAwait(false);
            _arrivals.Writer.TryComplete();
            while (_arrivals.Reader.TryRead(out var arrival))
            {
                _asked.AddRange(arrival.Asked is { } asked ? [asked] : []);
            }

            Answer(HubbubException.OfSession());
        }
    }

    /// <summary>Removes the cursor, after the end.</summary>
    public Task Forget() => _store.Save(userId, null);

    private async Task Take(Arrival arrival, CancellationToken end)
    {
        if (arrival.Asked is { } asked)
        {
            _asked.Add(asked);
        }
        else if (arrival.Event is not { } came)
        {
            Interlocked.Exchange(ref _isWoken, 0);
        }
        else
        {
            Interlocked.Decrement(ref _waiting);
            await (came.Seq is null ? Handle(came, end) : Offer(came, end)).ConfigureAwait(false);
        }
    }

    /// <summary>The next event is handed over, a known one dropped, a later one kept for its turn.</summary>
    private async Task Offer(HubbubEvent came, CancellationToken end)
    {
        var seq = came.Seq!.Value;
        if (seq == _cursor + 1)
        {
            await HandOver(came, end).ConfigureAwait(false);
            while (_ahead.Remove(++seq, out var next))
            {
                await HandOver(next, end).ConfigureAwait(false);
            }
        }
        else if (_cursor is null || seq > _cursor)
        {
            if (_ahead.Count < Buffered)
            {
                _ahead[seq] = came;
            }

            Known(seq);
        }
    }

    private async Task HandOver(HubbubEvent e, CancellationToken end)
    {
        await Handle(e, end).ConfigureAwait(false);
        // After the handlers: if they are cut off, the event comes again at the next start.
        Move(e.Seq);
        _ahead.Remove(e.Seq!.Value);
        if (++_unstored >= Batch)
        {
            await Store().ConfigureAwait(false);
        }
    }

    private async Task Handle(HubbubEvent e, CancellationToken end)
    {
        end.ThrowIfCancellationRequested();
        try
        {
            await handle(e, end).ConfigureAwait(false);
        }
        catch (Exception failure) when (!end.IsCancellationRequested)
        {
            Log.HandlerFailed(options.Logger, e.Type, failure);
        }
        catch (Exception)
        {
            // Its calls fail because of the end: the event comes again. One that was handled in time does not.
            throw new OperationCanceledException(end);
        }
    }

    private async Task FetchMissing(CancellationToken end)
    {
        if (_asked.Count == 0 && !_isBehind
            && (_cursor is { } cursor ? Volatile.Read(ref _head) <= cursor : _ahead.Count == 0))
        {
            return;
        }

        try
        {
            await Fetch(end).ConfigureAwait(false);
            _failures = 0;
            _isBehind = false;
            Answer(null);
        }
        catch (Exception e) when (!end.IsCancellationRequested)
        {
            _isBehind = true;
            Log.NotCaughtUp(options.Logger, e);
            Answer(e);
            var pause = Pauses.After(_failures++, options, (e as HubbubException)?.RetryAfter);
            if (Interlocked.Exchange(ref _isRetrying, 1) == 0)
            {
                _ = RetryAfter(pause, end);
            }
        }
    }

    /// <summary>Nobody else would ask again soon if the connection is open.</summary>
    private async Task RetryAfter(TimeSpan pause, CancellationToken end)
    {
        await Task.Delay(pause, options.Time, end).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        Interlocked.Exchange(ref _isRetrying, 0);
        Wake();
    }

    private async Task Fetch(CancellationToken end)
    {
        for (var isMore = true; isMore;)
        {
            if (_cursor is null)
            {
                await Begin(end).ConfigureAwait(false);
            }

            var before = _cursor!.Value;
            var path = $"sync?after={before}&limit={options.SyncPage}";
            var page = await (syncOnHub(before, end) ?? rest(HttpMethod.Get, path, Limit, end)).ConfigureAwait(false);
            if (page.GetProperty("reset").GetBoolean())
            {
                Move(null);
                _ahead.Clear();
                Interlocked.Exchange(ref _head, 0);
                continue;
            }

            foreach (var logged in page.GetProperty("events").EnumerateArray())
            {
                var came = new HubbubEvent(
                    logged.GetProperty("type").GetString()!,
                    logged.GetProperty("payload"),
                    logged.GetProperty("seq").GetInt64(),
                    IsReplay: true);
                options.Arrived?.Invoke(came);
                await Offer(came, end).ConfigureAwait(false);
            }

            var isEmpty = page.GetProperty("events").GetArrayLength() == 0;
            var (hasMore, head) = (page.GetProperty("hasMore").GetBoolean(), Volatile.Read(ref _head));
            isMore = _cursor > before ? hasMore || head > _cursor : hasMore || !isEmpty ? throw Stuck(before) : false;
            if (!isMore)
            {
                // A head that the log does not have would be asked for without end.
                Interlocked.CompareExchange(ref _head, _cursor.Value, head);
            }
        }
    }

    /// <summary>The first snapshot, or the one after a reset.</summary>
    private async Task Begin(CancellationToken end)
    {
        var snapshot = await rest(HttpMethod.Get, "bootstrap", TimeSpan.FromSeconds(30), end).ConfigureAwait(false);
        var seq = snapshot.GetProperty("seq").GetInt64();
        await Handle(new(HubbubEvent.Snapshot, snapshot, seq, IsReplay: true), end).ConfigureAwait(false);
        Move(seq);
        foreach (var old in _ahead.Keys.Where(s => s <= seq).ToArray())
        {
            _ahead.Remove(old);
        }

        await Store().ConfigureAwait(false);
    }

    private void Move(long? cursor)
    {
        _cursor = cursor;
        Volatile.Write(ref _known, cursor ?? -1);
    }

    private async Task Store()
    {
        _unstored = 0;
        if (_cursor is null || _cursor == _stored)
        {
            return;
        }

        try
        {
            await _store.Save(userId, _cursor).ConfigureAwait(false);
            _stored = _cursor;
        }
        catch (Exception e)
        {
            Log.NotStored(options.Logger, "cursor", e);
        }
    }

    private static InvalidOperationException Stuck(long cursor) =>
        new($"The server's log has more events after {cursor}, but not the next one.");

    private void Answer(Exception? failure)
    {
        foreach (var asked in _asked)
        {
            _ = failure is null ? asked.TrySetResult() : asked.TrySetException(failure);
        }

        _asked.Clear();
    }

    /// <summary>Events exist up to this seq.</summary>
    private void Know(long head)
    {
        Known(head);
        Wake();
    }

    private void Known(long head)
    {
        for (var known = Volatile.Read(ref _head); known < head;)
        {
            var before = Interlocked.CompareExchange(ref _head, head, known);
            known = before == known ? head : before;
        }
    }

    private void Wake()
    {
        if (Interlocked.Exchange(ref _isWoken, 1) == 0)
        {
            _arrivals.Writer.TryWrite(default);
        }
    }

    /// <summary>An event, or someone who waits until all are here, or with neither only a reason to look.</summary>
    private readonly record struct Arrival(HubbubEvent? Event = null, TaskCompletionSource? Asked = null);
}
