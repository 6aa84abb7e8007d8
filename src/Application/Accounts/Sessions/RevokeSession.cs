using Hubbub.Application.Common.RateLimits;
using Hubbub.Domain.Accounts;
using Hubbub.Domain.Accounts.Events;
using Hubbub.Domain.Common;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Accounts.Sessions;

/// <summary>Ends one of the person's sessions.</summary>
[Cost(8)]
public sealed record RevokeSession(UserId Actor, SessionId SessionId) : IRequest<Result>;

internal sealed class RevokeSessionHandler(IAccountsDb db, TimeProvider clock) : IRequestHandler<RevokeSession, Result>
{
    public async Task<Result> Handle(RevokeSession command, CancellationToken ct)
    {
        var session = await db.Sessions.SingleOrDefaultAsync(
            s => s.Id == command.SessionId && s.UserId == command.Actor && s.EndedAt == null, ct);
        if (session is null)
        {
            return AccountsErrors.SessionNotFound;
        }

        session.End(SessionEnd.Revoked, clock.Now());
        await db.SaveChangesAsync(ct);
        return Result.Success;
    }
}
