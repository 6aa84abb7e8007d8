using System.Diagnostics.Metrics;
using System.Globalization;
using Hubbub.Domain.Common;
using Microsoft.Extensions.Options;

namespace Hubbub.Application.Common.RateLimits;

/// <summary>
/// What a request costs at its dearest, in milliseconds of processor time; 1 where it does not say. Declared and not
/// measured: a busy machine must not refuse honest people. <c>--mode costs</c> of tests/Load measures what it is.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class CostAttribute(int milliseconds) : Attribute
{
    public const int Default = 1;

    public int Milliseconds => milliseconds;
}

/// <summary>Whose budget the requests of this scope are taken from. Nobody's, when the server itself asks.</summary>
public sealed class Payer
{
    public UserId? Person { get; private set; }

    public string? Address { get; private set; }

    public void Is(UserId? person, string address) => (Person, Address) = (person, address);
}

/// <summary>Milliseconds of work per person and per address.</summary>
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
        _charged = _meter.CreateCounter<long>("hubbub.costs.charged", "ms", "Declared cost of what was asked for");
        _refused = _meter.CreateCounter<long>("hubbub.costs.refused", description: "Requests refused since a budget was spent");
    }

    /// <summary>Takes this cost from both budgets, or from neither; the refusal when one of them is spent.</summary>
    public async ValueTask<Error?> Take(Payer payer, int milliseconds, CancellationToken ct)
    {
        Charge[] budgets = [.. Budgets(payer)];
        if (budgets.Length == 0)
        {
            return null;
        }

        if (await _limiter.TakeAsync(budgets, ct, amount: milliseconds) is { } wait)
        {
            _refused.Add(1);
            return Error.RateLimited(wait);
        }

        _charged.Add(milliseconds);
        return null;
    }

    public void Dispose() => _meter.Dispose();

    private IEnumerable<Charge> Budgets(Payer payer)
    {
        if (payer.Person is { } person)
        {
            yield return new(
                _options.Value.CostPerUser.Named("cost_per_user"), person.Value.ToString(CultureInfo.InvariantCulture));
        }

        if (payer.Address is { } address)
        {
            foreach (var charge in _options.Value.CostPerAddress.Named("cost_per_address").Per(AddressBlock.Of(address)))
            {
                yield return charge;
            }
        }
    }
}
