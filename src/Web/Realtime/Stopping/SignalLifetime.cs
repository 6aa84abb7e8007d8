using System.Runtime.InteropServices;

namespace Hubbub.Web.Realtime.Stopping;

/// <summary>
/// On a signal (SIGTERM, Ctrl+C), drains the server with <see cref="ServerStop"/> before the host itself stops, which
/// would close everything at once. A second signal stops without waiting.
/// </summary>
internal sealed class SignalLifetime(ServerStop stop, IHostApplicationLifetime application) : IHostLifetime, IDisposable
{
    private readonly List<PosixSignalRegistration> _signals = [];
    private int _count;

    public Task WaitForStartAsync(CancellationToken cancellationToken)
    {
        foreach (var signal in (PosixSignal[])[PosixSignal.SIGTERM, PosixSignal.SIGINT, PosixSignal.SIGQUIT])
        {
            _signals.Add(PosixSignalRegistration.Create(signal, Handle));
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => _signals.ForEach(s => s.Dispose());

    private void Handle(PosixSignalContext context)
    {
        context.Cancel = true;
        _ = Stop();
    }

    private async Task Stop()
    {
        try
        {
            if (Interlocked.Increment(ref _count) == 1)
            {
                await stop.Drain();
            }
            else
            {
                stop.StopWaiting();
            }
        }
        finally
        {
            application.StopApplication();
        }
    }
}
