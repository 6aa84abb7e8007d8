namespace Hubbub.Application.Common.RateLimits;

/// <summary>A limit to take a permit from, and the key to charge.</summary>
public sealed record Charge(RateLimit Limit, string Key);

/// <summary>Charges of several blocks, and of one key.</summary>
public static class Charges
{
    /// <summary>
    /// A charge in each block of the address; different <paramref name="subject"/>s are counted separately.
    /// </summary>
    public static IReadOnlyList<Charge> Per(
        this RateLimit limit, IReadOnlyList<AddressBlock> blocks, string? subject = null) =>
        [
            .. blocks.Select(b => new Charge(
                limit with { Permits = b.Of(limit.Permits) }, subject is null ? b.Prefix : $"{subject} {b.Prefix}")),
        ];

    /// <inheritdoc cref="IRateLimiter.TakeAsync"/>
    public static ValueTask<TimeSpan?> TakeAsync(
        this IRateLimiter limiter,
        RateLimit limit,
        string key,
        CancellationToken ct,
        string? operation = null,
        int amount = 1) =>
        limiter.TakeAsync([new(limit, key)], ct, operation, amount);

    /// <inheritdoc cref="IRateLimiter.ReturnAsync"/>
    public static ValueTask ReturnAsync(
        this IRateLimiter limiter, RateLimit limit, string key, string? operation = null, int amount = 1) =>
        limiter.ReturnAsync([new(limit, key)], operation, amount);
}
