using System.Net;
using System.Text.Json;
using Hubbub.Client.Wire;

namespace Hubbub.Client;

/// <summary>
/// Writes of one person that wait for their turn, their answer or the network, in the order of their lane. Each is done
/// once.
/// </summary>
internal sealed class Outbox(HubbubOptions options, Tokens tokens, string userId, CancellationToken end)
{
    private const int AtOnce = 4;

    // A program that never looks at what failed must not grow without end.
    private const int MaxFailed = 100;

    private static readonly TimeSpan MaxAge = TimeSpan.FromDays(1);

    private readonly Lock _lock = new();
    private readonly List<PendingAct> _acts = [];
    private readonly HashSet<PendingAct> _running = [];
    private readonly Held _held = new(options.Time);
    private readonly Turns _storing = new();
    private int _changes;
    private int _storedChanges;
    private bool _isEnded;

    /// <summary>All that is not done, oldest first.</summary>
    public IReadOnlyList<PendingAct> Acts
    {
        get
        {
            lock (_lock)
            {
                return [.. _acts];
            }
        }
    }

    private string Name => $"outbox-{userId}";

    /// <summary>Reads what is kept. Without it, nothing can begin: it would be overwritten.</summary>
    public async Task Load()
    {
        if (await options.Store.Load(Name).ConfigureAwait(false) is { } value)
        {
            _acts.AddRange(JsonSerializer.Deserialize<StoredAct[]>(value, Json.Options)!.Select(Restored));
        }
    }

    /// <summary>
    /// Everything that waits fails; it is kept for the next start, or with <paramref name="isForgotten"/> removed.
    /// </summary>
    public async Task End(bool isForgotten)
    {
        await _storing.Run(() =>
        {
            lock (_lock)
            {
                _isEnded = true;
            }

            return Save(isForgotten ? [] : Acts);
        }).ConfigureAwait(false);
        foreach (var act in Acts)
        {
            act.Settle(default, isForgotten ? HubbubException.OfSession() : HubbubException.OfStop());
        }
    }

    /// <summary>Adds an act, which is sent when it is stored.</summary>
    public PendingAct Add(HttpMethod method, string path, object? body, string? lane, string? key)
    {
        key ??= Keys.New();
        if (!Keys.IsValid(key))
        {
            throw new ArgumentException("A key is 1-64 of A-Z a-z 0-9 . _ : -", nameof(key));
        }

        if (body is HttpContent)
        {
            throw new ArgumentException("A file cannot be kept: send it with Call.", nameof(body));
        }

        path = path.TrimStart('/');
        JsonElement? json = body is null ? null : Json.Of(body);
        var act = new PendingAct(
            this,
            new(key, method.Method, path, json, lane ?? Lanes.Of(path, json), options.Time.GetUtcNow()));
        lock (_lock)
        {
            MustRun();
            if (_acts.Find(a => a.Key == key) is { } same)
            {
                return same;
            }

            _acts.Add(act);
        }

        _ = Enter(act);
        return act;
    }

    /// <summary>The network is back: only what the server asked for still counts.</summary>
    public void Wake()
    {
        lock (_lock)
        {
            _held.Wake();
        }

        Run();
    }

    public void Retry(PendingAct act)
    {
        lock (_lock)
        {
            MustRun();
            if (act.State != PendingState.Failed || !_acts.Contains(act))
            {
                return;
            }

            act.Stored = act.Stored with
            {
                Key = act.Error?.Code == HubbubException.TooOld ? act.Key : Keys.New(),
                CreatedAt = options.Time.GetUtcNow(),
                Tries = 0,
                ErrorCode = null,
                ErrorMessage = null,
            };
            (act.State, act.Error, act.IsStored) = (PendingState.Queued, null, false);
            act.Renew();
        }

        _ = Enter(act);
    }

    public void Discard(PendingAct act)
    {
        lock (_lock)
        {
            MustRun();
        }

        Finish(act.Key, default, new(HubbubException.Discarded, "It was given up."));
    }

    /// <summary>Ends an act: with its answer, or with an error.</summary>
    public void Finish(string key, JsonElement answer, HubbubException? error = null)
    {
        PendingAct? act;
        lock (_lock)
        {
            act = _acts.Find(a => a.Key == key);
            if (act is null)
            {
                return;
            }

            _acts.Remove(act);
            (act.State, act.Error) = (error is null ? PendingState.Done : PendingState.Failed, error);
        }

        act.Settle(answer, error);
        _ = Store();
        Run();
    }

    private async Task Enter(PendingAct act)
    {
        await Store().ConfigureAwait(false);
        lock (_lock)
        {
            act.IsStored = true;
        }

        Run();
    }

