using FluentValidation;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Domain.Accounts;
using Hubbub.Domain.Accounts.Events;
using Hubbub.Domain.Common;
using MediatR;

namespace Hubbub.Application.Accounts;

/// <summary>Changes the password and ends every session except the current one.</summary>
[Cost(300)]
public sealed record ChangePassword(
    UserId Actor, SessionId SessionId, string CurrentPassword, string NewPassword, string? Address = null)
    : IRequest<Result>;

internal sealed class ChangePasswordValidator : AbstractValidator<ChangePassword>
{
    public ChangePasswordValidator()
    {
        RuleFor(x => x.CurrentPassword).NotEmpty().MaximumLength(Account.MaxPassword);
        RuleFor(x => x.NewPassword).Length(Account.MinPassword, Account.MaxPassword);
    }
}

internal sealed class ChangePasswordHandler(
    IAccountsDb db, LoginThrottle gate, ICredentials credentials, TimeProvider clock)
    : IRequestHandler<ChangePassword, Result>
{
    public async Task<Result> Handle(ChangePassword command, CancellationToken ct)
    {
        var confirmed = await gate.Confirm(command.Actor, command.CurrentPassword, command.Address, ct);
        if (confirmed.Failure is { } refusal)
        {
            return refusal;
        }

        if (await credentials.SetPassword(confirmed.Value, command.NewPassword, ct) is { } weak)
        {
            return weak;
        }

        await db.EndSessions(command.Actor, except: command.SessionId, SessionEnd.PasswordChanged, clock.Now(), ct);
        await db.SaveChangesAsync(ct);
        return Result.Success;
    }
}
