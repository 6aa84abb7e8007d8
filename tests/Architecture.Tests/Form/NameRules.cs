using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Hubbub.Domain.Common;

namespace Hubbub.Architecture.Tests.Form;

/// <summary>Rules for names. Each rule returns the violations.</summary>
internal static partial class NameRules
{
    private static readonly string[] Empty =
    [
        "Service", "Manager", "Helper", "Helpers", "Util", "Utils", "Base", "Impl", "Dto", "Vm", "Model", "Repository",
    ];

    private static readonly string[] Kinds =
    [
        "Commands", "Queries", "Handlers", "Validators", "Interfaces", "Dtos", "Models", "Enums", "Exceptions",
        "Extensions", "Helpers", "Utils", "Services", "Repositories", "Entities",
    ];

    /// <summary>A type is named after what it is, not after a generic category of code.</summary>
    public static IReadOnlyList<string> EmptyNames(Code code) =>
    [
        .. from type in code.In("Domain").Concat(code.In("Application"))
           from part in type.Parts
           let name = part.Name.Split('`')[0]
           where Array.Exists(Empty, e => name.EndsWith(e, StringComparison.Ordinal))
           select part.FullName,
    ];

    /// <summary>Folders are named after their subject, not after the kind of code.</summary>
    public static IReadOnlyList<string> KindFolders(IEnumerable<SourceFile> files) =>
        [.. files.Select(f => f.Path).Where(p => p.Split('/')[..^1].Intersect(Kinds).Any())];

    public static IReadOnlyList<string> OtherNamespaces(IEnumerable<SourceFile> files) =>
    [
        .. from file in files
           let folders = file.Path.Replace("clients/dotnet/", "clients/Client/").Split('/')[1..^1]
           where file.Namespace != $"Hubbub.{string.Join('.', folders)}" && file.Path != "src/Web/Program.cs"
           select $"{file.Path} is in {file.Namespace}",
    ];

    public static IReadOnlyList<string> LongFiles(IEnumerable<SourceFile> files) =>
        [.. files.Where(f => f.Lines > 350).Select(f => $"{f.Path} has {f.Lines} lines")];

    public static IReadOnlyList<string> Regions(IEnumerable<SourceFile> files) =>
        [.. files.Where(f => RegionLine().IsMatch(f.Text)).Select(f => f.Path)];

    /// <summary>A test's name is a sentence: A_blocked_user_cannot_message_the_blocker.</summary>
    public static IReadOnlyList<string> MuteTests(IEnumerable<SourceFile> files) =>
    [
        .. from file in files
           from Match test in TestMethod().Matches(file.Text)
           where !Sentence().IsMatch(test.Groups[1].Value)
           select $"{file.Path}: {test.Groups[1].Value}",
    ];

    /// <summary>An id is a readonly record struct of one 64-bit value.</summary>
    public static IReadOnlyList<string> OtherIds(IEnumerable<Type> types) =>
    [
        .. from type in types
           where type.Name.EndsWith("Id", StringComparison.Ordinal) && !type.IsInterface
           where !type.IsValueType
               || !type.IsDefined(typeof(System.Runtime.CompilerServices.IsReadOnlyAttribute), inherit: false)
               || !type.GetInterfaces().Contains(typeof(IEquatable<>).MakeGenericType(type))
               || type.GetProperties() is not [{ Name: "Value", PropertyType.FullName: "System.Int64" }]
               || !Array.Exists(
                   type.GetInterfaces(), i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IId<>))
           select type.FullName,
    ];

    /// <summary>The code of MessagingErrors.ConversationNotFound is messaging.conversation_not_found.</summary>
    public static IReadOnlyList<string> OtherCodes(IEnumerable<Type> errorPages) =>
    [
        .. from page in errorPages
           from field in page.GetFields()
           where field.FieldType == typeof(Error)
           let code = ((Error)field.GetValue(null)!).Code
           let expected = $"{page.Name[..^"Errors".Length]}.{field.Name}".Split(
               '.').Select(JsonNamingPolicy.SnakeCaseLower.ConvertName)
           where code != string.Join('.', expected)
           select $"{page.Name}.{field.Name} is {code}",
    ];

    /// <summary>A page of errors lists only errors that are used.</summary>
    public static IReadOnlyList<string> UnusedErrors(IEnumerable<Type> errorPages, IReadOnlyList<SourceFile> files) =>
    [
        .. from page in errorPages
           from member in page.GetMembers(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
           let name = $"{page.Name}.{member.Name}"
           where !files.Any(f => Regex.IsMatch(f.Text, $@"\b{Regex.Escape(name)}\b"))
           select name,
    ];

    [GeneratedRegex(@"^\s*#region", RegexOptions.Multiline)]
    private static partial Regex RegionLine();

    [GeneratedRegex(@"\[(?:Fact|Theory)[^\n]*\n(?:\s*\[[^\n]*\n)*\s*public (?:async )?(?:\w+) (\w+)\(")]
    private static partial Regex TestMethod();

    [GeneratedRegex("^[A-Z][A-Za-z0-9]*(_[A-Za-z0-9]+)+$")]
    private static partial Regex Sentence();
}
