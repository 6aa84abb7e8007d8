using Hubbub.Domain.Accounts;
using Hubbub.Domain.Common;
using MediatR;

namespace Hubbub.Application.Accounts;

/// <summary>Removes someone's administrator role; available only from the server's command line.</summary>
public sealed record RevokeAdmin(string Username) : IRequest<Result>;

internal sealed class RevokeAdminHandler(IAccountsDb db, ICredentials credentials, TimeProvider clock)
    : IRequestHandler<RevokeAdmin, Result>
{
    public async Task<Result> Handle(RevokeAdmin command, CancellationToken ct)
    {
        if (await credentials.FindByLogin(command.Username) is not { } account)
        {
            return AccountsErrors.AccountNotFound;
        }

        account.RevokeAdmin(clock.Now());
        account.Touch();
        await db.SaveChangesAsync(ct);
        return Result.Success;
    }
}
