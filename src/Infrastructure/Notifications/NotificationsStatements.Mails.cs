using Hubbub.Application.Notifications.Mails;
using Hubbub.Domain.Common;
using Hubbub.Infrastructure.Persistence.Statements;

namespace Hubbub.Infrastructure.Notifications;

/// <summary>The statement that queues mails about notifications.</summary>
internal sealed partial class NotificationsStatements
{
    /// <summary>
    /// One row per person; a row that waits already is written only if this one is older. Columns: owner, since, due,
    /// milliseconds between two mails.
    /// </summary>
    public static readonly DualStatement QueueMails = new(
        Sqlite: """
        INSERT INTO "NotificationMails" ("UserId", "Since", "DueAt", "Attempts") VALUES ($0, $1, $2, 0)
        ON CONFLICT ("UserId") DO UPDATE SET "Since" = excluded."Since",
            "DueAt" = coalesce("DueAt", max(excluded."DueAt", coalesce("SentAt" + $3, 0)))
        WHERE "Since" IS NULL OR "Since" > excluded."Since"
        """,
        SqlServer: """
        MERGE [notifications].[NotificationMails] AS m
        USING OPENJSON(@rows) WITH (
            UserId bigint '$[0]', Since bigint '$[1]', DueAt bigint '$[2]', Wait bigint '$[3]') AS r
            ON m.[UserId] = r.UserId
        WHEN MATCHED AND (m.[Since] IS NULL OR m.[Since] > r.Since) THEN UPDATE SET [Since] = r.Since,
            [DueAt] = coalesce(
                m.[DueAt], CASE WHEN m.[SentAt] + r.Wait > r.DueAt THEN m.[SentAt] + r.Wait ELSE r.DueAt END)
        WHEN NOT MATCHED THEN INSERT ([UserId], [Since], [DueAt], [Attempts]) VALUES (r.UserId, r.Since, r.DueAt, 0);
        """);

    public Task QueueMailsAsync(
        IReadOnlyCollection<(UserId Owner, DateTimeOffset Since, DateTimeOffset DueAt)> mails, CancellationToken ct) =>
        QueueMails.ExecuteAsync(
            db,
            [
                .. mails.Select(m => new object?[]
                {
                    m.Owner.Value, m.Since.ToUnixTimeMilliseconds(), m.DueAt.ToUnixTimeMilliseconds(),
                    (long)NotificationMails.Between.TotalMilliseconds,
                }),
            ],
            ct);
}
