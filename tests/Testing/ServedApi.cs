using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using Hubbub.Web.Description;
using Json.Schema;

namespace Hubbub.Testing;

/// <summary>The description of the REST API as served; read once per process, because it is always the same.</summary>
internal sealed class ServedApi
{
    private const string Home = "https://hubbub.test/api";

    private static readonly EvaluationOptions Options = new()
    {
        OutputFormat = OutputFormat.List,
        RequireFormatValidation = true,
    };
    private static readonly Lock Reading = new();
    private static Task<ServedApi>? _read;

    private readonly JsonObject _document;
    private readonly ILookup<(string Method, int Length), Operation> _operations;
    private readonly ConcurrentDictionary<string, JsonSchema> _schemas = [];

    private ServedApi(string text)
    {
        _document = JsonNode.Parse(text)!.AsObject();
        Operations = [.. from path in _document["paths"]!.AsObject()
                         from operation in path.Value!.AsObject()
                         select new Operation(operation.Key.ToUpperInvariant(), path.Key, operation.Value!.AsObject())];
        _operations = Operations.ToLookup(o => (o.Method, o.Segments.Length));
        var all = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["$id"] = Home,
            ["$defs"] = new JsonObject(
            [
                .. _document["components"]!["schemas"]!.AsObject().Select(
                    s => KeyValuePair.Create(s.Key, s.Value?.DeepClone())),
                .. from operation in Operations
                   from answer in Answers(operation)
                   select KeyValuePair.Create(operation.KeyOf(answer.Status), answer.Schema?.DeepClone()),
            ]),
        };
        SchemaRegistry.Global.Register(JsonSchema.FromText(Local(all.ToJsonString())));
    }

    public IReadOnlyList<Operation> Operations { get; }

    public static Task<ServedApi> Of(IServiceProvider services)
    {
        lock (Reading)
        {
            return _read ??= Read(services);
        }
    }

    /// <summary>The operation of a request; null if there is none.</summary>
    public Operation? Find(string method, string path)
    {
        var segments = Operation.Split(path);
        return _operations[(method, segments.Length)].Where(o => o.Fits(segments)).MinBy(o => o.Parameters);
    }

    /// <summary>How a response differs from the description; null if it does not.</summary>
    public string? MistakeIn(Operation operation, string status, string? mediaType, string body)
    {
        if (Answer(operation, status) is not { } answer)
        {
            return $"It does not say that it answers {status}.";
        }

        var content = answer["content"]?.AsObject();
        if (content is null)
        {
            return body.Length == 0 ? null : "It says that the answer is empty.";
        }

        if (content.ContainsKey("*/*"))
        {
            return null;
        }

        return mediaType is null || !content.ContainsKey(mediaType)
            ? $"It does not say that it answers as {mediaType}."
            : mediaType is "application/json" or "application/problem+json"
                ? MistakeIn(operation.KeyOf(status), body)
                : null;
    }

    /// <summary>How a value violates a schema, which is a component or the key of a response.</summary>
    public string? MistakeIn(string schema, string json)
    {
        using var value = JsonDocument.Parse(json);
        var found = _schemas.GetOrAdd(schema, key => JsonSchema.FromText($$"""{"$ref":"{{Home}}#/$defs/{{key}}"}"""))
            .Evaluate(value.RootElement, Options);
        return found.IsValid
            ? null
            : string.Join(
                "; ", found.Details!.SelectMany(d => d.Errors?.Select(e => $"{d.InstanceLocation}: {e.Value}") ?? []));
    }

    private static async Task<ServedApi> Read(IServiceProvider services) => new(await OpenApi.Write(services));

    private static string Local(string json) =>
        json.Replace("#/components/schemas/", "#/$defs/", StringComparison.Ordinal);

    private IEnumerable<(string Status, JsonNode? Schema)> Answers(Operation operation) =>
        from answer in operation.Description["responses"]!.AsObject()
        let schema = Answer(operation, answer.Key)!["content"]?.AsObject().First().Value?["schema"]
        where schema is not null
        select (answer.Key, schema);

    private JsonNode? Answer(Operation operation, string status)
    {
        var answer = operation.Description["responses"]![status];
        return (string?)answer?["$ref"] is { } shared
            ? _document["components"]!["responses"]![shared[(shared.LastIndexOf('/') + 1)..]]
            : answer;
    }

    internal sealed record Operation(string Method, string Path, JsonObject Description)
    {
        public string Id => (string?)Description["operationId"] ?? $"{Method} {Path}";

        public string[] Segments { get; } = Split(Path);

        public int Parameters => Segments.Count(IsParameter);

        public static string[] Split(string path) => path.Split('/', StringSplitOptions.RemoveEmptyEntries);

        public bool Fits(string[] segments) => Segments.Zip(segments).All(s => s.First == s.Second
            || (IsParameter(s.First)
                && (!s.First.EndsWith("Id}", StringComparison.Ordinal) || long.TryParse(s.Second, out _))));

        public string KeyOf(string status) => $"{Id}-{status}";

        private static bool IsParameter(string segment) => segment.StartsWith('{');
    }
}
