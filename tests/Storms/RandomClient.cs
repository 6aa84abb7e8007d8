using System.Diagnostics;
using System.Net.Sockets;
using System.Text.Json;
using Hubbub.Client;
using Hubbub.Client.Payloads;
using Hubbub.Client.Storage;
using Microsoft.AspNetCore.Http.Connections;

namespace Hubbub.Storms;

/// <summary>
/// The client for everybody, from the first event of an account; its connection can be cut. Unanswered sends are
/// retried over the hub.
/// </summary>
internal sealed class RandomClient : IAsyncDisposable
{
    private readonly HubbubClient _client;
    private readonly CancellationTokenSource _life = new();
    private readonly Lock _lock = new();
    private readonly List<ReceivedMessage> _received = [];
    private readonly List<TimeSpan> _returns = [];
    private Socket? _tcp;
    private long _lostAt;

    public RandomClient(Uri server, StormUser me, bool isMessagePack)
    {
        Me = me;
        _client = new(new(server)
        {
            UseMessagePack = isMessagePack,
            Transports = HttpTransportType.WebSockets,
            ServerTimeout = TimeSpan.FromSeconds(60),
            Cursors = new FromTheBeginning(),
            Arrived = Arrive,
            ConfigureConnection = http =>
            {
                http.SkipNegotiation = true;
                http.WebSocketFactory = async (context, ct) =>
                {
                    var (socket, tcp) = await RawWebSocket.Connect(context.Uri, me.Token, receiveBuffer: null, ct);
                    _tcp = tcp;
                    return socket;
                };
            },
        });
        _client.On(HubbubEvent.Any, Take);
        _client.StatusChanged += Note;
    }

    public StormUser Me { get; }

    /// <summary>All message events, in order.</summary>
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

    public bool IsUp => _client.Status == HubbubStatus.Live;

    /// <summary>Whether the server said that it has too much to do.</summary>
    public bool WasSlowedDown { get; private set; }

    /// <summary>Called for every pushed event as it arrives.</summary>
    public Action<string, JsonElement>? OnEvent { get; set; }

    public async Task Start()
    {
        var now = DateTimeOffset.UtcNow;
        await _client.Use(new($"{Me.Id.Value}", string.Empty, Me.Token, string.Empty, now, now.AddHours(2)));
        await _client.Start();
        await _client.WaitFor(HubbubStatus.Live, _life.Token);
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
            await _client.WaitFor(HubbubStatus.Live, _life.Token);
            try
            {
                var clock = Stopwatch.StartNew();
                await _client.Invoke(
                    "send_message",
                    new { receiverId = $"{receiver.Id.Value}", message = body, clientMessageId = id },
                    _life.Token);
                return tries == 1 ? clock.Elapsed : null;
            }
            catch (HubbubException e) when (IsPassing(e.Code))
            {
                var pause = e.Code == HubbubException.NoAnswer ? 50 : 200;
                await Task.Delay(TimeSpan.FromMilliseconds(pause), _life.Token);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _life.CancelAsync();
        await _client.DisposeAsync();
        _life.Dispose();
    }

    // Any other error is a fault of the test.
    private static bool IsPassing(string code) =>
        code is HubbubException.NoAnswer or "conflict" || code.StartsWith("storage_", StringComparison.Ordinal);

    private void Note(HubbubStatus status)
    {
        lock (_lock)
        {
            if (status == HubbubStatus.Live && _lostAt != 0)
            {
                _returns.Add(Stopwatch.GetElapsedTime(_lostAt));
                _lostAt = 0;
            }
            else if (status == HubbubStatus.Reconnecting && _lostAt == 0)
            {
                _lostAt = Stopwatch.GetTimestamp();
            }
        }
    }

    private void Arrive(HubbubEvent e)
    {
        if (e is { IsReplay: false, Seq: not null })
        {
            OnEvent?.Invoke(e.Type, e.Payload);
        }

        WasSlowedDown |= e.Type == "slow_down";
    }

    private void Take(HubbubEvent e)
    {
        if (e.Type is "receive_message" or "message_sent")
        {
            var message = e.Read<MessageEvent>().Message;
            lock (_lock)
            {
                _received.Add(new(message.ConversationId, message.Seq, message.Body!, e.Type == "message_sent"));
            }
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

/// <summary>A message as one of the two people sees it.</summary>
internal sealed record ReceivedMessage(string Conversation, long Seq, string Body, bool IsMine);
