using System.Threading.Channels;

namespace Hubbub.Infrastructure.Jobs;

/// <summary>
/// Wakes a worker after a commit that gave it work. Wakes before it runs are merged into one.
/// </summary>
public sealed class WakeSignal
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
