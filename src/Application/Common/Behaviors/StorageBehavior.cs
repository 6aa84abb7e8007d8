using Hubbub.Domain.Common;
using MediatR;
using Polly;
using Polly.Retry;

namespace Hubbub.Application.Common.Behaviors;

/// <summary>
/// Retries a command after a conflict (detected by a concurrency token or a unique index), and turns a busy or broken
/// database into an error response instead of a crash.
/// </summary>
internal sealed class StorageBehavior<TRequest, TResponse>(IStorage storage) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IRequest<TResponse>
    where TResponse : IResult<TResponse>
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

    public async Task<TResponse> Handle(TRequest request, CancellationToken ct, RequestHandlerDelegate<TResponse> next)
    {
        try
        {
            try
            {
                return await next();
            }
            catch (Exception e) when (storage.FaultOf(e) == StorageFault.Conflict)
            {
                storage.Forget();
                return await Again(next, ct);
            }
        }
        catch (Exception e) when (storage.FaultOf(e) is { } fault)
        {
            return TResponse.Fail(StorageErrors.Of(fault));
        }
    }

    private async Task<TResponse> Again(RequestHandlerDelegate<TResponse> next, CancellationToken ct)
    {
        var context = ResilienceContextPool.Shared.Get(ct);
        context.Properties.Set(StorageKey, storage);
        try
        {
            return await Retries.ExecuteAsync(static async (_, next) => await next(), context, next);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private static IStorage StorageOf(ResilienceContext context) => context.Properties.GetValue(StorageKey, null!);
}
