using Hubbub.Domain.Common;
using MediatR;

namespace Hubbub.Application.Common.Behaviors;

/// <summary>
/// Retries a command after a conflict (detected by a concurrency token or a unique index), and turns a busy or broken
/// database into an error response instead of a crash.
/// </summary>
internal sealed class StorageBehavior<TRequest, TResponse>(IStorage storage) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IRequest<TResponse>
    where TResponse : IResult<TResponse>
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken ct, RequestHandlerDelegate<TResponse> next)
    {
        try
        {
            return await ConflictRetries.Do(storage, () => next(), ct);
        }
        catch (Exception e) when (storage.FaultOf(e) is { } fault)
        {
            return TResponse.Fail(StorageErrors.Of(fault));
        }
    }
}
