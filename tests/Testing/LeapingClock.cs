using Microsoft.Extensions.Time.Testing;

namespace Hubbub.Testing;

/// <summary>
/// A clock on which a periodic timer fires once when the test advances it by many periods. Days of a server's seconds
/// would otherwise be lived through one by one.
/// </summary>
public sealed class LeapingClock(DateTimeOffset now) : FakeTimeProvider(now)
{
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        period == Timeout.InfiniteTimeSpan
            ? base.CreateTimer(callback, state, dueTime, period)
            : new Periodic(this, callback, state, dueTime, period);

    private ITimer Once(TimerCallback callback) =>
        base.CreateTimer(callback, null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

    private sealed class Periodic : ITimer
    {
        private readonly ITimer _timer;
        private TimeSpan _period;

        public Periodic(LeapingClock clock, TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            _timer = clock.Once(_ =>
            {
                // The clock has already arrived: the next time is a whole period from there.
                _timer!.Change(_period, Timeout.InfiniteTimeSpan);
                callback(state);
            });
            Change(dueTime, period);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            _period = period;
            return _timer.Change(dueTime, Timeout.InfiniteTimeSpan);
        }

        public void Dispose() => _timer.Dispose();

        public ValueTask DisposeAsync() => _timer.DisposeAsync();
    }
}
