using Hubbub.Domain.Common;
using Hubbub.Infrastructure.Persistence;

namespace Hubbub.Infrastructure.Messaging;

/// <summary>
/// Messages by sender and key, in both dialects, side by side. {0}: JSON [[senderId, clientMessageId], …], all
/// different. Each is one look-up in the unique index.
/// </summary>
internal static class MessageLookupSql
{
    public const string Sqlite =
        """
        SELECT m.* FROM json_each({0}) AS k
        CROSS JOIN "Messages" AS m ON m."SenderId" = k.value ->> 0 AND m."ClientMessageId" = k.value ->> 1
        """;

    public const string SqlServer =
        """
        SELECT m.* FROM OPENJSON({0}) WITH (SenderId bigint '$[0]', ClientMessageId nvarchar(64) '$[1]') AS k
        JOIN [messaging].[Messages] AS m
            ON m.[SenderId] = k.SenderId AND m.[ClientMessageId] = k.ClientMessageId COLLATE Latin1_General_100_BIN2
        """;

    public static string Keys(IEnumerable<(UserId Sender, string ClientMessageId)> keys) => JsonRows.Of(keys, static (json, key) =>
    {
        json.WriteNumberValue(key.Sender.Value);
        json.WriteStringValue(key.ClientMessageId);
    });
}
