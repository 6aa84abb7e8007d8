using System.Diagnostics.Metrics;

namespace Hubbub.Application.Notifications.Unread;

/// <summary>
/// How far stored unread numbers were off when they were recounted, since the start.
/// </summary>
public sealed class UnreadDrift : IDisposable
{
    public const string MeterName = "Hubbub.Unread";

    private readonly Meter _meter = new(MeterName);
    private long _recounted;
    private long _drift;

    public UnreadDrift()
    {
        _meter.CreateObservableCounter(
            "hubbub.unread.recounted",
            () => Volatile.Read(ref _recounted),
            description: "Stored unread numbers that were recounted");
        _meter.CreateObservableCounter(
            "hubbub.unread.drift",
            () => Volatile.Read(ref _drift),
            description: "By how much recounted unread numbers were wrong, in all; the target is 0");
    }

    public void Dispose() => _meter.Dispose();

    internal void Recounted(int numbers) => Interlocked.Add(ref _recounted, numbers);

    internal void Drifted(int by) => Interlocked.Add(ref _drift, by);
}
