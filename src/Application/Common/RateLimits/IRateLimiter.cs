namespace Hubbub.Application.Common.RateLimits;

/// <summary>Counts what people do, exactly: never more than the permits in any window, over all their connections.</summary>
public interface IRateLimiter
{
    /// <summary>
    /// Takes a permit, or as many as <paramref name="amount"/> says; null when it is granted, else the time until they are
    /// free. A refusal costs nothing. Tries of the same <paramref name="operation"/> share one permit, even when they are
    /// under way at the same time.
    /// </summary>
    ValueTask<TimeSpan?> TakeAsync(
        RateLimit limit, string key, CancellationToken ct, string? operation = null, int amount = 1);

    /// <summary>Gives back what was taken last, for this operation: it did not happen.</summary>
    ValueTask ReturnAsync(RateLimit limit, string key, CancellationToken ct, string? operation = null, int amount = 1);
}

/// <summary>At most <paramref name="Permits"/> within any <paramref name="Window"/>.</summary>
public sealed record RateLimit(string Name, int Permits, TimeSpan Window);
