using Hubbub.Application.Common.RateLimits;
using Hubbub.Domain.Accounts.Events;
using Hubbub.Domain.Common;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Accounts.Sessions;

/// <summary>Ends the current session, or all of the person's sessions. Idempotent.</summary>
[Cost(8)]
public sealed record LogOut(UserId Actor, SessionId SessionId, bool Everywhere) : IRequest<Result>;

internal sealed class LogOutHandler(IAccountsDb db, TimeProvider clock) : IRequestHandler<LogOut, Result>
{
    public async Task<Result> Handle(LogOut command, CancellationToken ct)
    {
        var now = clock.Now();
        if (command.Everywhere)
        {
            await db.EndSessions(command.Actor, except: null, SessionEnd.LoggedOut, now, ct);
        }
        else
        {
            var session = await db.Sessions.SingleOrDefaultAsync(
                s => s.Id == command.SessionId && s.UserId == command.Actor, ct);
            session?.End(SessionEnd.LoggedOut, now);
        }

        await db.SaveChangesAsync(ct);
        return Result.Success;
    }
}
