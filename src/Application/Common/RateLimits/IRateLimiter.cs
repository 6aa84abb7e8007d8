namespace Hubbub.Application.Common.RateLimits;

/// <summary>
/// Counts acts exactly: never more than the permits in any window, across all connections of a person, and, with
/// Redis, across all nodes.
/// </summary>
public interface IRateLimiter
{
    /// <summary>The key of the service that counts on this node alone.</summary>
    const string OfThisNode = "this node";

    /// <summary>
    /// Takes <paramref name="amount"/> permits of each charge, or none of any; null if granted, otherwise the time
    /// until they are free. A refusal costs nothing. Attempts at the same <paramref name="operation"/> share one
    /// permit, even if they run at the same time.
    /// </summary>
    ValueTask<TimeSpan?> TakeAsync(
        IReadOnlyList<Charge> charges, CancellationToken ct, string? operation = null, int amount = 1);

    /// <summary>Returns the permits last taken for this operation, because the operation did not happen.</summary>
    ValueTask ReturnAsync(IReadOnlyList<Charge> charges, string? operation = null, int amount = 1);
}

/// <summary>At most <paramref name="Permits"/> within any <paramref name="Window"/>.</summary>
/// <param name="Name">The name, in snake case.</param>
/// <param name="Permits">How many.</param>
/// <param name="Window">The length of a window.</param>
/// <param name="IsGuard">
/// Slows down guessing of passwords and codes: a node that cannot reach the others' counts grants fewer.
/// </param>
public sealed record RateLimit(string Name, int Permits, TimeSpan Window, bool IsGuard = false)
{
    private const int MostMoments = 1000;

    /// <summary>
    /// Permits taken within this time are kept as one, and are free again together: at most a thousand times are kept.
    /// </summary>
    public TimeSpan Moment => Permits > MostMoments ? Window / MostMoments : TimeSpan.Zero;
}
