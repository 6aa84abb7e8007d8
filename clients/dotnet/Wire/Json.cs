using System.Text.Json;

namespace Hubbub.Client.Wire;

/// <summary>JSON as the server writes and reads it.</summary>
internal static class Json
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <summary>An element that needs no document to be kept.</summary>
    public static JsonElement Of(object? value) =>
        value is JsonElement json ? json : JsonSerializer.SerializeToElement(value, Options);

    /// <summary>A member that is a whole number, if there is one.</summary>
    public static long? Number(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var number)
            && number.ValueKind == JsonValueKind.Number ? number.GetInt64() : null;
}
