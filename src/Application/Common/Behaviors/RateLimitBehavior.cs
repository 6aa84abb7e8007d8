using Hubbub.Domain.Common;
using MediatR;

namespace Hubbub.Application.Common.Behaviors;

internal sealed class RateLimitBehavior<TRequest, TResponse>(ActLimiter limiter)
    : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IRequest<TResponse>
    where TResponse : IResult<TResponse>
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken ct, RequestHandlerDelegate<TResponse> next)
    {
        if (request is IRateLimited limited && await limiter.Take(limited.Act, limited.Actor, ct) is { } refusal)
        {
            return TResponse.Fail(refusal);
        }

        return await next();
    }
}
