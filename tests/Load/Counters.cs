using System.Collections.Concurrent;
using System.Diagnostics;

namespace Hubbub.Load;

/// <summary>The results of all pairs. Times count only during the measurement.</summary>
internal sealed class Counters
{
    private readonly ConcurrentDictionary<string, int> _wrong = new();
    private readonly Times _acks = new();
    private readonly Times _receives = new();
    private long _received;
    private long _notified;
    private long _echoed;
    private volatile bool _isMeasuring;
    private volatile bool _isEnding;

    public long ReceivedSoFar => Interlocked.Read(ref _received);

    public long NotifiedSoFar => Interlocked.Read(ref _notified);

    public long EchoedSoFar => Interlocked.Read(ref _echoed);

    public IReadOnlyDictionary<string, int> WrongSoFar => _wrong;

    public void Measure(bool on) => _isMeasuring = on;

    public void End() => _isEnding = true;

    public void Acked(long start)
    {
        if (_isMeasuring)
        {
            _acks.Add(Stopwatch.GetElapsedTime(start));
        }
    }

    public void Received(long start)
    {
        Interlocked.Increment(ref _received);
        if (_isMeasuring)
        {
            _receives.Add(Stopwatch.GetElapsedTime(start));
        }
    }

    public void Notified() => Interlocked.Increment(ref _notified);

    public void Echoed() => Interlocked.Increment(ref _echoed);

    public void Wrong(string what) => _wrong.AddOrUpdate(what, 1, static (_, n) => n + 1);

    public Task Closed(Exception? e)
    {
        if (!_isEnding)
        {
            Wrong("closed");
        }

        return Task.CompletedTask;
    }

    public (double P50, double P99) AckMilliseconds() => _acks.Percentiles();

    public (double P50, double P99) ReceiveMilliseconds() => _receives.Percentiles();

    private sealed class Times
    {
        private readonly Lock _lock = new();
        private readonly List<double> _milliseconds = [];

        public void Add(TimeSpan time)
        {
            lock (_lock)
            {
                _milliseconds.Add(time.TotalMilliseconds);
            }
        }

        public (double P50, double P99) Percentiles()
        {
            lock (_lock)
            {
                if (_milliseconds.Count == 0)
                {
                    return (double.NaN, double.NaN);
                }

                _milliseconds.Sort();
                return (At(0.50), At(0.99));
            }
        }

        private double At(double share) =>
            _milliseconds[(int)Math.Min(_milliseconds.Count - 1, share * _milliseconds.Count)];
    }
}
