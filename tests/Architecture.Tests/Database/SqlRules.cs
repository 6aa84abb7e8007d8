using System.Text.RegularExpressions;
using Mono.Cecil.Cil;

namespace Hubbub.Architecture.Tests.Database;

/// <summary>Where SQL is written by hand. Each rule returns what breaks it.</summary>
internal static partial class SqlRules
{
    private const string Home = "Sql";
    private const string Rows = "DualStatement";

    /// <summary>
    /// SQL stands in types *Sql only, where the two dialects of a statement are seen side by side. DELETE and a path is a route.
    /// </summary>
    public static IReadOnlyList<string> Elsewhere(Code code, params string[] exceptions) =>
    [
        .. from type in code.Types
           where !type.Name.EndsWith(Home, StringComparison.Ordinal) && !exceptions.Contains(type.Name)
               && !type.Namespace.Contains(".Migrations", StringComparison.Ordinal)
           from part in type.Parts
           from method in part.Methods
           where method.HasBody
           from instruction in method.Body.Instructions
           where instruction.OpCode == OpCodes.Ldstr && Statement().IsMatch((string)instruction.Operand)
           select $"{type.FullName}: {instruction.Operand}",
    ];

    /// <summary>
    /// A type *Sql has one value for each database, so that a test can take the one for the other, or statements for
    /// rows, which have both texts.
    /// </summary>
    public static IReadOnlyList<string> OneSided(Code code) =>
    [
        .. from type in code.In("Infrastructure")
           where type.Name.EndsWith(Home, StringComparison.Ordinal) && type.Name != Rows
               && !type.Definition.Fields.Any(f => f.IsStatic && f.FieldType.Name == Rows)
               && !new[] { "Sqlite", "SqlServer" }.All(name =>
                   type.Definition.Fields.Any(f => f.Name == name && f.IsStatic && f.FieldType.FullName == type.FullName))
           select type.FullName,
    ];

    [GeneratedRegex(@"^\s*(SELECT|INSERT|UPDATE|DELETE|MERGE|EXEC|SET|PRAGMA|ALTER|DROP|CREATE|TRUNCATE|WITH|IF|DECLARE)\s+[^\s/]")]
    private static partial Regex Statement();
}
