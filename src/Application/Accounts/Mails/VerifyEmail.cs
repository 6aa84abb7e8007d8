using FluentValidation;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Domain.Accounts;
using Hubbub.Domain.Common;
using MediatR;

namespace Hubbub.Application.Accounts.Mails;

/// <summary>Verifies the e-mail address with the mailed code. Idempotent.</summary>
[Cost(8)]
public sealed record VerifyEmail(UserId Actor, string Code, string? Address = null) : IRequest<Result>;

internal sealed class VerifyEmailValidator : AbstractValidator<VerifyEmail>
{
    public VerifyEmailValidator() => RuleFor(x => x.Code).Code();
}

internal sealed class VerifyEmailHandler(IAccountsDb db, LoginThrottle gate, TimeProvider clock)
    : IRequestHandler<VerifyEmail, Result>
{
    public async Task<Result> Handle(VerifyEmail command, CancellationToken ct)
    {
        var account = await db.Account(command.Actor, ct);
        if (account.IsEmailVerified)
        {
            return Result.Success;
        }

        var code = await gate.CheckCode(
            account, account.Username, MailKind.VerifyEmail, command.Code, command.Address, ct);
        if (code.Failure is { } refusal)
        {
            return refusal;
        }

        // As with the code: the tracked row, or the stored one after a retry.
        account = await db.Account(command.Actor, ct);
        code.Value.Use(command.Address, clock.Now());
        account.VerifyEmail(clock.Now());
        account.Touch();
        await db.SaveChangesAsync(ct);
        return Result.Success;
    }
}
