using Hubbub.Application.Common.Jobs;
using Hubbub.Infrastructure.Persistence;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Hubbub.Infrastructure.Jobs;

/// <summary>Runs every job at its own interval, each run in a scope of its own.</summary>
internal sealed partial class JobRunner(
    IServiceScopeFactory scopes, IHostApplicationLifetime lifetime, TimeProvider clock, ILogger<JobRunner> logger)
    : BackgroundService
{
    private static readonly TimeSpan AfterConflict = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Clients come first: jobs can wait until the server accepts requests.
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registered = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stoppingToken);

        Type[] jobs;
        await using (var scope = scopes.CreateAsyncScope())
        {
            jobs = [.. scope.ServiceProvider.GetServices<IJob>().Select(job => job.GetType())];
        }

        await Task.WhenAll(jobs.Select(job => Repeat(job, stoppingToken)));
    }

    private async Task Repeat(Type type, CancellationToken ct)
    {
        var conflicts = 0;
        while (!ct.IsCancellationRequested)
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
                db.Conflicts = conflicts;
                var job = scope.ServiceProvider.GetServices<IJob>().Single(j => j.GetType() == type);
                var isMore = await Run(job, ct);
                conflicts = db.Conflicts > conflicts ? db.Conflicts : 0;
                if (!isMore)
                {
                    // Whoever lost a conflict need not wait as long as who is done.
                    await Task.Delay(
                        conflicts > 0 && job.Every > AfterConflict ? AfterConflict : job.Every, clock, ct);
                }
            }
            catch (OperationCanceledException) when (ct.IsCancellationRequested)
            {
                return;
            }
        }
    }

    private async Task<bool> Run(IJob job, CancellationToken ct)
    {
        try
        {
            return await job.Run(ct);
        }
        catch (Exception e) when (e is not OperationCanceledException || !ct.IsCancellationRequested)
        {
            if (StorageFaults.Of(e) is { } fault)
            {
                LogWaiting(job.GetType().Name, fault.ToString());
            }
            else
            {
                LogFailed(job.GetType().Name, e);
            }

            return false;
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "{Job} waits for the database: {Fault}")]
    private partial void LogWaiting(string job, string fault);

    [LoggerMessage(2, LogLevel.Error, "{Job} failed and will be retried later")]
    private partial void LogFailed(string job, Exception e);
}
