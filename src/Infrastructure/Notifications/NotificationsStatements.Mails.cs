using Hubbub.Application.Notifications.Mails;
using Hubbub.Domain.Common;
using Hubbub.Infrastructure.Persistence.Statements;

namespace Hubbub.Infrastructure.Notifications;

/// <summary>The statement that queues mails about notifications.</summary>
internal sealed partial class NotificationsStatements
{
    /// <summary>
    /// One row per person; a row that waits already is written only if this one is older. SQL Server and PostgreSQL
    /// also write a row that may be claimed before this transaction commits: the claim would not see what is queued
    /// here, so one of the two must conflict. Columns: owner, since, due, milliseconds between two mails, until when it
    /// may be claimed.
    /// </summary>
    public static readonly DialectStatement QueueMails = new(
        Sqlite: """
        INSERT INTO "NotificationMails" ("UserId", "Since", "DueAt", "Attempts") VALUES ($0, $1, $2, 0)
        ON CONFLICT ("UserId") DO UPDATE SET "Since" = excluded."Since",
            "DueAt" = coalesce("DueAt", max(excluded."DueAt", coalesce("SentAt" + $3, 0)))
        WHERE "Since" IS NULL OR "Since" > excluded."Since"
        """,
        SqlServer: """
        MERGE [notifications].[NotificationMails] AS m
        USING OPENJSON(@rows) WITH (
            UserId bigint '$[0]', Since bigint '$[1]', DueAt bigint '$[2]', Wait bigint '$[3]', Soon bigint '$[4]') AS r
            ON m.[UserId] = r.UserId
        WHEN MATCHED AND (m.[Since] IS NULL OR m.[Since] > r.Since OR m.[DueAt] <= r.Soon) THEN UPDATE SET
            [Since] = CASE WHEN m.[Since] < r.Since THEN m.[Since] ELSE r.Since END,
            [DueAt] = coalesce(
                m.[DueAt], CASE WHEN m.[SentAt] + r.Wait > r.DueAt THEN m.[SentAt] + r.Wait ELSE r.DueAt END)
        WHEN NOT MATCHED THEN INSERT ([UserId], [Since], [DueAt], [Attempts]) VALUES (r.UserId, r.Since, r.DueAt, 0);
        """,
        PostgreSql: """
        INSERT INTO "NotificationMails" AS m ("UserId", "Since", "DueAt", "Attempts") VALUES ($0, $1, $2, 0)
        ON CONFLICT ("UserId") DO UPDATE SET "Since" = least(m."Since", excluded."Since"),
            "DueAt" = coalesce(m."DueAt", greatest(excluded."DueAt", m."SentAt" + $3))
        WHERE m."Since" IS NULL OR m."Since" > excluded."Since" OR m."DueAt" <= $4
        """);

    // Longer than a commit takes, and than the clocks of two nodes differ.
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(10);

    public Task QueueMailsAsync(
        IReadOnlyCollection<(UserId Owner, DateTimeOffset Since, DateTimeOffset DueAt)> mails, DateTimeOffset now,
        CancellationToken ct)
    {
        var soon = (now + Soon).ToUnixTimeMilliseconds();
        return QueueMails.ExecuteAsync(
            db,
            [
                .. mails.Select(m => new object?[]
                {
                    m.Owner.Value, m.Since.ToUnixTimeMilliseconds(), m.DueAt.ToUnixTimeMilliseconds(),
                    (long)NotificationMails.Between.TotalMilliseconds, soon,
                }),
            ],
            ct);
    }
}
