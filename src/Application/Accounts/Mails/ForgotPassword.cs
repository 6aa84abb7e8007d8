using FluentValidation;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Domain.Accounts;
using Hubbub.Domain.Common;
using MediatR;

namespace Hubbub.Application.Accounts.Mails;

/// <summary>Mails a code, where there is an account. The answer does not tell whether there is one.</summary>
[Cost(15)]
public sealed record ForgotPassword(string Login, string? Address = null) : IRequest<Result>;

internal sealed class ForgotPasswordValidator : AbstractValidator<ForgotPassword>
{
    public ForgotPasswordValidator() => RuleFor(x => x.Login).NotEmpty().MaximumLength(Account.MaxEmail);
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
