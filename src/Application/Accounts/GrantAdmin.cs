using Hubbub.Domain.Accounts;
using Hubbub.Domain.Common;
using MediatR;

namespace Hubbub.Application.Accounts;

/// <summary>Makes someone an administrator; available only from the server's command line.</summary>
public sealed record GrantAdmin(string Username) : IRequest<Result>;

internal sealed class GrantAdminHandler(IAccountsDb db, ICredentials credentials, TimeProvider clock)
    : IRequestHandler<GrantAdmin, Result>
{
    public async Task<Result> Handle(GrantAdmin command, CancellationToken ct)
    {
        if (await credentials.FindByLogin(command.Username) is not { } account)
        {
            return AccountsErrors.AccountNotFound;
        }

        account.GrantAdmin(clock.Now());
        account.Touch();
        await db.SaveChangesAsync(ct);
        return Result.Success;
    }
}
