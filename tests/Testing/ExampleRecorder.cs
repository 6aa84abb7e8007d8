using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Hubbub.Testing;

/// <summary>
/// Writes the first successful exchange of each operation to the file that <c>HUBBUB_RECORD_EXAMPLES</c> names; the
/// API's description takes its examples from there.
/// </summary>
internal static partial class ExampleRecorder
{
    private const int MostItems = 2;

    private static readonly string? File = Environment.GetEnvironmentVariable("HUBBUB_RECORD_EXAMPLES");
    private static readonly Lock Writing = new();
    private static readonly SortedDictionary<string, JsonObject> Examples = new(StringComparer.Ordinal);
    private static readonly JsonSerializerOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Replacements for values that could be mistaken for secrets.</summary>
    private static readonly Dictionary<string, string> Secrets = new()
    {
        ["accessToken"] = "(an access token)",
        ["refreshToken"] = "(a refresh token)",
        ["password"] = "correct horse battery staple",
        ["currentPassword"] = "correct horse battery staple",
        ["newPassword"] = "another horse battery staple",
        ["code"] = "ABCD-EFGH",
    };

    public static bool IsOn => File is not null;

    public static void Record(string operation, string status, string? sent, string? received)
    {
        if (!IsOn)
        {
            return;
        }

        lock (Writing)
        {
            var example = new JsonObject { ["status"] = status };
            Add(example, "request", sent);
            Add(example, "response", received);
            if (Examples.TryAdd(operation, example))
            {
                var lines = Examples.Select(e => $"  \"{e.Key}\": {e.Value.ToJsonString(Readable)}");
                System.IO.File.WriteAllText(File!, $"{{\n{string.Join(",\n", lines)}\n}}\n");
            }
        }
    }

    private static void Add(JsonObject example, string name, string? json)
    {
        if (!string.IsNullOrEmpty(json)
            && JsonNode.Parse(Signature().Replace(json, "signature=(signature)")) is { } node)
        {
            Clean(node);
            example[name] = node;
        }
    }

    [GeneratedRegex("signature=[^\"&]+")]
    private static partial Regex Signature();

    private static void Clean(JsonNode? node)
    {
        switch (node)
        {
            case JsonArray list:
                while (list.Count > MostItems)
                {
                    list.RemoveAt(list.Count - 1);
                }

                foreach (var item in list)
                {
                    Clean(item);
                }

                break;
            case JsonObject members:
                foreach (var (name, value) in members.ToList())
                {
                    if (Secrets.TryGetValue(name, out var instead) && value?.GetValueKind() == JsonValueKind.String)
                    {
                        members[name] = instead;
                    }
                    else
                    {
                        Clean(value);
                    }
                }

                break;
        }
    }
}
