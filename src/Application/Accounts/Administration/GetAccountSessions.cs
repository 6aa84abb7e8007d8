using FluentValidation;
using Hubbub.Application.Common;
using Hubbub.Application.Common.Behaviors;
using Hubbub.Domain.Accounts;
using Hubbub.Domain.Common;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Accounts.Administration;

/// <summary>Someone's open sessions, newest first, for administrators.</summary>
public sealed record GetAccountSessions(UserId Actor, UserId Owner, PageRequest Page)
    : IRequest<Result<Page<AccountSession>>>, IForAdministrators
{
    internal const string List = "account sessions";

    Error IForAdministrators.Refusal => AccountsErrors.NotAnAdmin;

    string? IForAdministrators.Act => null;
}

/// <summary>Someone's session as administrators see it, without its address.</summary>
/// <param name="Id">The session.</param>
/// <param name="DeviceName">The device's name, as it gave it.</param>
/// <param name="CreatedAt">When it began.</param>
/// <param name="LastUsedAt">When it was last refreshed.</param>
public sealed record AccountSession(
    SessionId Id, string DeviceName, DateTimeOffset CreatedAt, DateTimeOffset LastUsedAt);

internal sealed class GetAccountSessionsValidator : AbstractValidator<GetAccountSessions>
{
    public GetAccountSessionsValidator() => this.RulePage(GetAccountSessions.List, x => x.Page);
}

internal sealed class GetAccountSessionsHandler(IAccountsDb db, TimeProvider clock)
    : IRequestHandler<GetAccountSessions, Result<Page<AccountSession>>>
{
    public async Task<Result<Page<AccountSession>>> Handle(GetAccountSessions query, CancellationToken ct)
    {
        if (!await db.Accounts.AnyAsync(a => a.Id == query.Owner, ct))
        {
            return AccountsErrors.AccountNotFound;
        }

        var before = new SessionId(Cursors.DecodeId(GetAccountSessions.List, query.Page.Cursor));
        var now = clock.Now();
        var rows = await db.Sessions
            .Where(s => s.UserId == query.Owner && s.EndedAt == null && s.ExpiresAt > now && s.Id < before)
            .OrderByDescending(s => s.Id)
            .Take(query.Page.Limit + 1)
            .Select(s => new AccountSession(s.Id, s.DeviceName, s.CreatedAt, s.LastUsedAt))
            .ToListAsync(ct);
        return Page<AccountSession>.From(
            rows, query.Page.Limit, last => Cursors.Encode(GetAccountSessions.List, last.Id.Value));
    }
}
