using System.Globalization;
using Hubbub.Application.Common;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Domain.Accounts;
using Hubbub.Domain.Accounts.Events;
using Hubbub.Domain.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Hubbub.Application.Accounts.Sessions;

/// <summary>
/// Mails an account's owner about a log-in with a device name that was never used from that network, as far as sessions
/// are kept. Sessions that were thrown out do not count: they may have been an intruder's. Only verified addresses are
/// mailed: others may be someone else's.
/// </summary>
internal sealed class NewDevices(
    IAccountsDb db, IRateLimiter limiter, IOptions<RateLimitOptions> limits, IdGenerator ids, TimeProvider clock)
{
    private const int MostAddresses = 1_000;

    // A command that is retried after a conflict is charged once.
    private readonly string _operation = Guid.NewGuid().ToString();

    /// <summary>Adds the mail; the caller saves.</summary>
    public async Task MailIfNew(Account account, Session session, CancellationToken ct)
    {
        if (!account.IsEmailVerified || await IsKnown(session, ct))
        {
            return;
        }

        var owner = account.Id.Value.ToString(CultureInfo.InvariantCulture);
        var charge = new Charge(limits.Value.NewDeviceMails.Named("new_device_mails"), owner);
        if (await limiter.TakeAsync([charge], ct, _operation) is null)
        {
            db.Mails.Add(new Mail(ids.Next(), account.Id, MailKind.NewDevice, clock.Now()) { SessionId = session.Id });
        }
    }

    private async Task<bool> IsKnown(Session session, CancellationToken ct)
    {
        var (owner, name, block) = (session.UserId, session.DeviceName, AddressBlock.Of(session.Address)[0]);
        var addresses = await db.Sessions
            .Where(s => s.UserId == owner && s.DeviceName == name
                && s.EndReason != SessionEnd.Revoked && s.EndReason != SessionEnd.PasswordChanged
                && s.EndReason != SessionEnd.RefreshTokenReused)
            .OrderByDescending(s => s.Id).Select(s => s.Address).Take(MostAddresses).ToListAsync(ct);
        return addresses.Exists(a => AddressBlock.Of(a)[0] == block);
    }
}
