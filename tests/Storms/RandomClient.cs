using System.Diagnostics;
using System.Net.Sockets;
using System.Text.Json;
using Hubbub.Testing;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;

namespace Hubbub.Storms;

/// <summary>
/// The real client following the documented rules: it reconnects with growing pauses, syncs, applies each durable event
/// once and in order, and retries unanswered sends. Its connection can be cut.
/// </summary>
internal sealed class RandomClient(Uri server, StormUser me, bool isMessagePack) : IAsyncDisposable
{
    private readonly CancellationTokenSource _life = new();
    private readonly SemaphoreSlim _syncing = new(1, 1);
    private readonly Lock _lock = new();
    private readonly List<ReceivedMessage> _received = [];
    private readonly List<TimeSpan> _returns = [];
    private Socket? _tcp;
    private HubConnection? _connection;
    private Task _living = Task.CompletedTask;
    private TaskCompletionSource _isUp = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _lostAt;
    private long _cursor;
    private long _head;

    public StormUser Me => me;

    /// <summary>All applied message events, in order.</summary>
    public IReadOnlyList<ReceivedMessage> ReceivedMessages
    {
        get
        {
            lock (_lock)
            {
                return [.. _received];
            }
        }
    }

    /// <summary>The time of each recovery, from the loss of the connection to the end of the sync.</summary>
    public IReadOnlyList<TimeSpan> Returns
    {
        get
        {
            lock (_lock)
            {
                return [.. _returns];
            }
        }
    }

    /// <summary>The number of received events whose seq was already applied.</summary>
    public int Repeated { get; private set; }

    public bool IsUp => _isUp.Task.IsCompletedSuccessfully;

    /// <summary>Called for every pushed event as it arrives.</summary>
    public Action<string, JsonElement>? OnEvent { get; set; }

    public Task Start()
    {
        _living = Live();
        return _isUp.Task;
    }

    /// <summary>Cuts the connection abruptly, without a close.</summary>
    public void Cut()
    {
        try
        {
            _tcp?.LingerState = new LingerOption(true, 0);
            _tcp?.Close();
        }
        catch (ObjectDisposedException)
        {
            // It was already gone.
        }
    }

