using System.Net;
using System.Net.WebSockets;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace Hubbub.SocketIo.Engine;

/// <summary>
/// One client's session, over polling, a WebSocket, or first one and then the other. All state is under one lock, and
/// nothing waits or calls out inside it.
/// </summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage(
    "Reliability", "CA1001", Justification = "A source of cancellation without a timer holds nothing to dispose of.")]
public sealed partial class EngineSession
{
    private readonly Lock _gate = new();
    private readonly EngineSessions _sessions;
    private readonly EngineOptions _options;
    private readonly Channel<EngineMessage> _inbound;
    private readonly CancellationTokenSource _ended = new();
    private readonly Queue<EnginePacket> _outbound = new(4);
    private IEngineHandler _handler = null!;
    private int _outboundBytes;
    private Stage _stage = Stage.Open;
    private EngineEnd _end;
    private bool _trusted;

    internal EngineSession(EngineSessions sessions, string id, IPAddress? remoteAddress, EngineTransport transport)
    {
        (_sessions, _options, Id, RemoteAddress, Transport) =
            (sessions, sessions.Options, id, remoteAddress, transport);
        _inbound = Channel.CreateBounded<EngineMessage>(
            new BoundedChannelOptions(_options.MaxInbound) { SingleReader = true });
        Enqueue(EngineCodec.Open(id, transport is EngineTransport.Polling, _options));
        _pingAt = Now + _options.PingInterval.Ticks;
        _aliveUntil = _pingAt + _options.PingTimeout.Ticks;
    }

    private enum Stage
    {
        Open,

        /// <summary>Takes nothing more from either side; what is queued still goes out.</summary>
        Closing,
        Ended,
    }

    /// <summary>128 random bits; whoever knows it can read and write the session, so it is not for logs.</summary>
    public string Id { get; }

    public IPAddress? RemoteAddress { get; }

    public EngineTransport Transport { get; private set; }

    /// <summary>Packets that wait for the client.</summary>
    public int Waiting
    {
        get
        {
            lock (_gate)
            {
                return _outbound.Count;
            }
        }
    }

    /// <summary>Cancelled with the session's end.</summary>
    public CancellationToken Ended => _ended.Token;

    internal bool IsOpen => _stage is Stage.Open;

    internal int MaxPacket => _trusted ? _options.MaxPayload : Math.Min(_options.MaxUntrusted, _options.MaxPayload);

    internal int MaxPost => _trusted ? _options.MaxPost : Math.Min(_options.MaxUntrusted, _options.MaxPost);

    private long Now => _sessions.Now;

    /// <summary>Lifts the lower limits that hold for clients nobody knows yet.</summary>
    public void Trust() => _trusted = true;

    /// <summary>
    /// Queues a packet and never waits. False if the session is over, or is ended by this: the queue was full.
    /// </summary>
    public bool Send(EnginePacket packet)
    {
        var isFull = false;
        lock (_gate)
        {
            if (_stage is not Stage.Open)
            {
                return false;
            }

            isFull = _outbound.Count >= _options.MaxOutbound
                || _outboundBytes + packet.Bytes.Length > _options.MaxOutboundBytes;
            if (!isFull)
            {
                Enqueue(packet);
            }
        }

        if (isFull)
        {
            Abort(EngineEnd.SlowReader);
            return false;
        }

        WakeWriter();
        return true;
    }

    /// <summary>Ends the session when all that is queued was sent, or did not go out in time.</summary>
    public void Close() => Close(EngineEnd.ServerClosed);

    /// <summary>Ends the session now; what is queued is lost.</summary>
    public void Abort() => Abort(EngineEnd.ServerClosed);

    internal void Start(IEngineHandler handler)
    {
        _handler = handler;
        EngineMetrics.Opened();
        _ = HandleAsync();
    }

    internal bool Charge(EngineCharge charge, int bytes)
    {
        if (_handler.Charge(charge, bytes))
        {
            return true;
        }

        Close(EngineEnd.Charged);
        return false;
    }

    internal void Close(EngineEnd end)
    {
        EngineUpgrade? upgrade;
        lock (_gate)
        {
            if (_stage is not Stage.Open)
            {
                return;
            }

            _stage = Stage.Closing;
            _end = end;
            _deadline = Now + _options.CloseTimeout.Ticks;
            upgrade = TakeUpgrade();
            if (Transport is EngineTransport.Polling)
            {
                Enqueue(EnginePacket.Close);
            }
        }

        upgrade?.Abort();
        _inbound.Writer.TryComplete();
        WakeWriter();
    }

    /// <param name="end">Why, unless the session was closing for another reason.</param>
    /// <param name="last">The answer of a GET that waits; else it gets the end.</param>
    internal void Abort(EngineEnd end, PollAnswer last = PollAnswer.Close)
    {
        WebSocket? socket;
        EngineUpgrade? upgrade;
        lock (_gate)
        {
            if (_stage is Stage.Ended)
            {
                return;
            }

            _end = _stage is Stage.Closing ? _end : end;
            _stage = Stage.Ended;
            _outbound.Clear();
            _outboundBytes = 0;
            (socket, upgrade) = (_socket, TakeUpgrade());
            AnswerPoll(last);
        }

        _sessions.Remove(this);
        EngineMetrics.Ended(_end);
        _inbound.Writer.TryComplete();
        upgrade?.Abort();
        socket?.Abort();
        _ended.Cancel();
    }

    private async Task HandleAsync()
    {
        try
        {
            await foreach (var message in _inbound.Reader.ReadAllAsync())
            {
                try
                {
                    await _handler.ReceivedAsync(message);
                }
                finally
                {
                    message.Return();
                }
            }
        }
        catch (Exception e)
        {
            LogFailed(_sessions.Log, e);
            Abort(EngineEnd.Failed);
            while (_inbound.Reader.TryRead(out var message))
            {
                message.Return();
            }
        }

        try
        {
            await _handler.ClosedAsync(_end);
        }
        catch (Exception e)
        {
            LogFailed(_sessions.Log, e);
        }
    }

    private void Enqueue(EnginePacket packet)
    {
        _outbound.Enqueue(packet);
        _outboundBytes += packet.Bytes.Length;
    }

    private EnginePacket Dequeue()
    {
        var packet = _outbound.Dequeue();
        _outboundBytes -= packet.Bytes.Length;
        return packet;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A session's handler failed; the session ends.")]
    private static partial void LogFailed(ILogger log, Exception exception);
}
