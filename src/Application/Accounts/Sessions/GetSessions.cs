using FluentValidation;
using Hubbub.Application.Common;
using Hubbub.Domain.Common;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Accounts.Sessions;

/// <summary>The viewer's open sessions, newest first.</summary>
public sealed record GetSessions(UserId Viewer, SessionId Current, PageRequest Page)
    : IRequest<Result<Page<SessionRow>>>
{
    internal const string List = "sessions";
}

/// <summary>A session. <paramref name="Address"/> is the address that last used it.</summary>
public sealed record SessionRow(
    SessionId Id,
    string DeviceName,
    string? Address,
    DateTimeOffset CreatedAt,
    DateTimeOffset LastUsedAt,
    bool IsCurrent);

internal sealed class GetSessionsValidator : AbstractValidator<GetSessions>
{
    public GetSessionsValidator() => this.RulePage(GetSessions.List, x => x.Page);
}

internal sealed class GetSessionsHandler(IAccountsDb db, TimeProvider clock)
    : IRequestHandler<GetSessions, Result<Page<SessionRow>>>
{
    public async Task<Result<Page<SessionRow>>> Handle(GetSessions query, CancellationToken ct)
    {
        var before = new SessionId(Cursors.DecodeId(GetSessions.List, query.Page.Cursor));
        var now = clock.Now();
        var rows = await db.Sessions
            .Where(s => s.UserId == query.Viewer && s.EndedAt == null && s.ExpiresAt > now && s.Id < before)
            .OrderByDescending(s => s.Id)
            .Take(query.Page.Limit + 1)
            .Select(s => new SessionRow(
                s.Id, s.DeviceName, s.Address, s.CreatedAt, s.LastUsedAt, s.Id == query.Current))
            .ToListAsync(ct);
        return Page<SessionRow>.From(rows, query.Page.Limit, last => Cursors.Encode(GetSessions.List, last.Id.Value));
    }
}
