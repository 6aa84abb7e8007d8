using System.Text.RegularExpressions;
using Mono.Cecil.Cil;

namespace Hubbub.Architecture.Tests.Database;

/// <summary>Rules for handwritten SQL. Each rule returns the violations.</summary>
internal static partial class SqlRules
{
    // Statements, and long texts from which some of them are composed.
    private static readonly string[] Homes = ["Statements", "Sql"];

    private static readonly string[] Kinds = ["DialectStatement", "DialectText"];

    /// <summary>
    /// SQL is only in types *Statements and *Sql, where a statement's dialects are side by side. DELETE followed by a
    /// path is a route.
    /// </summary>
    public static IReadOnlyList<string> Elsewhere(Code code, params string[] exceptions) =>
    [
        .. from type in code.Types
           where !Array.Exists(Homes, home => type.Name.EndsWith(home, StringComparison.Ordinal))
               && !exceptions.Contains(type.Name)
               && !type.Namespace.Contains(".Migrations", StringComparison.Ordinal)
           from part in type.Parts
           from method in part.Methods
           where method.HasBody
           from instruction in method.Body.Instructions
           where instruction.OpCode == OpCodes.Ldstr && Statement().IsMatch((string)instruction.Operand)
           select $"{type.FullName}: {instruction.Operand}",
    ];

    /// <summary>A type *Statements holds its statements in fields that have a text for each database.</summary>
    public static IReadOnlyList<string> WithoutEachDialect(Code code) =>
    [
        .. from type in code.In("Infrastructure")
           where type.Name.EndsWith(Homes[0], StringComparison.Ordinal) && !HasStatements(type)
           select type.FullName,
    ];

    /// <summary>
    /// A statement stands beside the method that sends it: not in a class of texts, and not in the context.
    /// </summary>
    public static IReadOnlyList<string> Misplaced(Code code) =>
    [
        .. from type in code.In("Infrastructure")
           where !type.Name.EndsWith(Homes[0], StringComparison.Ordinal) && HasStatements(type)
           select $"{type.FullName} has statements",
        .. from type in code.In("Infrastructure")
           where type.Name.EndsWith("DbContext", StringComparison.Ordinal)
           from kind in type.Uses.Select(u => u.Name).Where(name => Kinds.Contains(name))
           select $"{type.FullName} uses {kind}",
    ];

    private static bool HasStatements(CodeType type) =>
        type.Definition.Fields.Any(f => f.IsStatic && Kinds.Contains(f.FieldType.Name));

    [GeneratedRegex(
        @"^\s*(SELECT|INSERT|UPDATE|DELETE|MERGE|EXEC|SET|PRAGMA|ALTER|DROP|CREATE|TRUNCATE|WITH|IF|DECLARE)\s+[^\s/]")]
    private static partial Regex Statement();
}
