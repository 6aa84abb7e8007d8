using Hubbub.Application.Accounts.Contracts;
using Hubbub.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Accounts;

internal sealed class AccountReads(IAccountsDb db) : IAccounts
{
    public Task<bool> IsAdmin(UserId id, CancellationToken ct) => db.Accounts.AnyAsync(a => a.Id == id && a.IsAdmin, ct);

    public Task<AccountRow?> Find(UserId id, CancellationToken ct) =>
        db.Accounts.Where(a => a.Id == id)
            .Select(a => new AccountRow(a.Id, a.Username, a.Email!, a.IsEmailVerified, a.IsAdmin, a.CreatedAt))
            .SingleOrDefaultAsync(ct);
}
