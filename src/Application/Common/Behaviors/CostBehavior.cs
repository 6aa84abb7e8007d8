using System.Reflection;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Domain.Common;
using MediatR;

namespace Hubbub.Application.Common.Behaviors;

/// <summary>Charges a request's declared cost to the caller's budgets, for REST and hub alike.</summary>
internal sealed class CostBehavior<TRequest, TResponse>(CostBudget budget, CostPayer payer)
    : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IRequest<TResponse>
    where TResponse : IResult<TResponse>
{
    private static readonly int Cost = typeof(TRequest).GetCustomAttribute<CostAttribute>()?.Milliseconds
        ?? CostAttribute.Default;

    public async Task<TResponse> Handle(
        TRequest request, CancellationToken ct, RequestHandlerDelegate<TResponse> next) =>
        await budget.Take(payer, Cost, ct) is { } refusal ? TResponse.Fail(refusal) : await next();
}
