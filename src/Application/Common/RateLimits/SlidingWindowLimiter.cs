using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace Hubbub.Application.Common.RateLimits;

/// <summary>
/// Keeps the moment of every permit still inside its window: exact, at the price of a few numbers per active key.
/// Time is monotonic, so a step of the wall clock neither locks out nor lets through. Keys whose permits are all
/// free again are dropped, at the latest when <see cref="SweepAt"/> keys were added.
/// </summary>
internal sealed class SlidingWindowLimiter(TimeProvider clock, IOptions<RateLimitOptions> options) : IRateLimiter
{
    private const int SweepAt = 10_000;

    private readonly ConcurrentDictionary<(string Limit, string Key), Window> _windows = new();
    private int _added;

    public ValueTask<TimeSpan?> TakeAsync(RateLimit limit, string key, CancellationToken ct, string? operation = null)
    {
        if (!options.Value.Enabled)
        {
            return new((TimeSpan?)null);
        }

        while (true)
        {
            var window = _windows.GetOrAdd((limit.Name, key), Add, limit);
            lock (window)
            {
                if (!window.IsDropped)
                {
                    return new(window.Take(clock, operation));
                }
            }
        }
    }

    public ValueTask ReturnAsync(RateLimit limit, string key, CancellationToken ct, string? operation = null)
    {
        if (_windows.TryGetValue((limit.Name, key), out var window))
        {
            lock (window)
            {
                window.Return(operation);
            }
        }

        return ValueTask.CompletedTask;
    }

    private Window Add((string Limit, string Key) key, RateLimit limit)
    {
        if (Interlocked.Increment(ref _added) % SweepAt == 0)
        {
            Sweep();
        }

        return new(limit);
    }

    private void Sweep()
    {
        foreach (var (key, window) in _windows)
        {
            lock (window)
            {
                if (window.IsFree(clock))
                {
                    window.IsDropped = true;
                    _windows.TryRemove(key, out _);
                }
            }
        }
    }

    private sealed class Window(RateLimit limit)
    {
        private readonly List<Permit> _taken = [];

        public bool IsDropped { get; set; }

        public TimeSpan? Take(TimeProvider clock, string? operation)
        {
            Forget(clock);
            if (operation is not null && _taken.Find(p => p.Operation == operation) is { } shared)
            {
                shared.Tries++;
                return null;
            }

            if (_taken.Count >= limit.Permits)
            {
                return _taken is [var oldest, ..] ? limit.Window - clock.GetElapsedTime(oldest.At) : limit.Window;
            }

            _taken.Add(new(clock.GetTimestamp(), operation));
            return null;
        }

        public void Return(string? operation)
        {
            var index = _taken.FindLastIndex(p => p.Operation == operation);
            if (index >= 0 && --_taken[index].Tries == 0)
            {
                _taken.RemoveAt(index);
            }
        }

        public bool IsFree(TimeProvider clock)
        {
            Forget(clock);
            return _taken.Count == 0;
        }

        private void Forget(TimeProvider clock) =>
            _taken.RemoveRange(0, _taken.TakeWhile(p => clock.GetElapsedTime(p.At) >= limit.Window).Count());
    }

    private sealed class Permit(long at, string? operation)
    {
        public long At => at;

        public string? Operation => operation;

        /// <summary>How many tries of the operation hold this permit.</summary>
        public int Tries { get; set; } = 1;
    }
}
