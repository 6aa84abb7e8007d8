using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Hubbub.Architecture.Tests.Database;

/// <summary>Rules that keep modules separate in the database. Each rule returns the violations.</summary>
internal static class ModelRules
{
    public static IReadOnlyList<string> ForeignKeysAcross(IReadOnlyModel model) =>
    [
        .. from entity in model.GetEntityTypes()
           from key in entity.GetForeignKeys()
           where entity.GetSchema() != key.PrincipalEntityType.GetSchema()
           select $"{entity.ShortName()} refers to {key.PrincipalEntityType.ShortName()}",
    ];

    public static IReadOnlyList<string> NavigationsAcross(IReadOnlyModel model, Code code) =>
    [
        .. from entity in model.GetEntityTypes()
           from navigation in entity.GetNavigations().Concat<IReadOnlyNavigationBase>(entity.GetSkipNavigations())
           where ModuleOf(entity, code) != ModuleOf(navigation.TargetEntityType, code)
           select $"{entity.ShortName()}.{navigation.Name} leads to {navigation.TargetEntityType.ShortName()}",
    ];

    public static IReadOnlyList<string> OtherSchemas(IReadOnlyModel model, Code code) =>
    [
        .. from entity in model.GetEntityTypes()
           let module = ModuleOf(entity, code)
           where module is null || entity.GetSchema() != JsonNamingPolicy.SnakeCaseLower.ConvertName(module)
           select $"{entity.ShortName()} of {module ?? "no module"} is in {entity.GetSchema() ?? "no schema"}",
    ];

    /// <summary>SQLite has no schemas, so a name used by two modules would be one table.</summary>
    public static IReadOnlyList<string> SameTables(IReadOnlyModel model) =>
    [
        .. from entity in model.GetEntityTypes()
           group entity by entity.GetTableName()!.ToUpperInvariant() into tables
           where tables.Count() > 1
           select string.Join(" and ", tables.Select(t => t.ShortName()).Order()) + " share a table",
    ];

    /// <summary>
    /// The application generates ids and numbers, so that inserts batch in the same way on both databases.
    /// </summary>
    public static IReadOnlyList<string> MadeByTheStore(IReadOnlyModel model) =>
    [
        .. from entity in model.GetEntityTypes()
           from property in entity.GetProperties()
           where property.ValueGenerated != ValueGenerated.Never
           select $"{entity.ShortName()}.{property.Name} is made by the store",
    ];

    /// <summary>Each provider's migrations in order, with a hash of their content.</summary>
    public static IReadOnlyList<string> Migrations() =>
    [
        .. from path in Directory.EnumerateFiles(
               Path.Combine(SourceFile.Repository, "src", "Infrastructure", "Migrations"), "*_*.cs",
               SearchOption.AllDirectories)
           where !path.EndsWith(".Designer.cs", StringComparison.Ordinal)
           let migration = $"{Path.GetFileName(Path.GetDirectoryName(path))} {Path.GetFileNameWithoutExtension(path)}"
           orderby migration
           select $"{migration} {HashOf(File.ReadAllText(path).ReplaceLineEndings("\n"))}",
    ];

    /// <summary>Approved migrations that were changed or removed.</summary>
    public static IReadOnlyList<string> ChangedMigrations(IEnumerable<string> approved, IReadOnlyList<string> now) =>
        [.. approved.Except(now)];

    private static string HashOf(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string? ModuleOf(IReadOnlyEntityType entity, Code code) => code.ModuleOf(entity.ClrType.Namespace!);
}
