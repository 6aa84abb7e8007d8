using System.Diagnostics.Metrics;

namespace Hubbub.Infrastructure.Persistence;

/// <summary>What the database's queue tells about itself.</summary>
public sealed class StorageMetrics : IDisposable
{
    public const string MeterName = "Hubbub.Storage";

    private readonly Meter _meter = new(MeterName);

    public StorageMetrics(WriteGate gate) =>
        _meter.CreateObservableGauge("hubbub.storage.writers_waiting", () => gate.Waiting, description: "Writers in the queue");

    public void Dispose() => _meter.Dispose();
}
