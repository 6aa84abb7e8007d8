using Hubbub.Application.Common.RateLimits;
using Hubbub.Domain.Accounts;
using Hubbub.Domain.Common;
using MediatR;

namespace Hubbub.Application.Accounts.Mails;

/// <summary>Mails a code again, unless the address is already verified.</summary>
[Cost(4)]
public sealed record ResendVerification(UserId Actor, string? Address = null) : IRequest<Result>;

internal sealed class ResendVerificationHandler(IAccountsDb db, CodeMails mails)
    : IRequestHandler<ResendVerification, Result>
{
    public async Task<Result> Handle(ResendVerification command, CancellationToken ct)
    {
        var account = await db.Account(command.Actor, ct);
        if (account.IsEmailVerified)
        {
            return Result.Success;
        }

        if (await mails.Take(account, account.Username, command.Address, ct) is { } refusal)
        {
            return refusal;
        }

        mails.Add(account.Id, MailKind.VerifyEmail);
        await db.SaveChangesAsync(ct);
        return Result.Success;
    }
}
