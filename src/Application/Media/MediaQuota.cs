using Hubbub.Application.Accounts.Contracts;
using Hubbub.Domain.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Hubbub.Application.Media;

/// <summary>
/// Keeps each person's used space, in the transaction that changes it. Its row is written first, so that transactions
/// which count anything else of that person do so one at a time.
/// </summary>
internal sealed class MediaQuota(IMediaDb db, IAccounts accounts, IOptions<MediaOptions> options)
{
    /// <summary>
    /// This person's quota: small until the e-mail address is verified, since unverified addresses cost nothing.
    /// </summary>
    public async Task<long> Of(UserId user, CancellationToken ct) =>
        await accounts.Find(user, ct) is { IsEmailVerified: true }
            ? options.Value.QuotaBytes
            : Math.Min(options.Value.QuotaBytes, options.Value.UnprovedQuotaBytes);

    /// <summary>False, and nothing is taken, if not enough is left.</summary>
    public async Task<bool> Take(UserId user, long bytes, CancellationToken ct)
    {
        var most = await Of(user, ct) - bytes;
        var taken = await db.MediaUsages.Where(u => u.UserId == user && u.Bytes <= most)
            .ExecuteUpdateAsync(set => set.SetProperty(u => u.Bytes, u => u.Bytes + bytes), ct);
        if (taken == 0 && most >= 0 && !await db.MediaUsages.AnyAsync(u => u.UserId == user, ct))
        {
            db.MediaUsages.Add(new() { UserId = user, Bytes = bytes });
            taken = await db.SaveChangesAsync(ct);
        }

        return taken > 0;
    }

    public Task Adjust(UserId user, long difference, CancellationToken ct) => db.MediaUsages
        .Where(u => u.UserId == user)
        .ExecuteUpdateAsync(set => set.SetProperty(u => u.Bytes, u => u.Bytes + difference), ct);

    public Task<long> UsedBy(UserId user, CancellationToken ct) =>
        db.MediaUsages.Where(u => u.UserId == user).Select(u => u.Bytes).SingleOrDefaultAsync(ct);
}
