using System.Text.Json;
using Hubbub.Client;
using Hubbub.Client.Storage;
using Microsoft.AspNetCore.Http.Connections;

namespace Hubbub.Chaos;

/// <summary>
/// A user's client, which is the one for everybody: all events since the account began, as they arrive and as its
/// handler is given them. It outlives connections, like an application's stored cursor.
/// </summary>
internal sealed class UserLine : IAsyncDisposable
{
    private const HttpTransportType AnyTransport =
        HttpTransportType.WebSockets | HttpTransportType.ServerSentEvents | HttpTransportType.LongPolling;

    private readonly HubbubClient _client;
    private readonly HubbubSession _session;
    private readonly Action<UserLogLine> _write;
    private readonly CancellationTokenSource _end = new();
    private long _cursor;
    private volatile bool _isStopping;

    public UserLine(Door door, HubbubSession session, bool isMessagePack, Action<UserLogLine> write)
    {
        (_session, _write) = (session, write);
        _client = new(new(door.Address)
        {
            Transports = door.IsSticky ? AnyTransport : HttpTransportType.WebSockets,
            ConfigureConnection = connection => connection.SkipNegotiation = !door.IsSticky,
            UseMessagePack = isMessagePack,
            Cursors = new FromTheBeginning(),
            Pause = TimeSpan.FromMilliseconds(50),
            LongestPause = TimeSpan.FromMilliseconds(200),
            Arrived = e => Write(e, isApplied: false),
            Refused = e => Refusal?.Invoke(e.Code),
        });
        _client.On(HubbubEvent.Any, See);
    }

    /// <summary>The seq of the newest event that the handler was given.</summary>
    public long Cursor => Volatile.Read(ref _cursor);

    /// <summary>Told of each refusal by REST, also of those that the client overcomes.</summary>
    public Action<string>? Refusal { get; init; }

    /// <summary>The newest message from someone else.</summary>
    public string? LastMessage { get; private set; }

    /// <summary>
    /// Connects, with retries until it succeeds; does nothing while connected to a server that has not said that it
    /// stops.
    /// </summary>
    public async Task Connect()
    {
        while (_isStopping && _client.Status == HubbubStatus.Live && !_end.IsCancellationRequested)
        {
            await Task.Delay(10);
        }

        _isStopping = false;
        if (_client.Session is null)
        {
            await _client.Use(_session);
        }

        await _client.Start();
        await _client.WaitFor(HubbubStatus.Live, _end.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public Task Disconnect() => _client.Stop();

    /// <summary>Calls a hub method once.</summary>
    public Task<Answer> Hub(string method, object argument) => Answered(_client.Invoke(method, argument));

    /// <summary>Calls REST once.</summary>
    public Task<Answer> Rest(HttpMethod method, string path, object? body = null) =>
        Answered(_client.Call(method, path, body));

    /// <summary>Puts an act into the outbox, unless it is there, and waits for its outcome.</summary>
    public async Task<Answer> Outbox(string path, object body, string key)
    {
        var act = _client.Pending.FirstOrDefault(a => a.Key == key)
            ?? _client.Enqueue(HttpMethod.Post, path, body, key: key);
        var answer = await Answered(act.Done);
        act.Discard(); // if it was refused
        return answer;
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _client.DisposeAsync();
        _end.Dispose();
    }

    /// <summary>Throws if there was no answer: whether the act was done is unknown then.</summary>
    private async Task<Answer> Answered(Task<JsonElement> call)
    {
        try
        {
            return new(await call, null);
        }
        catch (HubbubException e) when (e.Code != HubbubException.NoAnswer && !_end.IsCancellationRequested)
        {
            return new(default, e.Code);
        }
    }

    private void See(HubbubEvent e)
    {
        _isStopping |= e.Type == "server_stopping";
        if (e.Type == HubbubEvent.Snapshot)
        {
            _write(new(Entry.Reset, Seq: e.Seq!.Value));
        }
        else if (e.Seq is { } seq)
        {
            Write(e, isApplied: true);
            if (e.Type == "receive_message")
            {
                LastMessage = e.Payload.GetProperty("message").GetProperty("id").GetString();
            }

            Volatile.Write(ref _cursor, seq);
        }
    }

    private void Write(HubbubEvent e, bool isApplied)
    {
        if (e.Seq is { } seq)
        {
            var how = e.IsReplay ? Entry.Synced : Entry.Received;
            _write(new(how, Seq: seq, Name: e.Type, IsApplied: isApplied, Data: e.Payload));
        }
    }

    /// <summary>The log of a new account, without a snapshot.</summary>
    private sealed class FromTheBeginning : ICursorStore
    {
        private long? _cursor = 0;

        public Task<long?> Load(string userId, CancellationToken ct = default) => Task.FromResult(_cursor);

        public Task Save(string userId, long? cursor, CancellationToken ct = default)
        {
            _cursor = cursor;
            return Task.CompletedTask;
        }
    }
}

/// <summary>What an act was answered: data, or the code of the refusal.</summary>
internal sealed record Answer(JsonElement Data, string? Refusal);
