namespace Hubbub.SocketIo.Engine;

public sealed partial class EngineSession
{
    private bool _isPinged;
    private long _pingAt;
    private long _aliveUntil;
    private long _deadline = long.MaxValue;
    private long _postUntil = long.MaxValue;
    private long _upgradeUntil = long.MaxValue;

    /// <summary>Ends the session if this is not called again in time; null takes the deadline back.</summary>
    public void SetDeadline(TimeSpan? time)
    {
        lock (_gate)
        {
            if (_stage is Stage.Open)
            {
                _deadline = time is { } t ? Now + t.Ticks : long.MaxValue;
            }
        }
    }

    /// <summary>
    /// Does what is due: pings, and ends what waited too long. Times run from when they were set and not from when this
    /// is called, so that a request just before the next call sees the same.
    /// </summary>
    internal void Sweep()
    {
        EngineEnd? end;
        EngineUpgrade? late = null;
        lock (_gate)
        {
            var now = Now;
            end = Overdue(now);
            if (end is null && _stage is Stage.Open)
            {
                late = now >= _upgradeUntil ? TakeUpgrade() : null;
                if (!_isPinged && now >= _pingAt)
                {
                    _isPinged = true;
                    Enqueue(EnginePacket.Ping);
                }
            }
        }

        if (end is { } reason)
        {
            Abort(reason);
            return;
        }

        if (late is not null)
        {
            EngineMetrics.CountUpgrade(done: false);
            late.Abort();
        }

        WakeWriter();
    }

    private void SeenAlive(bool isPong)
    {
        lock (_gate)
        {
            var now = Now;
            if (isPong && _isPinged)
            {
                _isPinged = false;
                _pingAt = now + _options.PingInterval.Ticks;
                _aliveUntil = _pingAt + _options.PingTimeout.Ticks;
            }
            else
            {
                _aliveUntil = Math.Max(_aliveUntil, now + _options.PingTimeout.Ticks);
            }
        }
    }

    private EngineEnd? Overdue(long now) => _stage switch
    {
        Stage.Ended => null,
        Stage.Closing => now >= _deadline ? _end : null,
        _ when now >= _aliveUntil => EngineEnd.PingTimeout,
        _ when now >= _deadline || now >= _postUntil => EngineEnd.Deadline,
        _ => null,
    };
}
