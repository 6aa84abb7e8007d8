using System.Diagnostics;
using Hubbub.Application.Common;
using Hubbub.Infrastructure.Sync.Events;
using Microsoft.Extensions.DependencyInjection;

namespace Hubbub.Infrastructure.Persistence;

/// <summary>Runs one batch at a time, in a scope that the next batch reuses.</summary>
internal sealed class CommandBatcher<TRequest, TResponse>(IServiceScopeFactory scopes)
    : ICommandBatcher<TRequest, TResponse>
{
    public const int MostTogether = 100;

    private const int MostWaiting = 10_000;
    private const int MostConflicts = 25;

    private readonly Lock _lock = new();
    private readonly Queue<Waiting> _queue = [];
    private readonly ReusedScope _scopes = new(scopes);
    private bool _isRunning;

    public Task<TResponse> Submit(TRequest request)
    {
        var waiting = new Waiting(request);
        lock (_lock)
        {
            if (_queue.Count >= MostWaiting)
            {
                throw new StorageBusyException();
            }

            _queue.Enqueue(waiting);
            if (_isRunning)
            {
                return waiting.Task;
            }

            _isRunning = true;
        }

        _ = Run();
        return waiting.Task;
    }

    private async Task Run()
    {
        // Yield, so that the first caller does not run the batch itself.
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        if (Tracing.IsOn)
        {
            // That of the first caller, whose batch may not be the last.
            Activity.Current = null;
        }

        while (Next() is { Length: > 0 } batch)
        {
            await RunBatch(batch);
        }
    }

    private Waiting[] Next()
    {
        lock (_lock)
        {
            var batch = new Waiting[Math.Min(_queue.Count, MostTogether)];
            for (var i = 0; i < batch.Length; i++)
            {
                batch[i] = _queue.Dequeue();
            }

            _isRunning = batch.Length > 0;
            return batch;
        }
    }

    // Never throws: a failure becomes the result of the requests that it concerns.
    private async Task RunBatch(Waiting[] batch)
    {
        using var span = Tracing.IsOn ? Trace(batch) : null;
        for (var attempt = 1; ; attempt++)
        {
            IServiceScope? scope = null;
            try
            {
                scope = _scopes.Take();
                var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
                db.Conflicts = attempt - 1;
                var handler = scope.ServiceProvider.GetRequiredService<ICommandBatchHandler<TRequest, TResponse>>();
                var answers = await handler.Handle(Array.ConvertAll(batch, w => w.Request), CancellationToken.None);
                db.Forget();
                _scopes.Return(scope);
                for (var i = 0; i < batch.Length; i++)
                {
                    batch[i].TrySetResult(answers[i]);
                }

                return;
            }
            catch (Exception e)
            {
                scope?.Dispose();
                var fault = StorageFaults.Of(e);
                if (fault == StorageFault.Conflict && attempt < MostConflicts)
                {
                    continue;
                }

                if (batch.Length == 1 || fault is StorageFault.Busy or StorageFault.Unavailable)
                {
                    Array.ForEach(batch, w => w.TrySetException(e));
                    return;
                }
            }

            // One request is at fault: run each alone, so that the others do not fail with it.
            foreach (var waiting in batch)
            {
                await RunBatch([waiting]);
            }

            return;
        }
    }

    // In the trace of the first request; the others lead to it by a link.
    private static Activity? Trace(Waiting[] batch)
    {
        Activity[] acts = [.. batch.Select(w => w.Act).OfType<Activity>()];
        var span = Tracing.Begin("batch", Array.ConvertAll(acts, a => a.Context), ActivityKind.Internal);
        if (span is not null)
        {
            span.SetTag("hubbub.request.count", batch.Length);
            Array.ForEach(acts[1..], a => a.AddLink(new(span.Context)));
        }

        return span;
    }

    private sealed class Waiting(TRequest request)
        : TaskCompletionSource<TResponse>(TaskCreationOptions.RunContinuationsAsynchronously)
    {
        public TRequest Request => request;

        public Activity? Act { get; } = Tracing.Current;
    }
}
