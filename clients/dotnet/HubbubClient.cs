using System.Collections.Immutable;
using System.Text.Json;

namespace Hubbub.Client;

/// <summary>
/// A client of one Hubbub server, for one person. It loses no event and doubles none, sends every write once, and stays
/// connected until it is stopped. Its members can be called from any thread.
/// </summary>
public sealed class HubbubClient : IAsyncDisposable
{
    private static readonly TimeSpan CallLimit = TimeSpan.FromSeconds(30);

    private readonly HubbubOptions _options;
    private readonly Rest _rest;
    private readonly Tokens _tokens;
    // Changes of the session are taken one after the other.
    private readonly Turns _turns = new();
    private readonly Turns _told = new();
    private readonly Lock _lock = new();
    private ImmutableList<(string Type, Func<HubbubEvent, CancellationToken, Task> Handle)> _handlers = [];
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile Life? _life;
    private bool _isStarted;

    /// <summary>It does nothing until it is started.</summary>
    public HubbubClient(HubbubOptions options)
    {
        _options = options;
        _rest = new Rest(options);
        _tokens = new Tokens(options, _rest) { Ended = () => _ = Task.Run(() => EndSession(null)) };
    }

    /// <summary>
    /// Called with each new <see cref="Status"/>, one after the other, soon after it.
    /// </summary>
    public event Action<HubbubStatus>? StatusChanged;

    /// <summary>Who is logged in, or null.</summary>
    public HubbubSession? Session => _tokens.Session;

    /// <summary>How it is connected.</summary>
    public HubbubStatus Status { get; private set; }

    /// <summary>The seq of the last event that the handlers have had; null before the first snapshot.</summary>
    public long? Cursor => _life?.Events.Cursor;

    /// <summary>The writes that are not done, oldest first; those of earlier starts too.</summary>
    public IReadOnlyList<PendingAct> Pending => _life?.Outbox.Acts ?? [];

    /// <summary>Logs in.</summary>
    /// <exception cref="HubbubException">It was refused, or there was no answer.</exception>
    public Task<HubbubSession> LogIn(string login, string password, CancellationToken ct = default) =>
        Enter("login", new { login, password, _options.DeviceName }, ct);

    /// <summary>Creates an account and logs in.</summary>
    /// <exception cref="HubbubException">It was refused, or there was no answer.</exception>
    public Task<HubbubSession> Register(
        string username, string email, string password, CancellationToken ct = default) =>
        Enter("register", new { username, email, password, _options.DeviceName }, ct);

    /// <summary>Brings a frozen account back, or one that is to be deleted, and logs in.</summary>
    /// <exception cref="HubbubException">It was refused, or there was no answer.</exception>
    public Task<HubbubSession> Reactivate(string login, string password, CancellationToken ct = default) =>
        Enter("reactivate", new { login, password, _options.DeviceName }, ct);

    /// <summary>Uses a session from elsewhere, and from now on its next tokens.</summary>
    public Task Use(HubbubSession session) => _turns.Run(async () =>
    {
        await Close(isForgotten: _life?.UserId != session.UserId).ConfigureAwait(false);
        await _tokens.Use(session).ConfigureAwait(false);
        await Open().ConfigureAwait(false);
    });

    /// <summary>
    /// Logs out: here at once, on the server if it can be reached. The cursor and the writes that wait are removed. Not
    /// to be awaited by a handler.
    /// </summary>
    public async Task LogOut()
    {
        if (Session is { } session)
        {
            // With the token that there is: a refresh now would begin another one.
            await _rest.Call(HttpMethod.Post, "auth/logout", token: session.AccessToken, limit: TimeSpan.FromSeconds(5))
                .ContinueWith(t => t.Exception, TaskScheduler.Default).ConfigureAwait(false);
            await EndSession(session).ConfigureAwait(false);
        }
    }

    /// <summary>
    /// Connects, and stays connected. Uses the session that is kept in the store if nobody has logged in; without one,
    /// waits for a log-in. Register handlers before it.
    /// </summary>
    /// <exception cref="Exception">What the store threw: without what it keeps, the client does not begin.</exception>
    public Task Start(CancellationToken ct = default) => _turns.Run(async () =>
    {
        await _tokens.Load(ct).ConfigureAwait(false);
        _isStarted = true;
        await Open().ConfigureAwait(false);
    });

