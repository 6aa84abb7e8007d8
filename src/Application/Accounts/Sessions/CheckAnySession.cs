using Hubbub.Domain.Common;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Accounts.Sessions;

/// <summary>Whether the person has an open session.</summary>
public sealed record CheckAnySession(UserId User) : IRequest<Result<bool>>;

internal sealed class CheckAnySessionHandler(IAccountsDb db, TimeProvider clock)
    : IRequestHandler<CheckAnySession, Result<bool>>
{
    public async Task<Result<bool>> Handle(CheckAnySession query, CancellationToken ct)
    {
        var now = clock.Now();
        return await db.Sessions.AnyAsync(s => s.UserId == query.User && s.EndedAt == null && s.ExpiresAt > now, ct);
    }
}
