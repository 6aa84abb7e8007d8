using FluentValidation;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Domain.Accounts;
using Hubbub.Domain.Accounts.Events;
using Hubbub.Domain.Common;
using MediatR;

namespace Hubbub.Application.Accounts.Mails;

/// <summary>Sets a new password with the mailed code and ends every session.</summary>
[Cost(150)]
public sealed record ResetPassword(string Login, string Code, string NewPassword, string? Address = null)
    : IRequest<Result>;

internal sealed class ResetPasswordValidator : AbstractValidator<ResetPassword>
{
    public ResetPasswordValidator()
    {
        RuleFor(x => x.Login).NotEmpty().MaximumLength(Account.MaxEmail);
        RuleFor(x => x.Code).Code();
        RuleFor(x => x.NewPassword).Length(Account.MinPassword, Account.MaxPassword);
    }
}

internal sealed class ResetPasswordHandler(
    IAccountsDb db, ICredentials credentials, LoginThrottle gate, TimeProvider clock)
    : IRequestHandler<ResetPassword, Result>
{
    public async Task<Result> Handle(ResetPassword command, CancellationToken ct)
    {
        var found = await credentials.FindByLogin(command.Login);
        var code = await gate.CheckCode(
            found, command.Login, MailKind.ResetPassword, command.Code, command.Address, ct);
        if (code.Failure is { } refusal)
        {
            return refusal;
        }

        // As with the code: the tracked row, or the stored one after a retry.
        var account = await db.Account(found!.Id, ct);
        if (account.SecurityStamp != found.SecurityStamp)
        {
            return AccountsErrors.InvalidCode;
        }

        if (await credentials.SetPassword(account, command.NewPassword, ct) is { } weak)
        {
            return weak;
        }

        // Reading the mail proves the address.
        account.VerifyEmail(clock.Now());
        code.Value.Use(command.Address, clock.Now());
        await db.EndSessions(account.Id, except: null, SessionEnd.PasswordChanged, clock.Now(), ct);
        await db.SaveChangesAsync(ct);
        return Result.Success;
    }
}
