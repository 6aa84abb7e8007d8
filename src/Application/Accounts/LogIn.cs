using FluentValidation;
using Hubbub.Application.Accounts.Sessions;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Domain.Accounts;
using Hubbub.Domain.Common;
using MediatR;

namespace Hubbub.Application.Accounts;

/// <summary>Logs in by username or e-mail address.</summary>
[Cost(150)]
public sealed record LogIn(string Login, string Password, Device Device) : IRequest<Result<Authentication>>;

internal sealed class LogInValidator : AbstractValidator<LogIn>
{
    public LogInValidator()
    {
        RuleFor(x => x.Login).NotEmpty().MaximumLength(Account.MaxEmail);
        RuleFor(x => x.Password).NotEmpty().MaximumLength(Account.MaxPassword);
        RuleFor(x => x.Device).SetValidator(new DeviceValidator()).OverridePropertyName(string.Empty);
    }
}

internal sealed class LogInHandler(IAccountsDb db, LoginThrottle gate, SessionOpener sessions)
    : IRequestHandler<LogIn, Result<Authentication>>
{
    public async Task<Result<Authentication>> Handle(LogIn command, CancellationToken ct)
    {
        var entered = await gate.Enter(command.Login, command.Password, command.Device.Address, ct);
        if (entered.Failure is { } refusal)
        {
            return refusal;
        }

        switch (entered.Value.State)
        {
            case AccountState.Frozen: return AccountsErrors.Frozen;
            case AccountState.Deleting: return AccountsErrors.DeletionPending;
            default: break;
        }

        // The account's version guards the password that was checked: a reset or freeze in the meantime is a conflict.
        entered.Value.Touch();
        var answer = await sessions.Open(entered.Value, command.Device, ct);
        await db.SaveChangesAsync(ct);
        return answer;
    }
}
