namespace Hubbub.SocketIo.Engine;

public sealed partial class EngineSession
{
    private Poll? _poll;
    private bool _isPosting;

    /// <summary>The requests that the session has at the moment.</summary>
    internal (bool Get, bool Post) Requests
    {
        get
        {
            lock (_gate)
            {
                return (_poll is not null, _isPosting);
            }
        }
    }

    /// <summary>What a GET that waits is told.</summary>
    internal enum PollAnswer
    {
        /// <summary>Packets came: take them.</summary>
        Packets,
        Noop,
        Close,

        /// <summary>The session is over, or has moved to a WebSocket.</summary>
        Refused,
    }

    /// <summary>Waits for packets. Null refuses the GET; a GET that is given up ends the session.</summary>
    internal async ValueTask<EnginePacket[]?> PollAsync(CancellationToken givenUp)
    {
        EnginePacket[]? packets = null;
        Poll? poll = null;
        Task<PollAnswer>? answer = null;
        lock (_gate)
        {
            if (_stage is Stage.Ended || Transport is not EngineTransport.Polling)
            {
                return null;
            }

            if (_poll is null && _outbound.Count > 0)
            {
                packets = TakePackets();
            }
            else if (_poll is null)
            {
                poll = _poll = new Poll(_upgrade is not null);
                // Whoever sees that it waits can rely on its end.
                answer = poll.DuringUpgrade
                    ? poll.Task.WaitAsync(_options.UpgradePoll, _sessions.Time, givenUp)
                    : poll.Task.WaitAsync(givenUp);
            }
        }

        if (packets is null && poll is null)
        {
            // A proxy's retry, or two readers: which of them got what would be anyone's guess.
            Abort(EngineEnd.BadPacket);
            return null;
        }

        packets ??= await AnswerOf(poll!, answer!);
        if (packets is [.., var last] && last == EnginePacket.Close)
        {
            Abort(_end);
        }

        return packets;
    }

    /// <summary>Begins a POST. False if the session takes none: then it is over, or has moved.</summary>
    internal bool BeginPost()
    {
        bool isSecond;
        lock (_gate)
        {
            if (_stage is not Stage.Open || Transport is not EngineTransport.Polling)
            {
                return false;
            }

            isSecond = _isPosting;
            _isPosting = true;
            _postUntil = Now + _options.PostTimeout.Ticks;
        }

        if (isSecond)
        {
            Abort(EngineEnd.BadPacket);
        }

        return !isSecond;
    }

    internal void EndPost()
    {
        lock (_gate)
        {
            _isPosting = false;
            _postUntil = long.MaxValue;
        }
    }

    private async Task<EnginePacket[]?> AnswerOf(Poll poll, Task<PollAnswer> waiting)
    {
        PollAnswer answer;
        try
        {
            answer = await waiting;
        }
        catch (TimeoutException)
        {
            answer = PollAnswer.Noop;
        }
        catch (OperationCanceledException)
        {
            Abort(EngineEnd.TransportLost);
            return null;
        }

        lock (_gate)
        {
            if (_poll == poll)
            {
                _poll = null;
            }

            if (answer is PollAnswer.Packets && _outbound.Count > 0 && Transport is EngineTransport.Polling)
            {
                return TakePackets();
            }
        }

        return answer switch
        {
            PollAnswer.Close => [EnginePacket.Close],
            PollAnswer.Refused => null,
            _ => [EnginePacket.Noop],
        };
    }

    // Inside the lock, as all below.
    private EnginePacket[] TakePackets()
    {
        var (count, bytes) = (0, 0);
        foreach (var packet in _outbound)
        {
            bytes += EngineCodec.LengthInPoll(packet) + 1;
            if (count == _options.MaxPollPackets || (count > 0 && bytes > _options.MaxPollBytes))
            {
                break;
            }

            count++;
        }

        var packets = new EnginePacket[count];
        for (var i = 0; i < count; i++)
        {
            packets[i] = Dequeue();
        }

        return packets;
    }

    private void AnswerPoll(PollAnswer answer) => _poll?.TrySetResult(answer);

    private sealed class Poll(bool duringUpgrade)
        : TaskCompletionSource<PollAnswer>(TaskCreationOptions.RunContinuationsAsynchronously)
    {
        public bool DuringUpgrade { get; } = duringUpgrade;
    }
}
