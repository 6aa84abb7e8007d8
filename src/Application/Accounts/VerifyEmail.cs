using FluentValidation;
using Hubbub.Domain.Accounts;
using Hubbub.Domain.Common;
using MediatR;

namespace Hubbub.Application.Accounts;

/// <summary>Proves the e-mail address with the mailed code. Again is fine.</summary>
public sealed record VerifyEmail(UserId Actor, string Code) : IRequest<Result>;

/// <summary>Mails a new code, unless the address is proved already.</summary>
public sealed record ResendVerification(UserId Actor) : IRequest<Result>;

internal sealed class VerifyEmailValidator : AbstractValidator<VerifyEmail>
{
    public VerifyEmailValidator() => RuleFor(x => x.Code).Matches(@"^[0-9]{6}\z");
}

internal sealed class VerifyEmailHandler(IAccountsDb db, PasswordGate gate, TimeProvider clock)
    : IRequestHandler<VerifyEmail, Result>
{
    public async Task<Result> Handle(VerifyEmail command, CancellationToken ct)
    {
        var account = await db.Account(command.Actor, ct);
        if (account.IsEmailVerified)
        {
            return Result.Success;
        }

        if (await gate.CheckCode(account, account.Username, MailKind.VerifyEmail, command.Code, ct) is { } refusal)
        {
            return refusal;
        }

        account.VerifyEmail(clock.Now());
        account.Touch();
        await db.SaveChangesAsync(ct);
        return Result.Success;
    }
}

internal sealed class ResendVerificationHandler(IAccountsDb db, CodeMails mails) : IRequestHandler<ResendVerification, Result>
{
    public async Task<Result> Handle(ResendVerification command, CancellationToken ct)
    {
        if ((await db.Account(command.Actor, ct)).IsEmailVerified)
        {
            return Result.Success;
        }

        if (await mails.Add(command.Actor, MailKind.VerifyEmail, ct) is { } refusal)
        {
            return refusal;
        }

        await db.SaveChangesAsync(ct);
        return Result.Success;
    }
}
