using System.Diagnostics.Metrics;

namespace Hubbub.Web.Common;

/// <summary>
/// Counts refusals by code and API (REST or hub, label <c>api</c>). The set of codes bounds the number of series.
/// </summary>
internal sealed class RefusalMetrics(IMeterFactory meters)
{
    public const string MeterName = "Hubbub.Refusals";
    public const string Rest = "rest";
    public const string Hub = "hub";

    private readonly Counter<long> _refusals = meters.Create(MeterName)
        .CreateCounter<long>("hubbub.refusals", description: "Refusals, by code and API");

    public void Refused(string code, string api) =>
        _refusals.Add(1, new("code", code), new KeyValuePair<string, object?>("api", api));
}
