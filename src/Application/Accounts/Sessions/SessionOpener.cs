using Hubbub.Application.Common;
using Hubbub.Domain.Accounts;
using Hubbub.Domain.Accounts.Events;
using Hubbub.Domain.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Hubbub.Application.Accounts.Sessions;

/// <summary>Opens sessions and creates their responses; the caller saves.</summary>
internal sealed class SessionOpener(
    IAccountsDb db,
    ITokens tokens,
    NewDevices devices,
    IdGenerator ids,
    TimeProvider clock,
    IOptions<AccountsOptions> options)
{
    public async Task<Authentication> Open(Account account, Device device, CancellationToken ct)
    {
        var now = clock.Now();
        var displaced = await db.Sessions
            .Where(s => s.UserId == account.Id && s.EndedAt == null && s.ExpiresAt > now)
            .OrderByDescending(s => s.LastUsedAt).ThenByDescending(s => s.Id)
            .Skip(options.Value.MaxSessions - 1)
            .ToListAsync(ct);
        displaced.ForEach(s => s.End(SessionEnd.Displaced, now));
        var session = new Session(
            new(ids.Next()), account.Id, device.NameOrUnknown, device.Address, now, now + tokens.RefreshLifetime);
        var refreshToken = tokens.NewRefresh();
        await devices.MailIfNew(account, session, ct);
        db.Sessions.Add(session);
        db.RefreshTokens.Add(new RefreshToken(tokens.HashOf(refreshToken), session.Id, now));
        return AnswerFor(account, session, refreshToken);
    }

    public Authentication AnswerFor(Account account, Session session, string refreshToken) => new(
        new(account.Id, account.Username, account.Email!, account.IsEmailVerified, account.IsAdmin, account.CreatedAt),
        session.Id,
        tokens.Access(account, session),
        refreshToken,
        (int)tokens.AccessLifetime.TotalSeconds);
}
