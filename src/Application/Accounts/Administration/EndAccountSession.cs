using Hubbub.Application.Common.Behaviors;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Domain.Accounts;
using Hubbub.Domain.Accounts.Events;
using Hubbub.Domain.Common;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Accounts.Administration;

/// <summary>Ends one of someone's sessions; for administrators.</summary>
[Cost(8)]
public sealed record EndAccountSession(UserId Actor, UserId Owner, SessionId SessionId)
    : IRequest<Result>, IForAdministrators
{
    Error IForAdministrators.Refusal => AccountsErrors.NotAnAdmin;

    string IForAdministrators.Act => $"ended session {SessionId.Value} of account {Owner.Value}";
}

internal sealed class EndAccountSessionHandler(IAccountsDb db, TimeProvider clock)
    : IRequestHandler<EndAccountSession, Result>
{
    public async Task<Result> Handle(EndAccountSession command, CancellationToken ct)
    {
        var session = await db.Sessions.SingleOrDefaultAsync(
            s => s.Id == command.SessionId && s.UserId == command.Owner && s.EndedAt == null, ct);
        if (session is null)
        {
            return AccountsErrors.SessionNotFound;
        }

        session.End(SessionEnd.Revoked, clock.Now());
        await db.SaveChangesAsync(ct);
        return Result.Success;
    }
}
