using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Hubbub.Web.Description;

/// <summary>An example of each operation: a request and response recorded from a test run.</summary>
internal static class ApiExamples
{
    private const string Resource = "Hubbub.Web.Description.ApiExamples.json";

    private static readonly Lazy<Dictionary<string, Example>> Recorded = new(Read);

    public static void Complete(OpenApiOperation operation)
    {
        if (operation.OperationId is { } id && Recorded.Value.GetValueOrDefault(id) is { } example)
        {
            if (example.Request is { } sent && JsonOf(operation.RequestBody?.Content) is { } body)
            {
                body.Example = sent.DeepClone();
            }

            if (example.Response is { } received && JsonOf(operation.Responses?[example.Status].Content) is { } answer)
            {
                answer.Example = received.DeepClone();
            }
        }
    }

    private static OpenApiMediaType? JsonOf(IDictionary<string, OpenApiMediaType>? content) =>
        content?.TryGetValue("application/json", out var json) == true ? json : null;

    private static Dictionary<string, Example> Read()
    {
        using var stream = typeof(ApiExamples).Assembly.GetManifestResourceStream(Resource)!;
        return JsonSerializer.Deserialize<Dictionary<string, Example>>(stream, JsonSerializerOptions.Web)!;
    }

    private sealed record Example(string Status, JsonNode? Request = null, JsonNode? Response = null);
}
