using System.Text.Json;

namespace Hubbub.Client.Wire;

/// <summary>JSON as the server writes and reads it.</summary>
internal static class Json
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <summary>An element that needs no document to be kept.</summary>
    public static JsonElement Of(object? value) =>
        value is JsonElement json ? json : JsonSerializer.SerializeToElement(value, Options);
}
