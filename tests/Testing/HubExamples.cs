using System.Collections.Concurrent;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Hubbub.Testing;

/// <summary>
/// Collects one example of each message of the hub for its description, when HUBBUB_HUB_EXAMPLES names the file. What is in
/// the file stays, so that it only grows; delete what is to be seen anew.
/// </summary>
internal static class HubExamples
{
    private static readonly string? File = Environment.GetEnvironmentVariable("HUBBUB_HUB_EXAMPLES");

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly ConcurrentDictionary<string, JsonNode> Seen = Begin();

    /// <summary>Takes it if it is the first of its kind; an answer, if it is not a refusal.</summary>
    public static void Offer(string message, JsonElement value)
    {
        if (File is not null && !(value.TryGetProperty("ok", out var ok) && !ok.GetBoolean()))
        {
            Seen.TryAdd(message, JsonObject.Create(value)!);
        }
    }

    private static ConcurrentDictionary<string, JsonNode> Begin()
    {
        if (File is null)
        {
            return new();
        }

        AppDomain.CurrentDomain.ProcessExit += (_, _) => System.IO.File.WriteAllText(
            File, new JsonObject(Seen.OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => KeyValuePair.Create(s.Key, (JsonNode?)s.Value)))
                .ToJsonString(Readable) + "\n");
        return new(JsonNode.Parse(System.IO.File.ReadAllText(File))!.AsObject().Select(e => KeyValuePair.Create(e.Key, e.Value!.DeepClone())));
    }
}
