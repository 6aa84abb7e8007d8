using FluentValidation;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Domain.Accounts;
using Hubbub.Domain.Common;
using MediatR;

namespace Hubbub.Application.Accounts.Mails;

/// <summary>Mails a code if the account exists. The response does not reveal whether it does.</summary>
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
        // Without an account, or over the limits, the mail has no recipient: the work is the same in every case.
        mails.Add(
            refusal is null && account is not null ? account.Id : Domain.Accounts.Code.Nobody, MailKind.ResetPassword);
        await db.SaveChangesAsync(ct);
        return Result.Success;
    }
}
