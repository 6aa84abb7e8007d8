using Hubbub.Domain.Messaging;
using Hubbub.Infrastructure.Persistence;

namespace Hubbub.Infrastructure.Messaging;

/// <summary>Finds conversations to go on with, and the numbers of their newest messages, each by an index.</summary>
internal static class ConversationSql
{
    /// <summary>Columns: the key of two people.</summary>
    public static readonly DualStatement ByKey = new(
        """
        SELECT c."Id", c."DirectKey",
            (SELECT max(n."Seq") FROM "Messages" AS n WHERE n."ConversationId" = c."Id"), c."CreatedAt"
        FROM "Conversations" AS c WHERE c."DirectKey" = $0
        """,
        """
        SELECT c.[Id], c.[DirectKey],
            (SELECT max(n.[Seq]) FROM [messaging].[Messages] AS n WHERE n.[ConversationId] = c.[Id]), c.[CreatedAt]
        FROM OPENJSON(@rows) WITH (DirectKey nvarchar(40) '$[0]') AS k
        JOIN [messaging].[Conversations] AS c ON c.[DirectKey] = k.DirectKey COLLATE Latin1_General_100_BIN2
        """);

    /// <summary>Columns: id, one of its members.</summary>
    public static readonly DualStatement ByMember = new(
        """
        SELECT c."Id", c."DirectKey",
            (SELECT max(n."Seq") FROM "Messages" AS n WHERE n."ConversationId" = c."Id"), c."CreatedAt"
        FROM "Members" AS m JOIN "Conversations" AS c ON c."Id" = m."ConversationId"
        WHERE m."ConversationId" = $0 AND m."UserId" = $1
        """,
        """
        SELECT c.[Id], c.[DirectKey],
            (SELECT max(n.[Seq]) FROM [messaging].[Messages] AS n WHERE n.[ConversationId] = c.[Id]), c.[CreatedAt]
        FROM OPENJSON(@rows) WITH (Id bigint '$[0]', UserId bigint '$[1]') AS k
        JOIN [messaging].[Members] AS m ON m.[ConversationId] = k.Id AND m.[UserId] = k.UserId
        JOIN [messaging].[Conversations] AS c ON c.[Id] = m.[ConversationId]
        """);

    public static Conversation Read(SqlRow row) =>
        Conversation.Stored(new(row.Int64(0)), row.Text(1), row.Int64(2), row.Time(3));
}
