using Hubbub.Application.Common.Behaviors;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Domain.Accounts;
using Hubbub.Domain.Accounts.Events;
using Hubbub.Domain.Common;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Accounts.Administration;

/// <summary>Ends all of someone's sessions; for administrators. Idempotent.</summary>
[Cost(8)]
public sealed record EndAccountSessions(UserId Actor, UserId Owner) : IRequest<Result>, IForAdministrators
{
    Error IForAdministrators.Refusal => AccountsErrors.NotAnAdmin;

    string IForAdministrators.Act => $"ended all sessions of account {Owner.Value}";
}

internal sealed class EndAccountSessionsHandler(IAccountsDb db, TimeProvider clock)
    : IRequestHandler<EndAccountSessions, Result>
{
    public async Task<Result> Handle(EndAccountSessions command, CancellationToken ct)
    {
        if (!await db.Accounts.AnyAsync(a => a.Id == command.Owner, ct))
        {
            return AccountsErrors.AccountNotFound;
        }

        await db.EndSessions(command.Owner, except: null, SessionEnd.Revoked, clock.Now(), ct);
        await db.SaveChangesAsync(ct);
        return Result.Success;
    }
}
