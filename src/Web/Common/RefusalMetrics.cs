using System.Diagnostics.Metrics;

namespace Hubbub.Web.Common;

/// <summary>
/// Counts refusals by code and transport (REST or hub, label <c>door</c>). The set of codes bounds the number of
/// series.
/// </summary>
internal sealed class RefusalMetrics : IDisposable
{
    public const string MeterName = "Hubbub.Refusals";
    public const string Rest = "rest";
    public const string Hub = "hub";

    private readonly Meter _meter = new(MeterName);
    private readonly Counter<long> _refusals;

    public RefusalMetrics() =>
        _refusals = _meter.CreateCounter<long>("hubbub.refusals", description: "Refusals, by code and door");

    public void Refused(string code, string door) =>
        _refusals.Add(1, new("code", code), new KeyValuePair<string, object?>("door", door));

    public void Dispose() => _meter.Dispose();
}