    /// <summary>Disconnects; what is kept stays for the next start. Not to be awaited by a handler.</summary>
    public Task Stop() => _turns.Run(async () =>
    {
        _isStarted = false;
        await Close(isForgotten: false).ConfigureAwait(false);
        Become(HubbubStatus.Starting);
    });

    /// <summary>The network or the machine is back: waits no longer, and replaces a connection that is dead.</summary>
    public async Task Wake()
    {
        if (_life is { } life)
        {
            life.Outbox.Wake();
            await life.Connection.Wake().ConfigureAwait(false);
        }
    }

    /// <summary>Waits until the client has this status.</summary>
    public async Task WaitFor(HubbubStatus status, CancellationToken ct = default)
    {
        while (true)
        {
            Task changed;
            lock (_lock)
            {
                if (Status == status)
                {
                    return;
                }

                changed = _changed.Task;
            }

            await changed.WaitAsync(ct).ConfigureAwait(false);
        }
    }

    /// <summary>
    /// Registers a handler of events with this name, or of <see cref="HubbubEvent.Any"/>. Handlers are called one after
    /// the other, and the next event comes when they have ended. A durable event comes once and in the order of seq;
    /// the cursor moves after it. If a handler fails, that is logged and the event counts as handled. If the process
    /// ends before the cursor is stored, at most 100 events come again at the next start. A handler can call the
    /// client, and wait for its own writes; it must not wait for what begins or ends the client or the session, nor for
    /// a status: these wait for the handler.
    /// </summary>
    /// <returns>Ends it.</returns>
    public IDisposable On(string type, Func<HubbubEvent, CancellationToken, Task> handler)
    {
        var entry = (type, handler);
        ImmutableInterlocked.Update(ref _handlers, handlers => handlers.Add(entry));
        return new Registration(() => ImmutableInterlocked.Update(ref _handlers, handlers => handlers.Remove(entry)));
    }

    /// <summary>The same with a handler that does not wait.</summary>
    /// <returns>Ends it.</returns>
    public IDisposable On(string type, Action<HubbubEvent> handler) => On(type, (e, _) =>
    {
        handler(e);
        return Task.CompletedTask;
    });

    /// <summary>Calls a method of the hub once, and returns its <c>data</c>; see docs/protocol/hub.md.</summary>
    /// <exception cref="HubbubException">It was refused, or there was no answer.</exception>
    public Task<JsonElement> Invoke(string method, object argument, CancellationToken ct = default) =>
        _life?.Connection.Invoke(method, argument, CallLimit, ct)
            ?? Task.FromException<JsonElement>(NotRunning());

    /// <summary>
    /// Calls an operation of REST once, and returns its answer, which is undefined if it has no body. A token that was
    /// refused is replaced, and the call made again.
    /// </summary>
    /// <param name="method">The method.</param>
    /// <param name="path">The path below <c>/api/v1/</c>, with the query, such as <c>conversations?limit=5</c>.</param>
    /// <param name="body">What is sent as JSON; or <see cref="HttpContent"/>, for files.</param>
    /// <param name="key">An idempotency key.</param>
    /// <param name="ct">Ends the call.</param>
    /// <exception cref="HubbubException">It was refused, or there was no answer.</exception>
    public Task<JsonElement> Call(
        HttpMethod method, string path, object? body = null, string? key = null, CancellationToken ct = default) =>
        _tokens.Call(method, path, body, key, ct: ct);

    /// <summary>
    /// Puts a write into the outbox: it is stored, and sent over REST under one idempotency key until the server has
    /// answered, across connections and starts. It is sent again without an answer, and after 408, 429 and 5xx.
    /// </summary>
    /// <param name="method">The method.</param>
    /// <param name="path">The path below <c>/api/v1/</c>.</param>
    /// <param name="body">What is sent as JSON.</param>
    /// <param name="lane">
    /// Acts of one lane are done one after the other. Without it, messages to the same receiver are in one lane, and
    /// otherwise acts whose paths are the same up to the first id.
    /// </param>
    /// <param name="key">A key of one's own, of 1–64 of <c>A–Z a–z 0–9 . _ : -</c>.</param>
    /// <exception cref="HubbubException">Nobody is logged in, or the client is not started.</exception>
    public PendingAct Enqueue(
        HttpMethod method, string path, object? body = null, string? lane = null, string? key = null) =>
        (_life ?? throw NotRunning()).Outbox.Add(method, path, body, lane, key);