    /// <summary>Begins what can begin: the first of each lane.</summary>
    public void Run()
    {
        lock (_lock)
        {
            if (_isEnded || end.IsCancellationRequested)
            {
                return;
            }

            var now = options.Time.GetUtcNow();
            var busy = new HashSet<string>();
            foreach (var act in _acts.Where(a => a.State != PendingState.Failed).ToArray())
            {
                if (!busy.Add(act.Lane) || !act.IsStored || _running.Contains(act) || _held.Holds(act.Lane))
                {
                    continue;
                }

                if (now - act.Stored.CreatedAt > MaxAge)
                {
                    busy.Remove(act.Lane);
                    Fail(act, new(HubbubException.TooOld, "It waited for more than a day."));
                }
                else if (_running.Count < AtOnce)
                {
                    _running.Add(act);
                    (act.State, act.RetryAt, act.Error) = (PendingState.Sending, null, null);
                    _ = Task.Run(() => Send(act), CancellationToken.None);
                }
            }
        }
    }

    private async Task Send(PendingAct act)
    {
        JsonElement answer = default;
        HubbubException? error = null;
        try
        {
            answer = await tokens.Call(act.Method, act.Path, act.Body, act.Key, ct: end).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            error = e as HubbubException ?? new("invalid_request", e.Message, e);
        }

        lock (_lock)
        {
            _running.Remove(act);
            // An answer may have been lost that said it is removed: gone is gone, if it is the server that says so.
            error = error is { Status: HttpStatusCode.NotFound, IsRetryable: false } && act.Method == HttpMethod.Delete
                ? null
                : error;
            if (!end.IsCancellationRequested && error is not null && _acts.Contains(act))
            {
                Refused(act, error);
            }
        }

        if (!end.IsCancellationRequested && error is null)
        {
            Finish(act.Key, answer);
        }

        Run();
    }

    private void Refused(PendingAct act, HubbubException error)
    {
        if (error.Code == HubbubException.SignedOut)
        {
            act.State = PendingState.Queued; // the end of the session ends this too
        }
        else if (error.IsRetryable || error.Status == HttpStatusCode.Unauthorized)
        {
            Later(act, error);
        }
        else
        {
            Fail(act, error);
        }
    }

    /// <summary>The lane waits, so that its order stays. A limit is not a failure.</summary>
    private void Later(PendingAct act, HubbubException error)
    {
        var isLimit = error.Status == HttpStatusCode.TooManyRequests;
        var pause = Pauses.After(isLimit ? 0 : act.Stored.Tries, options, error.RetryAfter);
        _held.Hold(act.Lane, pause, error.RetryAfter is not null);
        (act.State, act.RetryAt, act.Error) = (PendingState.Waiting, options.Time.GetUtcNow() + pause, error);
        act.Stored = act.Stored with { Tries = act.Stored.Tries + (isLimit ? 0 : 1) };
        _ = Store();
        // A little later than what is compared with, because timers are coarse.
        _ = Task.Delay(pause + TimeSpan.FromMilliseconds(20), options.Time, end)
            .ContinueWith(_ => Run(), TaskScheduler.Default);
    }

    private void Fail(PendingAct act, HubbubException error)
    {
        act.Stored = act.Stored with { ErrorCode = error.Code, ErrorMessage = error.Message };
        (act.State, act.Error) = (PendingState.Failed, error);
        act.Settle(default, error);
        // What was never sent is not among them.
        var refused = _acts.Where(a => a.State == PendingState.Failed && a.Error!.Code != HubbubException.TooOld);
        foreach (var oldest in refused.SkipLast(MaxFailed).ToArray())
        {
            _acts.Remove(oldest);
            Log.Dropped(options.Logger, oldest.Path, oldest.Error!.Code);
        }

        _ = Store();
    }

    private PendingAct Restored(StoredAct stored)
    {
        var act = new PendingAct(this, stored) { IsStored = true };
        if (stored.ErrorCode is { } code)
        {
            (act.State, act.Error) = (PendingState.Failed, new(code, stored.ErrorMessage ?? code));
            act.Settle(default, act.Error);
        }

        return act;
    }

    /// <summary>Stores all acts; answers when what is known now is stored, by this write or by a later one.</summary>
    private Task Store()
    {
        var mine = Interlocked.Increment(ref _changes);
        return _storing.Run(async () =>
        {
            if (_storedChanges < mine && !_isEnded)
            {
                var now = Volatile.Read(ref _changes);
                await Save(Acts).ConfigureAwait(false);
                _storedChanges = now;
            }
        });
    }

    private async Task Save(IReadOnlyList<PendingAct> acts)
    {
        try
        {
            var value = acts.Count == 0
                ? null
                : JsonSerializer.SerializeToUtf8Bytes(acts.Select(a => a.Stored), Json.Options);
            await options.Store.Save(Name, value, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            Log.NotStored(options.Logger, "outbox", e);
        }
    }

    private void MustRun()
    {
        if (_isEnded)
        {
            throw HubbubException.OfStop();
        }
    }
}
