using AutoMapper;
using AutoMapper.QueryableExtensions;
using Hubbub.Application.Accounts.Contracts;
using Hubbub.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Accounts;

internal sealed class AccountReads(IAccountsDb db, IMapper mapper, TimeProvider clock) : IAccounts
{
    public Task<bool> IsAdmin(UserId id, CancellationToken ct) =>
        db.Accounts.AnyAsync(a => a.Id == id && a.IsAdmin, ct);

    public Task<bool> IsOpen(SessionId session, CancellationToken ct)
    {
        var now = clock.Now();
        return db.Sessions.AnyAsync(s => s.Id == session && s.EndedAt == null && s.ExpiresAt > now, ct);
    }

    public Task<AccountRow?> Find(UserId id, CancellationToken ct) =>
        db.Accounts.Where(a => a.Id == id)
            .ProjectTo<AccountRow>(mapper.ConfigurationProvider).SingleOrDefaultAsync(ct);
}