    /// <summary>
    /// Sends until it is stored, always with the same id; returns the latency if the first try was answered.
    /// </summary>
    public async Task<TimeSpan?> Send(StormUser receiver, string body, string id)
    {
        for (var tries = 1; ; tries++)
        {
            await _isUp.Task.WaitAsync(_life.Token);
            try
            {
                var clock = Stopwatch.StartNew();
                var reply = await Invoke(
                    "send_message", new { receiverId = $"{receiver.Id.Value}", message = body, clientMessageId = id });
                if (reply.GetProperty("ok").GetBoolean())
                {
                    return tries == 1 ? clock.Elapsed : null;
                }

                // Storage trouble is transient; any other error is a fault of the test.
                var code = reply.GetProperty("error").GetProperty("code").GetString()!;
                if (!code.StartsWith("storage_", StringComparison.Ordinal) && code != "conflict")
                {
                    throw new UnreachableException(reply.GetRawText());
                }

                await Task.Delay(TimeSpan.FromMilliseconds(200), _life.Token);
            }
            catch (Exception e) when (e is not UnreachableException && !_life.IsCancellationRequested)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50), _life.Token);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _life.CancelAsync();
        await _living;
        _life.Dispose();
        _syncing.Dispose();
    }

    private async Task Live()
    {
        for (var failures = 0; !_life.IsCancellationRequested;)
        {
            await using var connection = Build();
            var closed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            connection.Closed += _ =>
            {
                closed.TrySetResult();
                return Task.CompletedTask;
            };
            try
            {
                _connection = connection;
                await connection.StartAsync(_life.Token);
                await Sync();
                Rise();
                failures = 0;
                await closed.Task.WaitAsync(_life.Token);
            }
            catch (Exception)
            {
                // Rejected, cut or cancelled: the loop decides.
            }

            Fall();
            try
            {
                // Full jitter: clients that were cut together do not reconnect together.
                var most = TimeSpan.FromSeconds(Math.Min(30, 1 << Math.Min(failures++, 5)));
                await Task.Delay(most * Random.Shared.NextDouble(), _life.Token);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private void Rise()
    {
        lock (_lock)
        {
            if (_lostAt != 0)
            {
                _returns.Add(Stopwatch.GetElapsedTime(_lostAt));
            }
        }

        _isUp.TrySetResult();
    }

    private void Fall()
    {
        if (IsUp)
        {
            _lostAt = Stopwatch.GetTimestamp();
            _isUp = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    private HubConnection Build()
    {
        var builder = new HubConnectionBuilder().WithUrl(new Uri(server, "/hubs/social"), http =>
        {
            http.Transports = HttpTransportType.WebSockets;
            http.SkipNegotiation = true;
            http.WebSocketFactory = async (context, ct) =>
            {
                var (socket, tcp) = await RawWebSocket.Connect(context.Uri, me.Token, receiveBuffer: null, ct);
                _tcp = tcp;
                return socket;
            };
        });
        if (isMessagePack)
        {
            builder.AddMessagePackProtocol();
        }

        var connection = builder.Build();
        connection.ServerTimeout = TimeSpan.FromSeconds(60);
        foreach (var name in new[] { "receive_message", "message_sent", "new_notification", "notification_updated" })
        {
            connection.On(name, [typeof(object)], (args, _) => Pushed(name, args[0]), new object());
        }

        foreach (var name in new[] { "connected", "head" })
        {
            connection.On(name, [typeof(object)], (args, _) => HeadReceived(WireValue.ToJson(args[0])), new object());
        }

        return connection;
    }

    private Task HeadReceived(JsonElement payload)
    {
        return payload.GetProperty(payload.TryGetProperty("head", out _) ? "head" : "seq").GetInt64() is var head
            && head > _cursor
            ? Missed(head)
            : Task.CompletedTask;
    }

    private Task Pushed(string name, object? argument)
    {
        var payload = WireValue.ToJson(argument);
        OnEvent?.Invoke(name, payload);
        return Offer(name, payload) ? Task.CompletedTask : Missed(payload.GetProperty("seq").GetInt64());
    }

    // Not awaited by the reader, because the answer to the sync comes over the same connection.
    private Task Missed(long head)
    {
        _head = Math.Max(_head, head);
        _ = TrySync();
        return Task.CompletedTask;
    }

    private async Task TrySync()
    {
        try
        {
            if (await _syncing.WaitAsync(0, _life.Token))
            {
                _syncing.Release();
                await Sync();
            }
        }
        catch (Exception)
        {
            // The connection is gone; the next one syncs.
        }
    }

    private async Task Sync()
    {
        await _syncing.WaitAsync(_life.Token);
        try
        {
            bool hasMore;
            do
            {
                var reply = await Invoke("sync", new { afterSeq = _cursor, limit = 200 });
                var page = reply.TryGetProperty("data", out var data)
                    ? data
                    : throw new InvalidOperationException(reply.GetRawText());
                foreach (var logged in page.GetProperty("events").EnumerateArray())
                {
                    Offer(logged.GetProperty("type").GetString()!, logged.GetProperty("payload"));
                }

                hasMore = page.GetProperty("hasMore").GetBoolean();
            }
            while (hasMore || (_cursor < _head && IsUp));
        }
        finally
        {
            _syncing.Release();
        }
    }

    private async Task<JsonElement> Invoke(string method, object argument) =>
        WireValue.ToJson(await _connection!.InvokeCoreAsync<object?>(method, [argument], _life.Token));

    /// <summary>False if an earlier event is missing.</summary>
    private bool Offer(string name, JsonElement payload)
    {
        lock (_lock)
        {
            var seq = payload.GetProperty("seq").GetInt64();
            if (seq > _cursor + 1)
            {
                return false;
            }

            if (seq <= _cursor)
            {
                Repeated++;
                return true;
            }

            _cursor = seq;
            if (payload.TryGetProperty("message", out var message) && message.ValueKind == JsonValueKind.Object)
            {
                _received.Add(new(
                    message.GetProperty("conversationId").GetString()!,
                    message.GetProperty("seq").GetInt64(),
                    message.GetProperty("body").GetString()!,
                    name == "message_sent"));
            }

            return true;
        }
    }
}

/// <summary>A message as one of the two people sees it.</summary>
internal sealed record ReceivedMessage(string Conversation, long Seq, string Body, bool IsMine);
