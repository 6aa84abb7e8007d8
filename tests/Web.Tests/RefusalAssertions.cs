using Hubbub.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Web.Tests;

/// <summary>Every error response must be without effect, and reveal nothing about the implementation.</summary>
internal static class RefusalAssertions
{
    private static readonly string[] Inside =
    [
        "Hubbub.", "System.", "Microsoft.", "Exception", "   at ", "SELECT ", "INSERT ", "UPDATE ", "SQLite", "Sqlite",
        "hubbub.db", "/tmp/", ".cs:", "JsonElement", "Request,", "Nullable",
    ];

    public static void MustSayNothingOfTheInside(string answer)
    {
        foreach (var word in Inside)
        {
            answer.Should().NotContain(word);
        }
    }

    /// <summary>
    /// Counts of all people's data, taken once everything is relayed, for comparisons.
    /// </summary>
    public static async Task<string> State(this TestServer server)
    {
        await WireExtensions.Until(async () => !await server.Db(db => db.Outbox.AnyAsync()), "everything was relayed");
        return await server.Db(async db => string.Join(
            ' ',
            await db.Accounts.CountAsync(),
            await db.Sessions.CountAsync(s => s.EndedAt == null),
            await db.Edges.CountAsync(),
            await db.Messages.SumAsync(m => m.Seq),
            await db.Members.SumAsync(m => m.ReadSeq),
            await db.Messages.CountAsync(m => m.DeletedAt == null),
            await db.Notifications.CountAsync(n => !n.IsRead),
            await db.Notifications.CountAsync(),
            await db.Statuses.SumAsync(s => (int)s.Choice),
            await db.Profiles.CountAsync(p => p.Bio != null),
            await db.UserEvents.CountAsync()));
    }
}
