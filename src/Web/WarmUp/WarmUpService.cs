using Hubbub.Application.Messaging;
using Hubbub.Infrastructure.Jobs;
using MediatR;

namespace Hubbub.Web.WarmUp;

/// <summary>
/// Runs the server's hot paths before it listens, so that the first client is served as fast as later ones. It leaves
/// no data, and the server starts even if it fails.
/// </summary>
internal sealed partial class WarmUpService(
    DatabaseWarmUp database,
    ProtocolWarmUp protocols,
    IServiceScopeFactory scopes,
    TimeProvider clock,
    ILogger<WarmUpService> logger)
    : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        try
        {
            await Task.WhenAll(RunProtocols(), database.Run(cancellationToken));
            await using var scope = scopes.CreateAsyncScope();
            // The command is malformed on purpose, so that nothing is charged or stored.
            await scope.ServiceProvider.GetRequiredService<IMediator>()
                .Send(new SendMessage(default, null, null, string.Empty, null), cancellationToken);
            LogWarm(clock.GetElapsedTime(started).TotalMilliseconds);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            LogFailed(e);
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // In parallel with the database's warm-up, which shares nothing with it.
    private async Task RunProtocols()
    {
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        protocols.Run();
    }

    [LoggerMessage(1, LogLevel.Debug, "Warm after {Milliseconds:0} ms")]
    private partial void LogWarm(double milliseconds);

    [LoggerMessage(2, LogLevel.Warning, "The server could not warm up; the first requests will be slow")]
    private partial void LogFailed(Exception e);
}
