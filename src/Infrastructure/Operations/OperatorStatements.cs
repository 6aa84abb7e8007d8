using Hubbub.Infrastructure.Persistence;
using Hubbub.Infrastructure.Persistence.Statements;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Infrastructure.Operations;

/// <summary>Statements of the operator's commands; the servers have their own tools for some of them.</summary>
internal static class OperatorStatements
{
    /// <summary>Damage that SQLite finds in the file.</summary>
    public static readonly DialectText Damage = new(
        Sqlite: """SELECT integrity_check AS "Value" FROM pragma_integrity_check WHERE integrity_check <> 'ok'""",
        SqlServer: null);

    /// <summary>Tables with rows whose foreign key leads nowhere, one line per row.</summary>
    public static readonly DialectText ForeignKeys = new(
        Sqlite: """SELECT "table" AS "Value" FROM pragma_foreign_key_check""", SqlServer: null);

    /// <summary>Makes a copy complete without a write-ahead log next to it.</summary>
    public static readonly DialectText SingleFile = new(Sqlite: "PRAGMA journal_mode = DELETE", SqlServer: null);

    /// <summary>Files of posts, stories, messages and drafts that no longer exist. No columns.</summary>
    public static readonly DialectStatement LostTargets = new(
        Sqlite: """
        SELECT m."Id" FROM "MediaItems" AS m
        WHERE m."TargetId" IS NOT NULL AND m."State" = 1 AND (
            (m."TargetKind" = 0 AND NOT EXISTS (SELECT 1 FROM "Posts" AS p WHERE p."Id" = m."TargetId" AND p."DeletedAt" IS NULL))
            OR (m."TargetKind" = 2 AND NOT EXISTS (SELECT 1 FROM "Stories" AS s WHERE s."Id" = m."TargetId" AND s."DeletedAt" IS NULL))
            OR (m."TargetKind" = 3 AND NOT EXISTS (SELECT 1 FROM "Messages" AS n WHERE n."FilesId" = m."TargetId"))
            OR (m."TargetKind" = 5 AND NOT EXISTS (SELECT 1 FROM "Drafts" AS d WHERE d."Id" = m."TargetId")))
        ORDER BY m."Id"
        """,
        SqlServer: """
        SELECT m.[Id] FROM OPENJSON(@rows) AS k CROSS JOIN [media].[MediaItems] AS m
        WHERE m.[TargetId] IS NOT NULL AND m.[State] = 1 AND (
            (m.[TargetKind] = 0 AND NOT EXISTS (SELECT 1 FROM [posts].[Posts] AS p WHERE p.[Id] = m.[TargetId] AND p.[DeletedAt] IS NULL))
            OR (m.[TargetKind] = 2 AND NOT EXISTS (SELECT 1 FROM [posts].[Stories] AS s WHERE s.[Id] = m.[TargetId] AND s.[DeletedAt] IS NULL))
            OR (m.[TargetKind] = 3 AND NOT EXISTS (SELECT 1 FROM [messaging].[Messages] AS n WHERE n.[FilesId] = m.[TargetId]))
            OR (m.[TargetKind] = 5 AND NOT EXISTS (SELECT 1 FROM [posts].[Drafts] AS d WHERE d.[Id] = m.[TargetId])))
        ORDER BY m.[Id]
        """);

    public static Task<List<string>> DamageAsync(AppDbContext db, CancellationToken ct) => TextsAsync(Damage, db, ct);

    public static Task<List<string>> ForeignKeysAsync(AppDbContext db, CancellationToken ct) =>
        TextsAsync(ForeignKeys, db, ct);

    public static Task<List<long>> LostTargetsAsync(AppDbContext db, CancellationToken ct) =>
        LostTargets.QueryAsync(db, [[]], row => row.Int64(0), ct);

    private static async Task<List<string>> TextsAsync(DialectText statement, AppDbContext db, CancellationToken ct) =>
        statement.For(db) is { } sql ? await db.Database.SqlQueryRaw<string>(sql).ToListAsync(ct) : [];
}
