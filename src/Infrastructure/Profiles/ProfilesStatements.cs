using Hubbub.Application.Profiles;
using Hubbub.Domain.Common;
using Hubbub.Domain.Profiles;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Infrastructure.Persistence.Statements;

namespace Hubbub.Infrastructure.Profiles;

internal sealed class ProfilesStatements(AppDbContext db) : IProfilesStatements
{
    /// <summary>Columns: person.</summary>
    public static readonly DialectStatement Names = new(
        Sqlite: """
        SELECT "UserId", "Username", "DisplayName", "Availability", "AvatarId", "WhoCanMessage"
        FROM "Profiles" WHERE "UserId" = $0
        """,
        SqlServer: """
        SELECT p.[UserId], p.[Username], p.[DisplayName], p.[Availability], p.[AvatarId], p.[WhoCanMessage]
        FROM OPENJSON(@rows) WITH (UserId bigint '$[0]') AS k
        JOIN [profiles].[Profiles] AS p ON p.[UserId] = k.UserId
        """);

    public async Task<IReadOnlyList<PersonName>> NamesAsync(IReadOnlyCollection<UserId> people, CancellationToken ct) =>
        await Names.QueryOnceAsync(db, people, p => [p.Value], ReadName, found => found.Id, ct);

    private static PersonName ReadName(SqlRow row) => new(
        new(row.Int64(0)),
        row.Text(1),
        row.Text(2),
        (Availability)row.Int32(3),
        row.IsNull(4) ? null : new MediaId(row.Int64(4)),
        (WhoCanMessage)row.Int32(5));
}
