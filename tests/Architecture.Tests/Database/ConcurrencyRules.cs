using Microsoft.EntityFrameworkCore.Metadata;

namespace Hubbub.Architecture.Tests.Database;

/// <summary>What docs/concurrency.md must contain. Each rule returns the beginnings of the required rows.</summary>
internal static class ConcurrencyRules
{
    private static readonly string[] Writes =
    [
        "SaveChangesAsync", "ExecuteUpdateAsync", "ExecuteDeleteAsync", "ExecuteSqlRawAsync", "InsertMessagesAsync",
        "StoreCountsAsync",
        "StoreMessageCountsAsync", "StoreActorsAsync", "DeleteActorsAsync", "StoreCooldownsAsync",
        "QueuePushesAsync", "LookAtPushesAgainAsync", "DropPushSubscriptionsAsync",
    ];

    /// <summary>Each entity, with the concurrency tokens and unique indexes that detect a second writer.</summary>
    public static IReadOnlyList<string> Tables(IReadOnlyModel model) =>
    [
        .. from entity in model.GetEntityTypes()
           let tokens = entity.GetProperties().Where(p => p.IsConcurrencyToken).Select(p => p.Name).Order().ToList()
           let unique = entity.GetKeys().Select(k => k.Properties)
               .Concat(entity.GetIndexes().Where(i => i.IsUnique).Select(i => i.Properties))
               .Select(properties => $"({string.Join(", ", properties.Select(p => p.Name))})")
               .Order(StringComparer.Ordinal)
           orderby entity.ShortName()
           select $"| {entity.ShortName()} | {(tokens.Count > 0 ? string.Join(", ", tokens) : "–")} | "
               + $"{string.Join(", ", unique)} |",
    ];

    /// <summary>Each class in a module that writes.</summary>
    public static IReadOnlyList<string> Writers(Code code) =>
    [
        .. (from type in code.Types
            let module = code.ModuleOf(type.Namespace)
            where module is not null && type.Calls.Any(c => Writes.Contains(c.To.Name))
            let name = type.Name.EndsWith("Handler", StringComparison.Ordinal)
                ? type.Name[..^"Handler".Length]
                : type.Name
            select $"| {module}.{name} |").Distinct().Order(StringComparer.Ordinal),
    ];

    /// <summary>The rows of the table under a heading, without their last cell, which is free text.</summary>
    public static IReadOnlyList<string> RowsOf(string document, string heading) =>
    [
        .. from line in document.Split($"## {heading}\n")[1].Split("\n## ")[0].Split('\n')
           where line.StartsWith("| ", StringComparison.Ordinal)
           let cells = line.TrimEnd(' ', '|')
           select cells[..(cells.LastIndexOf('|') + 1)],
    ];
}
