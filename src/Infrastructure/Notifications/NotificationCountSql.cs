using Hubbub.Domain.Notifications;
using Hubbub.Infrastructure.Persistence;

namespace Hubbub.Infrastructure.Notifications;

/// <summary>
/// Stores notifications that count more, or fewer. Columns: id, the version as it was read, and the new version, count,
/// text, order, time, people to show, and what the first of them did. A row that someone else has changed is not written:
/// Version is the concurrency token.
/// </summary>
internal static class NotificationCountSql
{
    public static readonly DualStatement Update = new(
        """
        UPDATE "Notifications" SET "Version" = $2, "Count" = $3, "Message" = $4, "Order" = $5, "CreatedAt" = $6,
            "FromUserId" = $7, "SecondUserId" = $8, "ThirdUserId" = $9, "Kind" = $10, "SourceId" = $11
        WHERE "Id" = $0 AND "Version" = $1
        """,
        """
        UPDATE n SET [Version] = r.Version, [Count] = r.Count, [Message] = r.Message, [Order] = r.[Order],
            [CreatedAt] = r.CreatedAt, [FromUserId] = r.FromUserId, [SecondUserId] = r.SecondUserId,
            [ThirdUserId] = r.ThirdUserId, [Kind] = r.Kind, [SourceId] = r.SourceId
        FROM [notifications].[Notifications] AS n
        JOIN OPENJSON(@rows) WITH (
            Id bigint '$[0]', ReadVersion bigint '$[1]', Version bigint '$[2]', Count int '$[3]', Message nvarchar(500) '$[4]',
            [Order] bigint '$[5]', CreatedAt bigint '$[6]', FromUserId bigint '$[7]', SecondUserId bigint '$[8]',
            ThirdUserId bigint '$[9]', Kind int '$[10]', SourceId bigint '$[11]') AS r
            ON n.[Id] = r.Id AND n.[Version] = r.ReadVersion
        """);

    /// <summary>
    /// The same for those of messages, of which the people stay as they are: to name them would write the index over
    /// them again, with what it has. The columns are the first seven.
    /// </summary>
    public static readonly DualStatement MoveOfMessages = new(
        """
        UPDATE "Notifications" SET "Version" = $2, "Count" = $3, "Message" = $4, "Order" = $5, "CreatedAt" = $6
        WHERE "Id" = $0 AND "Version" = $1
        """,
        """
        UPDATE n SET [Version] = r.Version, [Count] = r.Count, [Message] = r.Message, [Order] = r.[Order],
            [CreatedAt] = r.CreatedAt
        FROM [notifications].[Notifications] AS n
        JOIN OPENJSON(@rows) WITH (
            Id bigint '$[0]', ReadVersion bigint '$[1]', Version bigint '$[2]', Count int '$[3]', Message nvarchar(500) '$[4]',
            [Order] bigint '$[5]', CreatedAt bigint '$[6]') AS r
            ON n.[Id] = r.Id AND n.[Version] = r.ReadVersion
        """);

    /// <summary>The same for those that stay where they are in the list, whose order is not written either.</summary>
    public static readonly DualStatement UpdateOfMessages = new(
        """
        UPDATE "Notifications" SET "Version" = $2, "Count" = $3, "Message" = $4, "CreatedAt" = $6
        WHERE "Id" = $0 AND "Version" = $1
        """,
        """
        UPDATE n SET [Version] = r.Version, [Count] = r.Count, [Message] = r.Message, [CreatedAt] = r.CreatedAt
        FROM [notifications].[Notifications] AS n
        JOIN OPENJSON(@rows) WITH (
            Id bigint '$[0]', ReadVersion bigint '$[1]', Version bigint '$[2]', Count int '$[3]', Message nvarchar(500) '$[4]',
            CreatedAt bigint '$[6]') AS r
            ON n.[Id] = r.Id AND n.[Version] = r.ReadVersion
        """);

    public static object?[] Row(Notification notification) =>
    [
        notification.Id.Value, notification.Version - 1, notification.Version, notification.Count, notification.Message,
        notification.Order.Value, notification.CreatedAt.ToUnixTimeMilliseconds(), notification.FromUserId?.Value,
        notification.SecondUserId?.Value, notification.ThirdUserId?.Value, (int?)notification.Kind, notification.SourceId,
    ];
}
