using FluentValidation;
using Hubbub.Application.Accounts.Sessions;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Profiles.Contracts;
using Hubbub.Domain.Accounts;
using Hubbub.Domain.Common;
using MediatR;

namespace Hubbub.Application.Accounts;

/// <summary>Reactivates an account that is frozen or due for deletion, and logs in.</summary>
[Cost(150)]
public sealed record Reactivate(string Login, string Password, Device Device) : IRequest<Result<Authentication>>;

internal sealed class ReactivateValidator : AbstractValidator<Reactivate>
{
    public ReactivateValidator()
    {
        RuleFor(x => x.Login).NotEmpty().MaximumLength(Account.MaxEmail);
        RuleFor(x => x.Password).NotEmpty().MaximumLength(Account.MaxPassword);
        RuleFor(x => x.Device).SetValidator(new DeviceValidator()).OverridePropertyName(string.Empty);
    }
}

internal sealed class ReactivateHandler(
    IAccountsDb db, LoginThrottle gate, SessionOpener sessions, IAccountProfiles profiles)
    : IRequestHandler<Reactivate, Result<Authentication>>
{
    public async Task<Result<Authentication>> Handle(Reactivate command, CancellationToken ct)
    {
        var entered = await gate.Enter(command.Login, command.Password, command.Device.Address, ct);
        if (entered.Failure is { } refusal)
        {
            return refusal;
        }

        entered.Value.Reactivate();
        entered.Value.Touch();
        await profiles.Show(entered.Value.Id, ct);
        var answer = await sessions.Open(entered.Value, command.Device, ct);
        await db.SaveChangesAsync(ct);
        return answer;
    }
}
