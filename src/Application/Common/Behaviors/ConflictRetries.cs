using Polly;
using Polly.Retry;

namespace Hubbub.Application.Common.Behaviors;

/// <summary>Repeats work that lost a conflict with another commit, with everything read anew.</summary>
internal static class ConflictRetries
{
    private static readonly ResiliencePropertyKey<IStorage> StorageKey = new("storage");

    private static readonly ResiliencePipeline Retries = new ResiliencePipelineBuilder()
        .AddRetry(new RetryStrategyOptions
        {
            ShouldHandle = args => ValueTask.FromResult(
                args.Outcome.Exception is { } e && StorageOf(args.Context).FaultOf(e) == StorageFault.Conflict),
            // Each round one competing writer succeeds: enough for all that two people may send at once.
            MaxRetryAttempts = 24,
            Delay = TimeSpan.FromMilliseconds(5),
            MaxDelay = TimeSpan.FromMilliseconds(50),
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            OnRetry = args =>
            {
                StorageOf(args.Context).Forget();
                return ValueTask.CompletedTask;
            },
        })
        .Build();

    public static async Task<T> Do<T>(IStorage storage, Func<Task<T>> work, CancellationToken ct)
    {
        try
        {
            return await work();
        }
        catch (Exception e) when (storage.FaultOf(e) == StorageFault.Conflict)
        {
            storage.Forget();
        }

        var context = ResilienceContextPool.Shared.Get(ct);
        context.Properties.Set(StorageKey, storage);
        try
        {
            return await Retries.ExecuteAsync(static async (_, again) => await again(), context, work);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private static IStorage StorageOf(ResilienceContext context) => context.Properties.GetValue(StorageKey, null!);
}
