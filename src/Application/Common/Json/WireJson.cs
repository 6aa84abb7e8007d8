using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Hubbub.Domain.Common;

namespace Hubbub.Application.Common.Json;

/// <summary>
/// The JSON format on the wire and in the event log: camelCase members, ids as strings, enums in lower snake case,
/// nulls omitted. Reading is strict: unknown and duplicate members are rejected.
/// </summary>
public static class WireJson
{
    public const int MaxDepth = 32;

    public static readonly JsonSerializerOptions Options = Configure(new JsonSerializerOptions());

    /// <summary>An enum value's name on the wire.</summary>
    public static string NameOf(Enum value) => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());

    /// <summary>Whether it is an id type, which is a string of digits on the wire.</summary>
    public static bool IsId(Type type) => type.IsValueType
        && Array.Exists(type.GetInterfaces(), i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IId<>));

    public static JsonSerializerOptions Configure(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.PropertyNameCaseInsensitive = false;
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.AllowDuplicateProperties = false;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = true;
        options.MaxDepth = MaxDepth;
        // Readable text instead of \u escapes; safe, since every response is application/json with nosniff.
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.Converters.Add(new IdJsonConverterFactory());
        options.Converters.Add(new UtcJsonConverter());
        options.Converters.Add(new EnumJsonConverterFactory());
        return options;
    }
}
