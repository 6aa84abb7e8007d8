using Hubbub.Application.Common;
using Hubbub.Domain.Messaging.Events;
using Hubbub.Infrastructure.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Chaos.Server;

/// <summary>A guarantee that the server breaks on purpose, to check that the tests detect it.</summary>
internal enum SeededFault
{
    /// <summary>A message is acknowledged a quarter of a second before it is stored.</summary>
    AckBeforeCommit,

    /// <summary>A retry is treated as a new message.</summary>
    NoDuplicateCheck,

    /// <summary>The outbox rows of follows whose effects failed are not stored.</summary>
    SkipOutbox,

    /// <summary>Some messages are stored without their effects.</summary>
    SkipEffects,

    /// <summary>Events are pushed before they are committed.</summary>
    PushBeforeCommit,
}

internal static class SeededFaults
{
    public static SeededFault? Parse(string? name) => name switch
    {
        null => null,
        "ack-before-commit" => SeededFault.AckBeforeCommit,
        "no-duplicate-check" => SeededFault.NoDuplicateCheck,
        "skip-outbox" => SeededFault.SkipOutbox,
        "skip-effects" => SeededFault.SkipEffects,
        "push-before-commit" => SeededFault.PushBeforeCommit,
        _ => throw new ArgumentException($"There is no seeded fault {name}.", nameof(name)),
    };

    public static void Register(IServiceCollection services, SeededFault fault)
    {
        switch (fault)
        {
            case SeededFault.SkipEffects:
                foreach (var handler in services.Where(
                    s => s.ServiceType == typeof(INotificationHandler<EventBatch<MessageSent>>)).ToList())
                {
                    services.Remove(handler);
                    services.AddTransient<INotificationHandler<EventBatch<MessageSent>>>(found => new SkippedEffects(
                        (INotificationHandler<EventBatch<MessageSent>>)ActivatorUtilities.CreateInstance(
                            found, handler.ImplementationType!)));
                }

                break;
            case SeededFault.PushBeforeCommit:
                services.AddSingleton<EarlyPushes>();
                services.ConfigureDbContext<SqliteDbContext>(
                    (found, context) => context.AddInterceptors(found.GetRequiredService<EarlyPushes>()),
                    ServiceLifetime.Singleton);
                break;
        }
    }

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
                WHEN NEW."Type" = 'FollowCreated'
                BEGIN DELETE FROM "Outbox" WHERE "Id" = NEW."Id"; END
                """);
        }
    }
}
