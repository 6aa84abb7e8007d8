using Hubbub.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Chaos.Server;

/// <summary>A promise that the server breaks on purpose, to see that it is found out.</summary>
internal enum SeededFault
{
    /// <summary>A message is acknowledged a quarter of a second before it is stored.</summary>
    AckBeforeCommit,

    /// <summary>A retry is taken for a new message.</summary>
    NoDuplicateCheck,

    /// <summary>Of some messages the outbox row is not stored.</summary>
    SkipOutbox,
}

internal static class SeededFaults
{
    public static SeededFault? Parse(string? name) => name switch
    {
        null => null,
        "ack-before-commit" => SeededFault.AckBeforeCommit,
        "no-duplicate-check" => SeededFault.NoDuplicateCheck,
        "skip-outbox" => SeededFault.SkipOutbox,
        _ => throw new ArgumentException($"There is no seeded fault {name}.", nameof(name)),
    };

    public static async Task Prepare(IServiceProvider services, SeededFault fault)
    {
        if (fault == SeededFault.SkipOutbox)
        {
            await using var scope = services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
            db.UseOwnConnection();
            await db.Database.ExecuteSqlRawAsync(
                """
                CREATE TRIGGER IF NOT EXISTS "SkipOutbox" AFTER INSERT ON "Outbox"
                WHEN NEW."Type" = 'MessageSent' AND NEW."Id" % 5 = 0
                BEGIN DELETE FROM "Outbox" WHERE "Id" = NEW."Id"; END
                """);
        }
    }
}
