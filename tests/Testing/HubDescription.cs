using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using Hubbub.Web.Realtime.Description;
using Json.Schema;

namespace Hubbub.Testing;

/// <summary>
/// Checks everything that tests see of the hub against the AsyncAPI document that it serves. An undescribed member is a
/// mistake here, although clients are told to ignore unknown members.
/// </summary>
public static class HubDescription
{
    private const string Components = "#/components/schemas/";

    private static readonly EvaluationOptions Options = new()
    {
        OutputFormat = OutputFormat.List,
        RequireFormatValidation = true,
    };

    private static readonly JsonObject Document = Strict();

    private static readonly JsonObject Messages = Document["channels"]!["social"]!["messages"]!.AsObject();

    private static readonly ConcurrentDictionary<string, JsonSchema> Schemas = new();

    /// <summary>The names on the wire.</summary>
    public static IReadOnlyList<string> EventNames { get; } =
        [.. Messages.Where(
            m => m.Key.EndsWith("_event", StringComparison.Ordinal)).Select(m => m.Value!["name"]!.GetValue<string>())];

    /// <summary>
    /// The answer must match the description, and so must the argument if it was accepted. Calls of unknown methods are
    /// answered like any other, but no operation describes them.
    /// </summary>
    public static void MustBeCall(string method, JsonElement? argument, JsonElement answer)
    {
        if (!Messages.ContainsKey($"{method}_answer"))
        {
            return;
        }

        var mistakes = MistakesOf($"{method}_answer", answer);
        if (answer.GetProperty("ok").GetBoolean())
        {
            mistakes = mistakes.Concat(argument is { } taken ? MistakesOf(method, taken) : [])
                .Concat(method == "sync" ? MistakesOfSynced(answer) : []);
        }

        MustBeNone(mistakes);
    }

    public static IEnumerable<string> MistakesOfEvent(string name, JsonElement payload) =>
        EventNames.Contains(name) ? MistakesOf($"{name}_event", payload) : [$"{name} is no event that is described."];

    public static void MustBeNone(IEnumerable<string> mistakes)
    {
        if (mistakes.Distinct().ToList() is { Count: > 0 } found)
        {
            throw new InvalidOperationException($"This is not as the hub describes it:\n{string.Join('\n', found)}");
        }
    }

    /// <summary>Where the value differs from the message's description.</summary>
    public static IEnumerable<string> MistakesOf(string message, JsonElement value)
    {
        var found = Schemas.GetOrAdd(message, SchemaOf).Evaluate(value, Options);
        return found.IsValid
            ? []
            : [$"{message}: {value}", .. found.Details!.SelectMany(
                d => d.Errors?.Select(e => $"  {d.InstanceLocation} {e.Value} ({d.EvaluationPath})") ?? [])];
    }

    /// <summary>Events in the log must match the description of pushed events.</summary>
    private static IEnumerable<string> MistakesOfSynced(JsonElement answer) =>
        answer.GetProperty("data").GetProperty("events").EnumerateArray()
            .SelectMany(e => MistakesOfEvent(e.GetProperty("type").GetString()!, e.GetProperty("payload")));

    private static JsonSchema SchemaOf(string message)
    {
        var schema = Messages[message]!["payload"]!.DeepClone().AsObject();
        schema["$defs"] = Document["components"]!["schemas"]!.DeepClone();
        return JsonSchema.FromText(schema.ToJsonString().Replace(Components, "#/$defs/", StringComparison.Ordinal));
    }

    private static JsonObject Strict()
    {
        var document = AsyncApi.Document(new());
        Close(document);
        return document;
    }

    private static void Close(JsonNode? node)
    {
        if (node is JsonObject schema && schema["properties"] is JsonObject && schema["type"] is JsonValue)
        {
            schema["additionalProperties"] = false;
        }

        foreach (var child in node is JsonObject { } map
            ? map.Select(m => m.Value)
            : node is JsonArray list ? list : [])
        {
            Close(child);
        }
    }
}
