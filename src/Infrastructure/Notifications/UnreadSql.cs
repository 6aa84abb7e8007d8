using Hubbub.Domain.Common;
using Hubbub.Domain.Notifications;
using Hubbub.Infrastructure.Persistence;

namespace Hubbub.Infrastructure.Notifications;

/// <summary>Finds and counts what is unread, by the indexes that hold nothing else.</summary>
internal static class UnreadSql
{
    /// <summary>
    /// The one notification of a conversation, and whether none comes before it in its owner's list. Columns: owner,
    /// conversation.
    /// </summary>
    public static readonly DualStatement OfConversation = new(
        """
        SELECT "Id", "UserId", "Type", "Order", "FromUserId", "ConversationId", "Count", "Message", "CreatedAt", "Version",
            "Order" = (SELECT max(o."Order") FROM "Notifications" AS o WHERE o."UserId" = $0)
        FROM "Notifications" WHERE "UserId" = $0 AND "ConversationId" = $1 AND NOT ("IsRead")
        """,
        """
        SELECT n.[Id], n.[UserId], n.[Type], n.[Order], n.[FromUserId], n.[ConversationId], n.[Count], n.[Message],
            n.[CreatedAt], n.[Version],
            CAST(CASE WHEN n.[Order] = (
                SELECT max(o.[Order]) FROM [notifications].[Notifications] AS o WHERE o.[UserId] = k.UserId)
                THEN 1 ELSE 0 END AS bit)
        FROM OPENJSON(@rows) WITH (UserId bigint '$[0]', ConversationId bigint '$[1]') AS k
        JOIN [notifications].[Notifications] AS n ON n.[UserId] = k.UserId AND n.[ConversationId] = k.ConversationId
        WHERE n.[IsRead] = 0 AND n.[ConversationId] IS NOT NULL
        """);

    /// <summary>Columns: owner.</summary>
    public static readonly DualStatement Counts = new(
        """
        SELECT "UserId", count(*) FROM "Notifications" WHERE "UserId" = $0 AND NOT ("IsRead") GROUP BY "UserId"
        """,
        """
        SELECT n.[UserId], count(*)
        FROM OPENJSON(@rows) WITH (UserId bigint '$[0]') AS k
        JOIN [notifications].[Notifications] AS n ON n.[UserId] = k.UserId
        WHERE n.[IsRead] = 0
        GROUP BY n.[UserId]
        """);

    public static (Notification Notification, bool IsFirst) Read(SqlRow row)
    {
        var notification = new Notification
        {
            Id = new(row.Int64(0)),
            UserId = new(row.Int64(1)),
            Type = (NotificationType)row.Int32(2),
            Order = new(row.Int64(3)),
            FromUserId = row.IsNull(4) ? null : new(row.Int64(4)),
            ConversationId = new(row.Int64(5)),
            Count = row.Int32(6),
            Message = row.Text(7),
            CreatedAt = row.Time(8),
            Version = row.Int64(9),
        };
        return (notification, row.Bool(10));
    }

    public static KeyValuePair<UserId, int> ReadCount(SqlRow row) => new(new(row.Int64(0)), row.Int32(1));
}
