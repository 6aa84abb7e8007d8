using System.Text.Json;

namespace Hubbub.Application.Common.Json;

/// <summary>
/// How domain events wait in the outbox: like the wire, but lenient, so that an event that an older version stored can
/// still be read.
/// </summary>
public static class StoredJson
{
    public static readonly JsonSerializerOptions Options = new(WireJson.Options)
    {
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Skip,
        RespectNullableAnnotations = false,
        RespectRequiredConstructorParameters = false,
    };
}
