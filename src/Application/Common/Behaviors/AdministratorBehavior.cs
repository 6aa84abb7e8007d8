using Hubbub.Application.Accounts.Contracts;
using Hubbub.Domain.Common;
using MediatR;
using Microsoft.Extensions.Logging;

namespace Hubbub.Application.Common.Behaviors;

/// <summary>
/// Refuses requests for administrators to everyone else, and logs who did what. The role is read each time, so that a
/// revocation counts at once.
/// </summary>
internal sealed partial class AdministratorBehavior<TRequest, TResponse>(
    IAccounts accounts, ILogger<AdministratorBehavior<TRequest, TResponse>> logger)
    : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IRequest<TResponse>, IForAdministrators
    where TResponse : IResult<TResponse>
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken ct, RequestHandlerDelegate<TResponse> next)
    {
        if (!await accounts.IsAdmin(request.Actor, ct))
        {
            return TResponse.Fail(request.Refusal);
        }

        var answer = await next();
        if (answer.Failure is null && request.Act is { } act)
        {
            LogActed(request.Actor.Value, act);
        }

        return answer;
    }

    [LoggerMessage(1, LogLevel.Information, "Administrator {Administrator} {Act}")]
    private partial void LogActed(long administrator, string act);
}
