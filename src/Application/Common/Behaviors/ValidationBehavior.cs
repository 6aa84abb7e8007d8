using FluentValidation;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Domain.Common;
using MediatR;

namespace Hubbub.Application.Common.Behaviors;

/// <summary>
/// Rejects malformed requests before any other work. Validators check form only and never query the database. A
/// rejected request is charged the default cost, not its declared one.
/// </summary>
internal sealed class ValidationBehavior<TRequest, TResponse>(
    IEnumerable<IValidator<TRequest>> validators, CostBudget budget, CostPayer payer)
    : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IRequest<TResponse>
    where TResponse : IResult<TResponse>
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken ct, RequestHandlerDelegate<TResponse> next)
    {
        foreach (var validator in validators)
        {
            var result = await validator.ValidateAsync(request, ct);
            if (!result.IsValid)
            {
                return TResponse.Fail(await budget.Take(payer, CostAttribute.Default, ct) ?? result.ToError());
            }
        }

        return await next();
    }
}
