using Hubbub.Domain.Common;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Accounts.Sessions;

/// <summary>Which of these sessions are no longer open; for the server's periodic check.</summary>
public sealed record CheckSessions(IReadOnlyCollection<SessionId> Sessions)
    : IRequest<Result<IReadOnlyList<SessionId>>>;

internal sealed class CheckSessionsHandler(IAccountsDb db, TimeProvider clock)
    : IRequestHandler<CheckSessions, Result<IReadOnlyList<SessionId>>>
{
    public async Task<Result<IReadOnlyList<SessionId>>> Handle(CheckSessions query, CancellationToken ct)
    {
        var now = clock.Now();
        var open = await db.Sessions
            .Where(s => query.Sessions.Contains(s.Id) && s.EndedAt == null && s.ExpiresAt > now)
            .Select(s => s.Id).ToHashSetAsync(ct);
        return query.Sessions.Where(s => !open.Contains(s)).ToArray();
    }
}
