using Hubbub.Infrastructure.Persistence;
using Hubbub.Infrastructure.Persistence.Statements;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Infrastructure.Operations;

/// <summary>Statements of the operator's commands; the servers have their own tools for some of them.</summary>
internal static class OperatorStatements
{
    /// <summary>Damage that SQLite finds in the file; on the servers, indexes that are not in use.</summary>
    public static readonly DialectText Damage = new(
        Sqlite: """SELECT integrity_check AS "Value" FROM pragma_integrity_check WHERE integrity_check <> 'ok'""",
        SqlServer: """
        SELECT i.name AS [Value] FROM sys.indexes AS i JOIN sys.tables AS t ON t.object_id = i.object_id
        WHERE i.is_disabled = 1 ORDER BY i.name
        """,
        PostgreSql: """
        SELECT CAST(c.relname AS text) AS "Value" FROM pg_index AS i JOIN pg_class AS c ON c.oid = i.indexrelid
        WHERE NOT (i.indisvalid AND i.indisready) AND c.relnamespace = CAST(current_schema() AS regnamespace)
        ORDER BY c.relname
        """);

    /// <summary>
    /// Tables with rows whose foreign key leads nowhere, one line per row; on the servers, foreign keys that are not
    /// enforced.
    /// </summary>
    public static readonly DialectText ForeignKeys = new(
        Sqlite: """SELECT "table" AS "Value" FROM pragma_foreign_key_check""",
        SqlServer: """
        SELECT name AS [Value] FROM sys.foreign_keys WHERE is_disabled = 1 OR is_not_trusted = 1 ORDER BY name
        """,
        PostgreSql: """
        SELECT CAST(conname AS text) AS "Value" FROM pg_constraint
        WHERE contype = 'f' AND NOT convalidated AND connamespace = CAST(current_schema() AS regnamespace)
        ORDER BY conname
        """);

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
