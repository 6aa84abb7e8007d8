namespace Hubbub.Application.Common;

/// <summary>
/// Generates ids that grow with time: 41 bits of milliseconds since 2025, 10 bits of node, 12 bits of counter. They are
/// positive, unique across nodes that hold different slots, and never decrease while the process runs, even if the
/// clock is set back.
/// </summary>
public sealed class IdGenerator(TimeProvider clock)
{
    /// <summary>Ids of the same UTC day have the same quotient when divided by this.</summary>
    public const long PerDay = 86_400_000L << (NodeBits + CounterBits);

    private const long Epoch = 1_735_689_600_000;
    private const int NodeBits = 10;
    private const int CounterBits = 12;
    private const long CounterMask = (1 << CounterBits) - 1;

    private readonly Lock _lock = new();
    private long _node;
    private long _last;

    /// <summary>A lower bound for ids generated from this time on; ids generated earlier are less.</summary>
    public static long FirstAt(DateTimeOffset at) =>
        Math.Max(at.ToUnixTimeMilliseconds() - Epoch, 0) << (NodeBits + CounterBits);

    /// <summary>The time between the generation of two ids.</summary>
    public static TimeSpan Between(long earlier, long later) =>
        TimeSpan.FromMilliseconds((later >> (NodeBits + CounterBits)) - (earlier >> (NodeBits + CounterBits)));

    /// <summary>
    /// Uses <paramref name="slot"/> (0 to 1,023) from now on, for times after <paramref name="notBefore"/>.
    /// </summary>
    public void Use(int slot, DateTimeOffset notBefore)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(slot);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(slot, 1 << NodeBits);
        lock (_lock)
        {
            _node = slot;
            // Skip the rest of the millisecond: a lower slot within it would generate lower ids.
            var spent = (notBefore.ToUnixTimeMilliseconds() - Epoch) << CounterBits;
            _last = Math.Max(_last, spent) | CounterMask;
        }
    }

    public long Next()
    {
        lock (_lock)
        {
            // Time and counter are one number, so an exhausted counter borrows from the next millisecond instead of
            // waiting.
            var now = (clock.GetUtcNow().ToUnixTimeMilliseconds() - Epoch) << CounterBits;
            _last = Math.Max(_last + 1, now);
            var (millisecond, counter) = (_last >> CounterBits, _last & CounterMask);
            return (((millisecond << NodeBits) | _node) << CounterBits) | counter;
        }
    }
}
