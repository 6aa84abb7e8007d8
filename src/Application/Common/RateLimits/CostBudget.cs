using System.Diagnostics.Metrics;
using System.Globalization;
using Hubbub.Domain.Common;
using Microsoft.Extensions.Options;

namespace Hubbub.Application.Common.RateLimits;

/// <summary>Whose budgets pay for the requests of this scope. The server's own requests are free.</summary>
public sealed class CostPayer
{
    public UserId? Person { get; private set; }

    public IReadOnlyList<AddressBlock>? Address { get; private set; }

    public void Is(UserId? person, IReadOnlyList<AddressBlock> address) => (Person, Address) = (person, address);
}

/// <summary>
/// Milliseconds of work per person and per address. At each address, requests with a session share one budget and
/// requests without a session another, so that neither starves the other. When an address has spent its budget, each of
/// its people still has a small reserve, so that one person cannot lock out all.
/// </summary>
public sealed class CostBudget : IDisposable
{
    public const string MeterName = "Hubbub.Costs";

    private readonly Meter _meter = new(MeterName);
    private readonly IRateLimiter _limiter;
    private readonly IOptions<RateLimitOptions> _options;
    private readonly Counter<long> _charged;
    private readonly Counter<long> _refused;

    public CostBudget(IRateLimiter limiter, IOptions<RateLimitOptions> options)
    {
        (_limiter, _options) = (limiter, options);
        _charged = _meter.CreateCounter<long>("hubbub.costs.charged", "ms", "Declared cost of accepted requests");
        _refused = _meter.CreateCounter<long>("hubbub.costs.refused", description: "Requests refused by budget");
    }

    /// <summary>
    /// Takes this cost from all budgets concerned, or from none; returns the error if one of them is spent.
    /// </summary>
    public async ValueTask<Error?> Take(CostPayer payer, int milliseconds, CancellationToken ct)
    {
        if (payer.Address is not { } address)
        {
            return null;
        }

        var (limits, person) = (_options.Value, payer.Person?.Value.ToString(CultureInfo.InvariantCulture));
        Charge[] own = person is null ? [] : [new(limits.CostPerUser.Named("cost_per_user"), person)];
        var shared = limits.CostPerAddress.Named("cost_per_address").Per(address, person is null ? "open" : null);
        var wait = await _limiter.TakeAsync([.. own, .. shared], ct, amount: milliseconds);
        if (wait is not null && person is not null)
        {
            Charge[] reserved = [.. own, new(limits.CostReservedPerUser.Named("cost_reserved_per_user"), person)];
            wait = await _limiter.TakeAsync(reserved, ct, amount: milliseconds) is null ? null : wait;
        }

        if (wait is { } retryAfter)
        {
            _refused.Add(1);
            return Error.RateLimited(retryAfter);
        }

        _charged.Add(milliseconds);
        return null;
    }

    public void Dispose() => _meter.Dispose();
}
