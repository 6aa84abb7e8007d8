using Hubbub.Domain.Common;
using Hubbub.Domain.Profiles;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Infrastructure.Persistence.Statements;

namespace Hubbub.Infrastructure.Profiles;

/// <summary>Writes the words of names, in the current transaction.</summary>
internal static class ProfileWordsStatements
{
    /// <summary>Columns: person.</summary>
    public static readonly DialectStatement Delete = new(
        Sqlite: """
        DELETE FROM "ProfileWords" WHERE "UserId" = $0
        """,
        SqlServer: """
        DELETE w FROM [profiles].[ProfileWords] AS w
        JOIN OPENJSON(@rows) WITH (UserId bigint '$[0]') AS r ON r.UserId = w.[UserId]
        """);

    /// <summary>Columns: person, word.</summary>
    public static readonly DialectStatement Insert = new(
        Sqlite: """
        INSERT INTO "ProfileWords" ("UserId", "Word") VALUES ($0, $1)
        """,
        SqlServer: """
        INSERT INTO [profiles].[ProfileWords] ([UserId], [Word])
        SELECT r.UserId, r.Word FROM OPENJSON(@rows) WITH (UserId bigint '$[0]', Word nvarchar(64) '$[1]') AS r
        """);

    public static Task DeleteAsync(AppDbContext db, IEnumerable<UserId> people, CancellationToken ct) =>
        Delete.ExecuteAsync(db, DialectStatement.RowsOf(people), ct);

    public static Task InsertAsync(AppDbContext db, IEnumerable<ProfileWord> words, CancellationToken ct) =>
        Insert.ExecuteAsync(db, [.. words.Select(w => new object?[] { w.UserId.Value, w.Word })], ct);
}
