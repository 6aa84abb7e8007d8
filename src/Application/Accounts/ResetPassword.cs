using FluentValidation;
using Hubbub.Application.Common;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Domain.Accounts;
using Hubbub.Domain.Accounts.Events;
using Hubbub.Domain.Common;
using MediatR;
using Microsoft.Extensions.Options;

namespace Hubbub.Application.Accounts;

/// <summary>Mails a code, where there is an account. The answer does not tell whether there is one.</summary>
[Cost(15)]
public sealed record ForgotPassword(string Login, string? Address = null) : IRequest<Result>;

/// <summary>Sets a new password with the mailed code; every session ends.</summary>
[Cost(150)]
public sealed record ResetPassword(string Login, string Code, string NewPassword, string? Address = null) : IRequest<Result>;

internal sealed class ForgotPasswordValidator : AbstractValidator<ForgotPassword>
{
    public ForgotPasswordValidator() => RuleFor(x => x.Login).NotEmpty().MaximumLength(Account.MaxEmail);
}

internal sealed class ResetPasswordValidator : AbstractValidator<ResetPassword>
{
    public ResetPasswordValidator()
    {
        RuleFor(x => x.Login).NotEmpty().MaximumLength(Account.MaxEmail);
        RuleFor(x => x.Code).Code();
        RuleFor(x => x.NewPassword).Length(Account.MinPassword, Account.MaxPassword);
    }
}

internal static class CodeRules
{
    private const int MostTyped = 40;

    /// <summary>A code as it is mailed: in any case, with spaces or hyphens anywhere.</summary>
    public static IRuleBuilderOptions<T, string> Code<T>(this IRuleBuilder<T, string> rule) =>
        rule.Must(code => code is { Length: <= MostTyped } && Domain.Accounts.Code.Read(code) is not null)
            .WithMessage("Give the code from the mail: eight letters and digits.");
}

internal sealed class ForgotPasswordHandler(IAccountsDb db, ICredentials credentials, CodeMails mails)
    : IRequestHandler<ForgotPassword, Result>
{
    public async Task<Result> Handle(ForgotPassword command, CancellationToken ct)
    {
        var account = await credentials.FindByLogin(command.Login);
        var refusal = await mails.Take(account, command.Login, command.Address, ct);
        // Without an account, or above the limits, the mail is to nobody: the same work for all.
        mails.Add(refusal is null && account is not null ? account.Id : Domain.Accounts.Code.Nobody, MailKind.ResetPassword);
        await db.SaveChangesAsync(ct);
        return Result.Success;
    }
}

internal sealed class ResetPasswordHandler(
    IAccountsDb db, ICredentials credentials, LoginThrottle gate, TimeProvider clock)
    : IRequestHandler<ResetPassword, Result>
{
    public async Task<Result> Handle(ResetPassword command, CancellationToken ct)
    {
        var found = await credentials.FindByLogin(command.Login);
        var code = await gate.CheckCode(found, command.Login, MailKind.ResetPassword, command.Code, command.Address, ct);
        if (code.Failure is { } refusal)
        {
            return refusal;
        }

        // As with the code: the same row, or what is stored by now.
        var account = await db.Account(found!.Id, ct);
        if (account.SecurityStamp != found.SecurityStamp)
        {
            return AccountsErrors.InvalidCode;
        }

        if (await credentials.SetPassword(account, command.NewPassword, ct) is { } weak)
        {
            return weak;
        }

        // Whoever could read the mail has the address.
        account.VerifyEmail(clock.Now());
        code.Value.Use(command.Address, clock.Now());
        await db.EndSessions(account.Id, except: null, SessionEnd.PasswordChanged, clock.Now(), ct);
        await db.SaveChangesAsync(ct);
        return Result.Success;
    }
}

/// <summary>Asks for mails with codes, only so many per account and address, and per account.</summary>
internal sealed class CodeMails(
    IAccountsDb db,
    ICredentials credentials,
    LoginThrottle gate,
    IRateLimiter limiter,
    IOptions<RateLimitOptions> options,
    IdGenerator ids,
    TimeProvider clock)
{
    public async Task<Error?> Take(Account? account, string login, string? address, CancellationToken ct)
    {
        var (name, from) = (credentials.LimitKeyOf(login, account), AddressBlock.Of(address));
        Charge[] here = [.. options.Value.Mails.Named("mails").Per(from, name)];
        if (await limiter.TakeAsync(here, ct) is { } wait)
        {
            return Error.RateLimited(wait);
        }

        if (await gate.TakeShared(
            new(options.Value.MailsPerAccount.Named("mails_per_account"), name), account?.Id, from, ct) is { } late)
        {
            await limiter.ReturnAsync(here);
            return Error.RateLimited(late);
        }

        return null;
    }

    public void Add(UserId user, MailKind kind) => db.Mails.Add(new Mail(ids.Next(), user, kind, clock.Now()));
}
