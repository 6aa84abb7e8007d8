using Microsoft.Extensions.DependencyInjection;

namespace Hubbub.Application.Common;

/// <summary>Does requests of one kind together, in one transaction; answers in their order.</summary>
public interface IBatchHandler<TRequest, TResponse>
{
    Task<IReadOnlyList<TResponse>> Handle(IReadOnlyList<TRequest> requests, CancellationToken ct);
}

/// <summary>
/// Gathers requests for an <see cref="IBatchHandler{TRequest,TResponse}"/>: the first goes at once, and those that
/// arrive while it is under way go together next. Many writers share the queries, the commit and its flush, and
/// nobody waits for company.
/// </summary>
public sealed class Batches<TRequest, TResponse>(IServiceScopeFactory scopes)
{
    public const int MostTogether = 100;

    private const int MostWaiting = 10_000;
    private const int MostConflicts = 25;

    private readonly Lock _lock = new();
    private readonly Queue<Waiting> _queue = [];
    private bool _isRunning;

    /// <summary>
    /// The answer comes after the commit. Once asked, the request is carried out, whether or not anybody still waits.
    /// </summary>
    /// <exception cref="StorageBusyException">Too many wait already.</exception>
    public Task<TResponse> Do(TRequest request)
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

        _ = Task.Run(Run);
        return waiting.Task;
    }

    private async Task Run()
    {
        while (Next() is { Length: > 0 } batch)
        {
            await Carry(batch);
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

    // Never throws: whatever goes wrong is the answer of those whom it concerns.
    private async Task Carry(Waiting[] batch)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var scope = scopes.CreateAsyncScope();
            try
            {
                var handler = scope.ServiceProvider.GetRequiredService<IBatchHandler<TRequest, TResponse>>();
                var answers = await handler.Handle(Array.ConvertAll(batch, w => w.Request), CancellationToken.None);
                for (var i = 0; i < batch.Length; i++)
                {
                    batch[i].SetResult(answers[i]);
                }

                return;
            }
            catch (Exception e)
            {
                var fault = scope.ServiceProvider.GetRequiredService<IStorage>().FaultOf(e);
                if (fault == StorageFault.Conflict && attempt < MostConflicts)
                {
                    continue;
                }

                if (batch.Length == 1 || fault is StorageFault.Busy or StorageFault.Unavailable)
                {
                    Array.ForEach(batch, w => w.SetException(e));
                    return;
                }
            }

            // One of them has a fault of its own: the others must not share it.
            foreach (var waiting in batch)
            {
                await Carry([waiting]);
            }

            return;
        }
    }

    private sealed class Waiting(TRequest request) : TaskCompletionSource<TResponse>(TaskCreationOptions.RunContinuationsAsynchronously)
    {
        public TRequest Request => request;
    }
}