    /// <summary>Puts a message to a person into the outbox.</summary>
    /// <exception cref="HubbubException">Nobody is logged in, or the client is not started.</exception>
    public PendingAct SendMessage(string receiverId, string text) =>
        Enqueue(HttpMethod.Post, "messages", new { receiverId, message = text });

    /// <summary>Stops it.</summary>
    public async ValueTask DisposeAsync()
    {
        await Stop().ConfigureAwait(false);
        _rest.Dispose();
    }

    private async Task<HubbubSession> Enter(string operation, object body, CancellationToken ct)
    {
        var session = await _tokens.Begin(operation, body, ct).ConfigureAwait(false);
        await Use(session).ConfigureAwait(false);
        return session;
    }

    /// <summary>Nothing happens if someone has logged in since.</summary>
    private Task EndSession(HubbubSession? ended) => _turns.Run(async () =>
    {
        if (Session is { } current && current.SessionId != ended?.SessionId)
        {
            return;
        }

        await _tokens.Use(null).ConfigureAwait(false);
        await Close(isForgotten: true).ConfigureAwait(false);
        await Open().ConfigureAwait(false);
    });

    private HubbubException NotRunning() => Session is null ? HubbubException.OfSession() : HubbubException.OfStop();

    private async Task Open()
    {
        if (_isStarted && Session is { } session && _life is null)
        {
            Become(HubbubStatus.Starting);
            var life = new Life(_options, _tokens, session.UserId, Handle, Become);
            try
            {
                await life.Load().ConfigureAwait(false);
            }
            catch
            {
                life.Dispose();
                throw;
            }

            _life = life;
            life.Begin();
        }
        else if (_isStarted && Session is null)
        {
            Become(HubbubStatus.SignedOut);
        }
    }

    private async Task Close(bool isForgotten)
    {
        if (_life is { } life)
        {
            _life = null;
            await life.End(isForgotten).ConfigureAwait(false);
            life.Dispose();
        }
    }

    private async Task Handle(HubbubEvent e, CancellationToken end)
    {
        foreach (var (type, handle) in _handlers)
        {
            if (type == e.Type || type == HubbubEvent.Any)
            {
                try
                {
                    await handle(e, end).ConfigureAwait(false);
                }
                catch (Exception failure) when (!end.IsCancellationRequested)
                {
                    Log.HandlerFailed(_options.Logger, e.Type, failure);
                }
            }
        }

        if (e.Type == "message_sent" && e.Payload.TryGetProperty("clientMessageId", out var key))
        {
            _life?.Outbox.Finish(key.GetString()!, Sent(e.Payload.GetProperty("message")));
        }

        if (e.Type == "session_revoked" && Session is { } own
            && e.Payload.GetProperty("sessionId").GetString() == own.SessionId)
        {
            // Not awaited: what ends the session waits for this.
            _ = Task.Run(() => EndSession(own), CancellationToken.None);
        }
    }

    /// <summary>What the answer to the message would have been.</summary>
    private static JsonElement Sent(JsonElement message) => Wire.Json.Of(new
    {
        messageId = message.GetProperty("id"),
        conversationId = message.GetProperty("conversationId"),
        seq = message.GetProperty("seq"),
        sentAt = message.GetProperty("sentAt"),
    });

    private void Become(HubbubStatus status)
    {
        lock (_lock)
        {
            if (Status == status)
            {
                return;
            }

            Status = status;
            _changed.SetResult();
            _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
            _ = _told.Run(() => Tell(status));
        }
    }

    private Task Tell(HubbubStatus status)
    {
        try
        {
            StatusChanged?.Invoke(status);
        }
        catch (Exception failure)
        {
            Log.HandlerFailed(_options.Logger, nameof(StatusChanged), failure);
        }

        return Task.CompletedTask;
    }

    private sealed class Registration(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
