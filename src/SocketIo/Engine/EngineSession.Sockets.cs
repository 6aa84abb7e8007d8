using System.Net.WebSockets;

namespace Hubbub.SocketIo.Engine;

public sealed partial class EngineSession
{
    private WebSocket? _socket;
    private EngineUpgrade? _upgrade;
    private bool _isWriting;

    /// <summary>What is written, until the WebSocket's end is.</summary>
    internal Task Writing { get; private set; } = Task.CompletedTask;

    /// <summary>The WebSocket of a session that begins with it.</summary>
    internal void Attach(WebSocket socket)
    {
        bool isOver;
        lock (_gate)
        {
            isOver = _stage is Stage.Ended;
            _socket = socket;
        }

        if (isOver)
        {
            socket.Abort();
        }

        WakeWriter();
    }

    /// <summary>
    /// Announces a WebSocket beside polling, before it is accepted: from now on, GETs do not wait long. Null if the
    /// session has one already.
    /// </summary>
    internal EngineUpgrade? BeginUpgrade()
    {
        lock (_gate)
        {
            if (_stage is not Stage.Open || Transport is not EngineTransport.Polling || _upgrade is not null)
            {
                return null;
            }

            _upgradeUntil = Now + _options.UpgradeTimeout.Ticks;
            return _upgrade = new();
        }
    }

    /// <summary>The client waits for its GET to end before it moves.</summary>
    internal void Probed()
    {
        lock (_gate)
        {
            AnswerPoll(PollAnswer.Noop);
        }
    }

    /// <summary>Moves the session: what is queued, and all that follows, goes out on the WebSocket.</summary>
    internal bool Complete(EngineUpgrade upgrade, WebSocket socket)
    {
        lock (_gate)
        {
            if (_upgrade != upgrade)
            {
                return false;
            }

            _ = TakeUpgrade();
            (Transport, _socket) = (EngineTransport.WebSocket, socket);
            AnswerPoll(_poll is { DuringUpgrade: true } ? PollAnswer.Refused : PollAnswer.Noop);
        }

        EngineMetrics.CountUpgrade(done: true);
        WakeWriter();
        return true;
    }

    /// <summary>Gives a WebSocket up that did not come to be the session's; polling goes on.</summary>
    internal void GiveUp(EngineUpgrade upgrade)
    {
        lock (_gate)
        {
            if (_upgrade != upgrade)
            {
                return;
            }

            _ = TakeUpgrade();
        }

        EngineMetrics.CountUpgrade(done: false);
    }

    private WebSocketCloseStatus CloseStatus => _end switch
    {
        EngineEnd.BadPacket => WebSocketCloseStatus.ProtocolError,
        EngineEnd.TooLarge => WebSocketCloseStatus.MessageTooBig,
        EngineEnd.Charged => WebSocketCloseStatus.PolicyViolation,
        _ => WebSocketCloseStatus.NormalClosure,
    };

    private EngineUpgrade? TakeUpgrade()
    {
        var upgrade = _upgrade;
        (_upgrade, _upgradeUntil) = (null, long.MaxValue);
        return upgrade;
    }

    private void WakeWriter()
    {
        WebSocket socket;
        lock (_gate)
        {
            if (Transport is EngineTransport.Polling)
            {
                if (_outbound.Count > 0)
                {
                    AnswerPoll(PollAnswer.Packets);
                }

                return;
            }

            if (_socket is null || _isWriting || _stage is Stage.Ended)
            {
                return;
            }

            _isWriting = true;
            socket = _socket;
        }

        Writing = WriteAsync(socket);
    }

    private async Task WriteAsync(WebSocket socket)
    {
        try
        {
            while (TryTake(out var packet))
            {
                await socket.SendAsync(
                    packet.Bytes,
                    packet.IsBinary ? WebSocketMessageType.Binary : WebSocketMessageType.Text,
                    endOfMessage: true,
                    CancellationToken.None);
                EngineMetrics.CountSent(EngineTransport.WebSocket, 1);
            }

            if (_stage is Stage.Closing)
            {
                await socket.CloseOutputAsync(CloseStatus, null, CancellationToken.None);
            }
        }
        catch (Exception e) when (EngineSocket.IsLost(e))
        {
            Abort(EngineEnd.TransportLost);
        }
    }

    // Whoever is told that nothing is left does not write again; a session that closes has no next writer.
    private bool TryTake(out EnginePacket packet)
    {
        lock (_gate)
        {
            if (_outbound.Count > 0)
            {
                packet = Dequeue();
                return true;
            }

            _isWriting = _stage is not Stage.Open;
            packet = default;
            return false;
        }
    }
}
