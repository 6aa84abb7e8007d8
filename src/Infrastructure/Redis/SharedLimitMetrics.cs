using System.Diagnostics.Metrics;

namespace Hubbub.Infrastructure.Redis;

/// <summary>Metrics of limits that count over all nodes.</summary>
internal sealed class SharedLimitMetrics
{
    public const string MeterName = "Hubbub.Limits";

    private readonly Counter<long> _alone;

    public SharedLimitMetrics(IMeterFactory meters) => _alone = meters.Create(MeterName).CreateCounter<long>(
        "hubbub.limits.alone", description: "Acts counted on this node alone, since Redis did not answer");

    public void Alone() => _alone.Add(1);
}
