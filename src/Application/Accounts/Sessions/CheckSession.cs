using Hubbub.Domain.Common;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Accounts.Sessions;

/// <summary>Whether a session is open.</summary>
public sealed record CheckSession(UserId User, SessionId SessionId) : IRequest<Result<bool>>;

internal sealed class CheckSessionHandler(IAccountsDb db, TimeProvider clock)
    : IRequestHandler<CheckSession, Result<bool>>
{
    public async Task<Result<bool>> Handle(CheckSession query, CancellationToken ct)
    {
        var now = clock.Now();
        return await db.Sessions.AnyAsync(
            s => s.Id == query.SessionId && s.UserId == query.User && s.EndedAt == null && s.ExpiresAt > now, ct);
    }
}
