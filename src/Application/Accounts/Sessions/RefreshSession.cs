using FluentValidation;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Domain.Accounts;
using Hubbub.Domain.Accounts.Events;
using Hubbub.Domain.Common;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Hubbub.Application.Accounts.Sessions;

/// <summary>
/// Exchanges a refresh token for the next one. A repeated request gets the same response until the next token was used,
/// and in any case for <see cref="Grace"/>: for clients that lost the response or have two tabs. Later use counts as
/// theft and ends the session.
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

internal sealed class RefreshSessionHandler(
    IAccountsDb db,
    ITokens tokens,
    SessionOpener sessions,
    IRateLimiter limiter,
    IOptions<RateLimitOptions> limits,
    TimeProvider clock)
    : IRequestHandler<RefreshSession, Result<Authentication>>
{
    public async Task<Result<Authentication>> Handle(RefreshSession command, CancellationToken ct)
    {
        Charge[] charges =
        [
            .. limits.Value.RefreshFailures.Named("refresh_failures").Per(AddressBlock.Of(command.Address)),
        ];
        if (await limiter.TakeAsync(charges, ct) is { } wait)
        {
            return Error.RateLimited(wait);
        }

        var isRefused = false;
        try
        {
            var result = await Refresh(command, ct);
            isRefused = result.Failure is not null;
            return result;
        }
        finally
        {
            if (!isRefused)
            {
                await limiter.ReturnAsync(charges);
            }
        }
    }

    private async Task<bool> IsUnused(string token, CancellationToken ct)
    {
        var hash = tokens.HashOf(token);
        return await db.RefreshTokens.AnyAsync(t => t.Hash == hash && t.UsedAt == null, ct);
    }

    private async Task<Result<Authentication>> Refresh(RefreshSession command, CancellationToken ct)
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
            if (now - usedAt <= RefreshSession.Grace || await IsUnused(next, ct))
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
