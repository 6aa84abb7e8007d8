using Hubbub.Infrastructure.Persistence;

namespace Hubbub.Infrastructure.Profiles;

/// <summary>Writes the words of names. Columns: person, word.</summary>
internal static class ProfileWordSql
{
    public static readonly DualStatement Delete = new(
        """
        DELETE FROM "ProfileWords" WHERE "UserId" = $0
        """,
        """
        DELETE w FROM [profiles].[ProfileWords] AS w
        JOIN OPENJSON(@rows) WITH (UserId bigint '$[0]') AS r ON r.UserId = w.[UserId]
        """);

    public static readonly DualStatement Insert = new(
        """
        INSERT INTO "ProfileWords" ("UserId", "Word") VALUES ($0, $1)
        """,
        """
        INSERT INTO [profiles].[ProfileWords] ([UserId], [Word])
        SELECT r.UserId, r.Word FROM OPENJSON(@rows) WITH (UserId bigint '$[0]', Word nvarchar(64) '$[1]') AS r
        """);
}
