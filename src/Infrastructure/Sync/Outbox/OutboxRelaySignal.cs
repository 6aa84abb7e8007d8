using System.Threading.Channels;

namespace Hubbub.Infrastructure.Sync.Outbox;

/// <summary>
/// Wakes the relay after a commit that added to the outbox. Wakes before it runs are merged into one.
/// </summary>
public sealed class OutboxRelaySignal
{
    private readonly Channel<bool> _wakes = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Wake() => _wakes.Writer.TryWrite(true);

    /// <summary>Returns after a wake, or after <paramref name="sweep"/>.</summary>
    public async Task Wait(TimeSpan sweep, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(sweep);
        try
        {
            await _wakes.Reader.ReadAsync(limit.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            // Time for the periodic run.
        }
    }
}
