namespace Hubbub.Application.Common.RateLimits;

/// <summary>A limit to take a permit from, and the key to charge.</summary>
public sealed record Charge(RateLimit Limit, string Key);

/// <summary>Takes several permits, or none.</summary>
public static class Charges
{
    /// <summary>
    /// A charge in each block of the address; different <paramref name="subject"/>s are counted separately.
    /// </summary>
    public static IEnumerable<Charge> Per(
        this RateLimit limit, IReadOnlyList<AddressBlock> blocks, string? subject = null) =>
        blocks.Select(b => new Charge(
            limit with { Permits = b.Of(limit.Permits) }, subject is null ? b.Prefix : $"{subject} {b.Prefix}"));

    /// <summary>
    /// Takes all of them; null if all are granted. If one is refused, those before it are returned, and the result is
    /// the time to wait.
    /// </summary>
    public static async ValueTask<TimeSpan?> TakeAsync(
        this IRateLimiter limiter,
        IEnumerable<Charge> charges,
        CancellationToken ct,
        string? operation = null,
        int amount = 1)
    {
        var taken = new List<Charge>();
        foreach (var charge in charges)
        {
            if (await limiter.TakeAsync(charge.Limit, charge.Key, ct, operation, amount) is { } wait)
            {
                await limiter.ReturnAsync(taken, operation, amount);
                return wait;
            }

            taken.Add(charge);
        }

        return null;
    }

    /// <summary>Returns all of them, because the operation did not happen.</summary>
    public static async ValueTask ReturnAsync(
        this IRateLimiter limiter, IEnumerable<Charge> charges, string? operation = null, int amount = 1)
    {
        foreach (var charge in charges)
        {
            await limiter.ReturnAsync(charge.Limit, charge.Key, CancellationToken.None, operation, amount);
        }
    }
}
