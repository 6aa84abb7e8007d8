using FluentValidation;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Domain.Accounts;
using Hubbub.Domain.Accounts.Events;
using Hubbub.Domain.Common;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Accounts;

/// <summary>
/// Trades a refresh token for the next one. Asking again within <see cref="Grace"/> answers the same, for clients that
/// lost the answer or have two tabs; using it later is theft, and ends the session.
/// </summary>
[Cost(8)]
public sealed record RefreshSession(string RefreshToken, string? Address) : IRequest<Result<Authentication>>
{
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(10);
}

internal sealed class RefreshSessionValidator : AbstractValidator<RefreshSession>
{
    public RefreshSessionValidator() => RuleFor(x => x.RefreshToken).NotEmpty().MaximumLength(200);
}

internal sealed class RefreshSessionHandler(IAccountsDb db, ITokens tokens, SessionOpener sessions, TimeProvider clock)
    : IRequestHandler<RefreshSession, Result<Authentication>>
{
    public async Task<Result<Authentication>> Handle(RefreshSession command, CancellationToken ct)
    {
        var now = clock.Now();
        var hash = tokens.HashOf(command.RefreshToken);
        var token = await db.RefreshTokens.SingleOrDefaultAsync(t => t.Hash == hash, ct);
        var session = token is null ? null : await db.Sessions.SingleOrDefaultAsync(s => s.Id == token.SessionId, ct);
        if (session is null || !session.IsActive(now))
        {
            return AccountsErrors.InvalidRefreshToken;
        }

        var account = await db.Account(session.UserId, ct);
        if (account.State != AccountState.Active)
        {
            return AccountsErrors.InvalidRefreshToken;
        }

        var next = tokens.RefreshAfter(command.RefreshToken);
        if (token!.UsedAt is { } usedAt)
        {
            if (now - usedAt <= RefreshSession.Grace)
            {
                return sessions.AnswerFor(account, session, next);
            }

            session.End(SessionEnd.RefreshTokenReused, now);
            await db.SaveChangesAsync(ct);
            return AccountsErrors.InvalidRefreshToken;
        }

        token.UsedAt = now;
        session.Use(command.Address, now + tokens.RefreshLifetime, now);
        db.RefreshTokens.Add(new RefreshToken(tokens.HashOf(next), session.Id, now));
        await db.SaveChangesAsync(ct);
        return sessions.AnswerFor(account, session, next);
    }
}
