using Hubbub.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Hubbub.Infrastructure.Operations;

/// <summary>The queries of the operator commands in both dialects; null where a dialect has its own tools.</summary>
/// <param name="Damage">Errors that SQLite finds in the file.</param>
/// <param name="ForeignKeys">Tables with dangling foreign keys, one line per row.</param>
/// <param name="SingleFile">Makes a copy complete without a write-ahead log beside it.</param>
internal sealed record OperatorSql(string? Damage, string? ForeignKeys, string? SingleFile)
{
    /// <summary>Files attached to posts, stories and drafts that no longer exist. No columns.</summary>
    public static readonly DualStatement LostTargets = new(
        """
        SELECT m."Id" FROM "MediaItems" AS m
        WHERE m."TargetId" IS NOT NULL AND m."State" = 1 AND (
            (m."TargetKind" = 0 AND NOT EXISTS (SELECT 1 FROM "Posts" AS p WHERE p."Id" = m."TargetId" AND p."DeletedAt" IS NULL))
            OR (m."TargetKind" = 2 AND NOT EXISTS (SELECT 1 FROM "Stories" AS s WHERE s."Id" = m."TargetId" AND s."DeletedAt" IS NULL))
            OR (m."TargetKind" = 5 AND NOT EXISTS (SELECT 1 FROM "Drafts" AS d WHERE d."Id" = m."TargetId")))
        ORDER BY m."Id"
        """,
        """
        SELECT m.[Id] FROM OPENJSON(@rows) AS k CROSS JOIN [media].[MediaItems] AS m
        WHERE m.[TargetId] IS NOT NULL AND m.[State] = 1 AND (
            (m.[TargetKind] = 0 AND NOT EXISTS (SELECT 1 FROM [posts].[Posts] AS p WHERE p.[Id] = m.[TargetId] AND p.[DeletedAt] IS NULL))
            OR (m.[TargetKind] = 2 AND NOT EXISTS (SELECT 1 FROM [posts].[Stories] AS s WHERE s.[Id] = m.[TargetId] AND s.[DeletedAt] IS NULL))
            OR (m.[TargetKind] = 5 AND NOT EXISTS (SELECT 1 FROM [posts].[Drafts] AS d WHERE d.[Id] = m.[TargetId])))
        ORDER BY m.[Id]
        """);

    private static readonly OperatorSql Sqlite = new(
        """SELECT integrity_check AS "Value" FROM pragma_integrity_check WHERE integrity_check <> 'ok'""",
        """SELECT "table" AS "Value" FROM pragma_foreign_key_check""",
        "PRAGMA journal_mode = DELETE");

    private static readonly OperatorSql SqlServer = new(Damage: null, ForeignKeys: null, SingleFile: null);

    public static OperatorSql For(DatabaseFacade database) => database.IsSqlite() ? Sqlite : SqlServer;
}
