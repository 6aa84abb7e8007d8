namespace Hubbub.Client;

/// <summary>The parts that work for one person, from a log-in or a start to its end.</summary>
internal sealed class Life : IDisposable
{
    private readonly CancellationTokenSource _end = new();
    private readonly HubbubOptions _options;
    private Task _running = Task.CompletedTask;

    public Life(
        HubbubOptions options,
        Tokens tokens,
        string userId,
        Func<HubbubEvent, CancellationToken, Task> handle,
        Action<HubbubStatus> become)
    {
        (_options, UserId) = (options, userId);
        Outbox = new Outbox(options, tokens, userId, _end.Token);
        Events = new EventLog(
            options,
            userId,
            (method, path, limit, ct) => tokens.Call(method, path, limit: limit, ct: ct),
            (after, ct) => Connection!.IsConnected
                ? Connection.Invoke("sync", new { afterSeq = after, limit = options.SyncPage }, EventLog.Limit, ct)
                : null,
            handle);
        Connection = new Connection(options, tokens, Events.Push, Events.CatchUp, status =>
        {
            if (!_end.IsCancellationRequested)
            {
                become(status);
                if (status == HubbubStatus.Live)
                {
                    Outbox.Wake();
                }
            }
        });
    }

    public EventLog Events { get; }

    public Outbox Outbox { get; }

    public Connection Connection { get; }

    public string UserId { get; }

    /// <summary>Reads what is kept.</summary>
    public async Task Load()
    {
        await Outbox.Load().ConfigureAwait(false);
        await Events.Load().ConfigureAwait(false);
    }

    public void Begin()
    {
        Outbox.Run();
        _running = Task.WhenAll(
            Task.Run(() => Events.Run(_end.Token)),
            Task.Run(() => Connection.Run(_end.Token)));
    }

    /// <summary>Ends all of it; with <paramref name="isForgotten"/>, nothing of the person is kept.</summary>
    public async Task End(bool isForgotten)
    {
        await _end.CancelAsync().ConfigureAwait(false);
        // First: a handler may wait for a write.
        await Outbox.End(isForgotten).ConfigureAwait(false);
        await _running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (isForgotten)
        {
            try
            {
                await Events.Forget().ConfigureAwait(false);
            }
            catch (Exception e)
            {
                Log.NotStored(_options.Logger, "removal of the cursor", e);
            }
        }
    }

    public void Dispose() => _end.Dispose();
}
