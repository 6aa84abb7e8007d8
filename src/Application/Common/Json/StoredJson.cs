using System.Text.Json;

namespace Hubbub.Application.Common.Json;

/// <summary>
/// The format of domain events in the outbox: as on the wire, but lenient, so that events stored by an older version
/// can still be read.
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
