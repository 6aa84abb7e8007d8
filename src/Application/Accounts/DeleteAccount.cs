using FluentValidation;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Profiles.Contracts;
using Hubbub.Domain.Accounts;
using Hubbub.Domain.Accounts.Events;
using Hubbub.Domain.Common;
using MediatR;
using Microsoft.Extensions.Options;

namespace Hubbub.Application.Accounts;

/// <summary>Hides the person, ends all sessions, and erases everything after the grace period.</summary>
[Cost(150)]
public sealed record DeleteAccount(UserId Actor, string Password, string? Address = null)
    : IRequest<Result<DeletionDue>>;

/// <summary>When the account will be erased; until then it can be reactivated.</summary>
public sealed record DeletionDue(DateTimeOffset EraseAt);

internal sealed class DeleteAccountValidator : AbstractValidator<DeleteAccount>
{
    public DeleteAccountValidator() => RuleFor(x => x.Password).NotEmpty().MaximumLength(Account.MaxPassword);
}

internal sealed class DeleteAccountHandler(
    IAccountsDb db, LoginThrottle gate, IAccountProfiles profiles, IOptions<AccountsOptions> options,
    TimeProvider clock)
    : IRequestHandler<DeleteAccount, Result<DeletionDue>>
{
    public async Task<Result<DeletionDue>> Handle(DeleteAccount command, CancellationToken ct)
    {
        var confirmed = await gate.Confirm(command.Actor, command.Password, command.Address, ct);
        if (confirmed.Failure is { } refusal)
        {
            return refusal;
        }

        var eraseAt = clock.Now().AddDays(options.Value.DeletionGraceDays);
        confirmed.Value.RequestDeletion(eraseAt);
        confirmed.Value.Touch();
        await profiles.HideDeleted(command.Actor, ct);
        await db.EndSessions(command.Actor, except: null, SessionEnd.AccountDeleted, clock.Now(), ct);
        await db.SaveChangesAsync(ct);
        return new DeletionDue(eraseAt);
    }
}
