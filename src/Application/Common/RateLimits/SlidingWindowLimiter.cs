using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace Hubbub.Application.Common.RateLimits;

/// <summary>
/// Keeps the time of every permit still inside its window: exact, at the cost of a few numbers per active key. For
/// limits with many permits it rounds times to thousandths of the window: a permit is freed up to that much later,
/// never sooner. Time is monotonic, so a step of the wall clock neither locks out nor lets through. Keys whose permits
/// are all free again are dropped, at the latest when <see cref="SweepAt"/> keys have been added.
/// </summary>
internal sealed class SlidingWindowLimiter(TimeProvider clock, IOptions<RateLimitOptions> options) : IRateLimiter
{
    private const int SweepAt = 10_000;

    private readonly ConcurrentDictionary<(string Limit, string Key), Window> _windows = new();
    private int _added;

    public ValueTask<TimeSpan?> TakeAsync(
        IReadOnlyList<Charge> charges, CancellationToken ct, string? operation = null, int amount = 1)
    {
        if (!options.Value.Enabled)
        {
            return new((TimeSpan?)null);
        }

        for (var taken = 0; taken < charges.Count; taken++)
        {
            if (Take(charges[taken], operation, amount) is { } wait)
            {
                for (var i = 0; i < taken; i++)
                {
                    Return(charges[i], operation, amount);
                }

                return new(wait);
            }
        }

        return new((TimeSpan?)null);
    }

    public ValueTask ReturnAsync(IReadOnlyList<Charge> charges, string? operation = null, int amount = 1)
    {
        foreach (var charge in charges)
        {
            Return(charge, operation, amount);
        }

        return ValueTask.CompletedTask;
    }

    private TimeSpan? Take(Charge charge, string? operation, int amount)
    {
        while (true)
        {
            var window = _windows.GetOrAdd((charge.Limit.Name, charge.Key), Add, charge.Limit);
            lock (window)
            {
                if (!window.IsDropped)
                {
                    return window.Take(clock, operation, amount);
                }
            }
        }
    }

    private void Return(Charge charge, string? operation, int amount)
    {
        if (_windows.TryGetValue((charge.Limit.Name, charge.Key), out var window))
        {
            lock (window)
            {
                window.Return(operation, amount);
            }
        }
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
        private readonly TimeSpan _moment = limit.Moment;
        private int _sum;

        public bool IsDropped { get; set; }

        public TimeSpan? Take(TimeProvider clock, string? operation, int amount)
        {
            Forget(clock);
            if (operation is not null && _taken.Find(p => p.Operation == operation) is { } shared)
            {
                shared.Tries++;
                return null;
            }

            // A request that costs more than a whole window gets a window to itself.
            amount = Math.Min(amount, Math.Max(limit.Permits, 1));
            if (_sum + amount > limit.Permits)
            {
                return WaitFor(_sum + amount - limit.Permits, clock);
            }

            _sum += amount;
            var now = clock.GetTimestamp();
            if (operation is null && _moment > TimeSpan.Zero && _taken is [.., { Operation: null } last]
                && clock.GetElapsedTime(last.Since, now) < _moment)
            {
                (last.At, last.Amount) = (now, last.Amount + amount);
            }
            else
            {
                _taken.Add(new(now, operation, amount));
            }

            return null;
        }

        public void Return(string? operation, int amount)
        {
            amount = Math.Min(amount, Math.Max(limit.Permits, 1));
            var index = _taken.FindLastIndex(
                p => p.Operation == operation && (operation is not null || p.Amount >= amount));
            if (index < 0 || --_taken[index].Tries > 0)
            {
                return;
            }

            // Permits of an operation are taken and returned as one; an entry without one may belong to several
            // requests.
            var permit = _taken[index];
            amount = operation is null ? amount : permit.Amount;
            _sum -= amount;
            if ((permit.Amount -= amount) == 0)
            {
                _taken.RemoveAt(index);
            }
            else
            {
                permit.Tries = 1;
            }
        }

        public bool IsFree(TimeProvider clock)
        {
            Forget(clock);
            return _taken.Count == 0;
        }

        private TimeSpan WaitFor(int missing, TimeProvider clock)
        {
            foreach (var permit in _taken)
            {
                if ((missing -= permit.Amount) <= 0)
                {
                    return limit.Window - clock.GetElapsedTime(permit.At);
                }
            }

            return limit.Window;
        }

        private void Forget(TimeProvider clock)
        {
            var gone = 0;
            for (; gone < _taken.Count && clock.GetElapsedTime(_taken[gone].At) >= limit.Window; gone++)
            {
                _sum -= _taken[gone].Amount;
            }

            _taken.RemoveRange(0, gone);
        }
    }

    private sealed class Permit(long at, string? operation, int amount)
    {
        /// <summary>
        /// Time of the first of the combined acts; <see cref="At"/>, the last, decides when it is free again.
        /// </summary>
        public long Since { get; } = at;

        public long At { get; set; } = at;

        public string? Operation => operation;

        public int Amount { get; set; } = amount;

        /// <summary>How many attempts at the operation hold this permit.</summary>
        public int Tries { get; set; } = 1;
    }
}
