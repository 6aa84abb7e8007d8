using FluentValidation;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Profiles.Contracts;
using Hubbub.Domain.Accounts;
using Hubbub.Domain.Accounts.Events;
using Hubbub.Domain.Common;
using MediatR;

namespace Hubbub.Application.Accounts;

/// <summary>Hides the person and ends all sessions, until they reactivate the account.</summary>
[Cost(150)]
public sealed record FreezeAccount(UserId Actor, string Password, string? Address = null) : IRequest<Result>;

internal sealed class FreezeAccountValidator : AbstractValidator<FreezeAccount>
{
    public FreezeAccountValidator() => RuleFor(x => x.Password).NotEmpty().MaximumLength(Account.MaxPassword);
}

internal sealed class FreezeAccountHandler(
    IAccountsDb db, LoginThrottle gate, IAccountProfiles profiles, TimeProvider clock)
    : IRequestHandler<FreezeAccount, Result>
{
    public async Task<Result> Handle(FreezeAccount command, CancellationToken ct)
    {
        var confirmed = await gate.Confirm(command.Actor, command.Password, command.Address, ct);
        if (confirmed.Failure is { } refusal)
        {
            return refusal;
        }

        confirmed.Value.Freeze();
        confirmed.Value.Touch();
        await profiles.HideFrozen(command.Actor, ct);
        await db.EndSessions(command.Actor, except: null, SessionEnd.AccountFrozen, clock.Now(), ct);
        await db.SaveChangesAsync(ct);
        return Result.Success;
    }
}
