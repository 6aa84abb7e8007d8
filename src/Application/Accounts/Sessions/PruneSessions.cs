using Hubbub.Application.Common.Jobs;
using Hubbub.Domain.Accounts;
using Hubbub.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Accounts.Sessions;

/// <summary>
/// Deletes sessions that ended or expired, and refresh tokens that were used, more than 30 days ago. Until then
/// analytics count them.
/// </summary>
internal sealed class PruneSessions(IAccountsDb db, TimeProvider clock) : IJob
{
    private const int SessionsPerStep = 500;

    public TimeSpan Every => TimeSpan.FromHours(1);

    public async Task<bool> Run(CancellationToken ct)
    {
        var until = clock.Now() - Session.Kept;
        var old = await db.Sessions
            .Where(s => s.EndedAt < until || s.ExpiresAt < until)
            .OrderBy(s => s.Id).Select(s => s.Id).Take(SessionsPerStep).ToListAsync(ct);
        await db.InTransactionAsync(
            async token =>
            {
                await db.Sessions.Where(s => old.Contains(s.Id)).ExecuteDeleteAsync(token);
                return await db.RefreshTokens.Where(t => t.UsedAt < until).ExecuteDeleteAsync(token);
            },
            ct);
        return old.Count == SessionsPerStep;
    }
}
