namespace Hubbub.Application.Common.RateLimits;

/// <summary>
/// Counts acts exactly: never more than the permits in any window, across all connections of a person.
/// </summary>
public interface IRateLimiter
{
    /// <summary>
    /// Takes <paramref name="amount"/> permits; null if granted, otherwise the time until they are free. A refusal
    /// costs nothing. Attempts at the same <paramref name="operation"/> share one permit, even if they run at the same
    /// time.
    /// </summary>
    ValueTask<TimeSpan?> TakeAsync(
        RateLimit limit, string key, CancellationToken ct, string? operation = null, int amount = 1);

    /// <summary>Returns the permits last taken for this operation, because the operation did not happen.</summary>
    ValueTask ReturnAsync(RateLimit limit, string key, CancellationToken ct, string? operation = null, int amount = 1);
}

/// <summary>At most <paramref name="Permits"/> within any <paramref name="Window"/>.</summary>
public sealed record RateLimit(string Name, int Permits, TimeSpan Window);
