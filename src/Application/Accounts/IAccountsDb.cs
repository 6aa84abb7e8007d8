using Hubbub.Application.Common;
using Hubbub.Domain.Accounts;
using Hubbub.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Accounts;

/// <summary>The module's part of the database.</summary>
public interface IAccountsDb : IModuleDb
{
    DbSet<Account> Accounts { get; }

    DbSet<Session> Sessions { get; }

    DbSet<RefreshToken> RefreshTokens { get; }

    DbSet<Mail> Mails { get; }

    DbSet<Code> Codes { get; }

    DbSet<ErasedName> ErasedNames { get; }
}

internal static class AccountsDbQueries
{
    public static Task<Account> Account(this IAccountsDb db, UserId id, CancellationToken ct) =>
        db.Accounts.SingleAsync(a => a.Id == id, ct);

    /// <summary>Ends the person's sessions, except one if given; their sockets close after the commit.</summary>
    public static async Task EndSessions(
        this IAccountsDb db,
        UserId user,
        SessionId? except,
        Domain.Accounts.Events.SessionEnd reason,
        DateTimeOffset now,
        CancellationToken ct)
    {
        var open = await db.Sessions.Where(s => s.UserId == user && s.EndedAt == null).ToListAsync(ct);
        foreach (var session in open.Where(s => s.Id != except))
        {
            session.End(reason, now);
        }
    }
}
