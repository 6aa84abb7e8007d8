using System.Globalization;
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
public sealed record ForgotPassword(string Login) : IRequest<Result>;

/// <summary>Sets a new password with the mailed code; every session ends.</summary>
[Cost(150)]
public sealed record ResetPassword(string Login, string Code, string NewPassword) : IRequest<Result>;

internal sealed class ForgotPasswordValidator : AbstractValidator<ForgotPassword>
{
    public ForgotPasswordValidator() => RuleFor(x => x.Login).NotEmpty().MaximumLength(Account.MaxEmail);
}

internal sealed class ResetPasswordValidator : AbstractValidator<ResetPassword>
{
    public ResetPasswordValidator()
    {
        RuleFor(x => x.Login).NotEmpty().MaximumLength(Account.MaxEmail);
        RuleFor(x => x.Code).Matches(@"^[0-9]{6}\z");
        RuleFor(x => x.NewPassword).Length(Account.MinPassword, Account.MaxPassword);
    }
}

internal sealed class ForgotPasswordHandler(
    IAccountsDb db, ICredentials credentials, CodeMails mails, TimeProvider clock)
    : IRequestHandler<ForgotPassword, Result>
{
    private static readonly TimeSpan CodeLasts = TimeSpan.FromMinutes(15);

    public async Task<Result> Handle(ForgotPassword command, CancellationToken ct)
    {
        if (await credentials.FindByLogin(command.Login) is { } account
            && await mails.Add(account.Id, MailKind.ResetPassword, ct) is null)
        {
            // Codes come from the clock and are always right for someone who guesses; they count only when asked for.
            account.ExpectResetCode(clock.Now() + CodeLasts);
            account.Touch();
            await db.SaveChangesAsync(ct);
        }

        return Result.Success;
    }
}

internal sealed class ResetPasswordHandler(
    IAccountsDb db, ICredentials credentials, PasswordGate gate, TimeProvider clock)
    : IRequestHandler<ResetPassword, Result>
{
    public async Task<Result> Handle(ResetPassword command, CancellationToken ct)
    {
        var account = await credentials.FindByLogin(command.Login);
        var isAskedFor = account?.ResetCodeUntil > clock.Now();
        if (await gate.CheckCode(isAskedFor ? account : null, command.Login, MailKind.ResetPassword, command.Code, ct) is { } refusal)
        {
            return refusal;
        }

        if (await credentials.SetPassword(account!, command.NewPassword) is { } weak)
        {
            return weak;
        }

        // Whoever could read the mail has the address.
        account!.VerifyEmail(clock.Now());
        await db.EndSessions(account.Id, except: null, SessionEnd.PasswordChanged, clock.Now(), ct);
        await db.SaveChangesAsync(ct);
        return Result.Success;
    }
}

/// <summary>Asks for mails with codes, only so many per person.</summary>
internal sealed class CodeMails(
    IAccountsDb db, IRateLimiter limiter, IOptions<RateLimitOptions> options, IdGenerator ids, TimeProvider clock)
{
    public async Task<Error?> Add(UserId user, MailKind kind, CancellationToken ct)
    {
        var key = user.Value.ToString(CultureInfo.InvariantCulture);
        if (await limiter.TakeAsync(options.Value.Mails.Named("mails"), key, ct) is { } wait)
        {
            return Error.RateLimited(wait);
        }

        db.Mails.Add(new Mail(ids.Next(), user, kind, clock.Now()));
        return null;
    }
}
