using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using Hubbub.Application.Common.Json;

namespace Hubbub.Web.Common;

/// <summary>
/// Says which member of a body or argument could not be read, and what belongs there. It never repeats the value, which
/// may be a password, or very long.
/// </summary>
internal static partial class UnreadableJson
{
    // Truncates names that the client chose, to keep the response short.
    private const int LongestName = 100;

    /// <summary>
    /// What is wrong, by member; <paramref name="whole"/> stands for the value if no member can be named.
    /// </summary>
    public static Dictionary<string, string[]> Explain(Type type, string whole, JsonException? exception)
    {
        if (exception is null)
        {
            return new() { [whole] = [Give(type)] };
        }

        var path = exception.Path ?? "$";
        var member = path.Length > 2 ? path[(path[1] == '.' ? 2 : 1)..] : whole;
        if (IsSyntax(exception))
        {
            return new() { [member] = ["This is not valid JSON."] };
        }

        foreach (Match step in Step().Matches(path))
        {
            var info = WireJson.Options.GetTypeInfo(Underlying(type));
            var next = step.Groups["name"].Success
                ? info.Properties.FirstOrDefault(p => p.Name == step.Groups["name"].Value)?.PropertyType
                : info.ElementType;
            if (next is null)
            {
                return new() { [Short(member)] = [$"There is no such member; there are {Names(info.Properties)}."] };
            }

            type = next;
        }

        var members = WireJson.Options.GetTypeInfo(Underlying(type)).Properties;
        var missing = members.Where(
            p => p.IsRequired && exception.Message.Contains($"'{p.Name}'", StringComparison.Ordinal)).ToList();
        if (missing.Count > 0)
        {
            return missing.ToDictionary(
                p => member == whole ? p.Name : $"{member}.{p.Name}",
                p => new[] { $"This is missing. {Give(p.PropertyType)}" });
        }

        return new() { [member] = [IsRepeated(exception) ? "Give this once." : Give(type)] };
    }

    /// <summary>The text is not valid JSON at all.</summary>
    public static bool IsSyntax(JsonException exception) => exception.InnerException is JsonException;

    /// <summary>A sentence that says what to give.</summary>
    public static string Give(Type type) => $"Give {Wanted(type)}.";

    private static string Wanted(Type type)
    {
        var bare = Underlying(type);
        if (bare.IsEnum)
        {
            return $"one of {string.Join(", ", Enum.GetValues(bare).Cast<Enum>().Select(WireJson.NameOf))}";
        }

        if (WireJson.IsId(bare))
        {
            return "an id: a string of digits";
        }

        var info = WireJson.Options.GetTypeInfo(bare);
        return Type.GetTypeCode(bare) switch
        {
            TypeCode.String => "a string",
            TypeCode.Boolean => "true or false",
            TypeCode.Int32 or TypeCode.Int64 => "a whole number",
            TypeCode.Double => "a number",
            _ when bare == typeof(DateTimeOffset) => "a time such as 2026-01-31T12:00:00Z",
            _ when info.Kind is JsonTypeInfoKind.Enumerable => $"a list; each item is {Wanted(info.ElementType!)}",
            _ when info.Properties.Count == 0 => "an empty object, or nothing",
            _ => $"an object with {Names(info.Properties)}",
        };
    }

    private static string Names(IList<JsonPropertyInfo> members)
    {
        var required = string.Join(", ", members.Where(p => p.IsRequired).Select(p => p.Name));
        var optional = string.Join(", ", members.Where(p => !p.IsRequired).Select(p => p.Name));
        return (required, optional) switch
        {
            ("", "") => "none",
            ("", _) => $"{optional}, all optional",
            (_, "") => required,
            _ => $"{required}; optional {optional}",
        };
    }

    private static Type Underlying(Type type) => Nullable.GetUnderlyingType(type) ?? type;

    private static string Short(string name) => name.Length > LongestName ? name[..LongestName] : name;

    // The library marks duplicates only by the message.
    private static bool IsRepeated(JsonException exception) =>
        exception.Message.StartsWith("Duplicate property", StringComparison.Ordinal);

    // Names in our contracts are words; any other name comes from the client and is the last step.
    [GeneratedRegex(@"\.(?<name>\w+)|\[\d+\]|(?<name>\[')", RegexOptions.NonBacktracking)]
    private static partial Regex Step();
}
