using System.Text.Json;
using Hubbub.Testing;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;

namespace Hubbub.Chaos;

/// <summary>
/// The real SignalR client with its automatic reconnect, and the documented rules of resuming on top: the cursor, which
/// events are applied, and when to sync. It outlives connections, like an application's stored cursor.
/// </summary>
internal sealed class ResumingConnection(
    Uri server, string token, bool isMessagePack, Random random, Action<UserLogLine> write) : IAsyncDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    private readonly Lock _lock = new();
    private HubConnection? _connection;
    private long _wanted;
    private bool _isAsked;
    private bool _isSyncing;

    /// <summary>The seq of the newest applied event.</summary>
    public long Cursor { get; private set; }

    /// <summary>The newest message from someone else.</summary>
    public string? LastMessage { get; private set; }

    /// <summary>Connects, with retries until it succeeds; does nothing while connected.</summary>
    public async Task Connect()
    {
        if (_connection is null)
        {
            _connection = Build();
            await Start(_connection);
        }
    }

    public async Task Disconnect()
    {
        if (_connection is { } connection)
        {
            _connection = null;
            await connection.DisposeAsync();
        }
    }

    /// <summary>Calls a hub method once; throws if there is no answer.</summary>
    public async Task<JsonElement> Invoke(string method, object argument) => WireValue.ToJson(
        await (_connection ?? throw new InvalidOperationException("There is no connection."))
            .InvokeCoreAsync<object?>(method, [argument]).WaitAsync(Limit));

    public ValueTask DisposeAsync() => new(Disconnect());

    private async Task Start(HubConnection connection)
    {
        while (connection == _connection)
        {
            try
            {
                await connection.StartAsync();
                return;
            }
            catch (Exception)
            {
                await Task.Delay(Pause());
            }
        }
    }

    private HubConnection Build()
    {
        var builder = new HubConnectionBuilder()
            .WithUrl(
                new Uri(server, "hubs/social"),
                http => http.AccessTokenProvider = () => Task.FromResult<string?>(token))
            .WithAutomaticReconnect(new RetryForever(Pause));
        if (isMessagePack)
        {
            builder.AddMessagePackProtocol();
        }

        var connection = builder.Build();
        // The client does not reconnect after the server closed the connection; a user would reopen the application.
        connection.Closed += _ => Start(connection);
        foreach (var name in TestClient.EventNames)
        {
            connection.On(
                name,
                [typeof(object)],
                (arguments, _) =>
                {
                    Arrive(name, WireValue.ToJson(arguments[0]));
                    return Task.CompletedTask;
                },
                new object());
        }

        return connection;
    }

    private void Arrive(string name, JsonElement payload)
    {
        switch (name)
        {
            case "connected":
                Want(payload.GetProperty("head").GetInt64(), isAsked: true);
                break;
            case "head":
                Want(payload.GetProperty("seq").GetInt64(), isAsked: false);
                break;
            default:
                if (payload.TryGetProperty("seq", out var seq))
                {
                    Offer(Entry.Received, seq.GetInt64(), name, payload);
                }

                break;
        }
    }

    private void Offer(Entry how, long seq, string name, JsonElement payload)
    {
        lock (_lock)
        {
            var isNext = seq == Cursor + 1;
            write(new(how, Seq: seq, Name: name, IsApplied: isNext, Data: payload));
            if (isNext)
            {
                Cursor = seq;
                if (name == "receive_message")
                {
                    LastMessage = payload.GetProperty("message").GetProperty("id").GetString();
                }
            }
        }

        Want(seq, isAsked: false);
    }

    /// <summary>Events exist up to this seq; syncs if some are missing, one sync at a time.</summary>
    private void Want(long head, bool isAsked)
    {
        lock (_lock)
        {
            _wanted = Math.Max(_wanted, head);
            _isAsked |= isAsked;
            if (_isSyncing || (_wanted <= Cursor && !_isAsked))
            {
                return;
            }

            (_isSyncing, _isAsked) = (true, false);
        }

        _ = Task.Run(Sync);
    }

    private async Task Sync()
    {
        do
        {
            try
            {
                var reply = await Invoke("sync", new { afterSeq = Cursor, limit = 50 });
                if (reply.GetProperty("ok").GetBoolean())
                {
                    Take(reply.GetProperty("data"));
                }
                else
                {
                    // The database is busy. The connection is still open, so nothing else would retry soon.
                    await Task.Delay(Pause());
                }
            }
            // Any exception: nobody observes it here, and without a retry nothing would sync again.
            catch (Exception)
            {
                if (GaveUp())
                {
                    return;
                }
            }
        }
        while (!IsDone());
    }

    private void Take(JsonElement page)
    {
        if (page.GetProperty("reset").GetBoolean())
        {
            write(new(Entry.Reset, Seq: Cursor));
            throw new InvalidOperationException("There is no resuming from here.");
        }

        lock (_lock)
        {
            _wanted = Math.Max(_wanted, page.GetProperty("head").GetInt64());
        }

        foreach (var logged in page.GetProperty("events").EnumerateArray())
        {
            var (seq, type) = (logged.GetProperty("seq").GetInt64(), logged.GetProperty("type").GetString()!);
            Offer(Entry.Synced, seq, type, logged.GetProperty("payload"));
        }
    }

    private bool IsDone()
    {
        lock (_lock)
        {
            _isSyncing = _wanted > Cursor || _isAsked;
            _isAsked = false;
            return !_isSyncing;
        }
    }

    /// <summary>
    /// The connection is gone, unless the next one has connected since, whose sync request was ignored.
    /// </summary>
    private bool GaveUp()
    {
        lock (_lock)
        {
            _isSyncing = _isAsked;
            _isAsked = false;
            return !_isSyncing;
        }
    }

    private TimeSpan Pause()
    {
        lock (_lock)
        {
            return TimeSpan.FromMilliseconds(random.Next(50, 250));
        }
    }

    private sealed class RetryForever(Func<TimeSpan> pause) : IRetryPolicy
    {
        public TimeSpan? NextRetryDelay(RetryContext retryContext) => pause();
    }
}
