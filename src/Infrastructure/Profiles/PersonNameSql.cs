using Hubbub.Application.Profiles;
using Hubbub.Domain.Common;
using Hubbub.Domain.Profiles;
using Hubbub.Infrastructure.Persistence;

namespace Hubbub.Infrastructure.Profiles;

/// <summary>Finds what people are called. Columns: userId.</summary>
internal static class PersonNameSql
{
    public static readonly DualStatement Select = new(
        """
        SELECT "UserId", "Username", "DisplayName", "Availability", "AvatarId" FROM "Profiles" WHERE "UserId" = $0
        """,
        """
        SELECT p.[UserId], p.[Username], p.[DisplayName], p.[Availability], p.[AvatarId]
        FROM OPENJSON(@rows) WITH (UserId bigint '$[0]') AS k
        JOIN [profiles].[Profiles] AS p ON p.[UserId] = k.UserId
        """);

    public static PersonName Read(SqlRow row) =>
        new(
        new(row.Int64(0)), row.Text(1), row.Text(2), (Availability)row.Int32(3), row.IsNull(4) ? null : new MediaId(row.Int64(4)));
}
