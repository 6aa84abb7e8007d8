using Hubbub.Domain.Common;
using Hubbub.Infrastructure.Persistence;

namespace Hubbub.Infrastructure.Notifications;

/// <summary>Finds the unread notifications about targets by their unique index. Columns: owner, type, post, comment.</summary>
internal static class UnreadNotificationSql
{
    public static readonly RowsSql Select = new(
        """
        SELECT "Id" FROM "Notifications"
        WHERE "UserId" = $0 AND "Type" = $1 AND "PostId" = $2 AND "CommentId" = $3 AND NOT ("IsRead")
        """,
        """
        SELECT n.[Id]
        FROM OPENJSON(@rows) WITH (UserId bigint '$[0]', Type int '$[1]', PostId bigint '$[2]', CommentId bigint '$[3]') AS k
        JOIN [notifications].[Notifications] AS n ON n.[UserId] = k.UserId AND n.[Type] = k.Type AND n.[PostId] = k.PostId
            AND n.[CommentId] = k.CommentId AND n.[IsRead] = 0
        """);

    public static NotificationId Read(Row row) => new(row.Int64(0));
}
