using System.Text.Json;
using System.Text.Json.Serialization;

namespace Hubbub.Application.Common.Json;

/// <summary>Times are ISO 8601 in UTC with a Z. A time without an offset is read as UTC.</summary>
internal sealed class UtcJsonConverter : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        // Without an offset, GetDateTimeOffset would assume the server's time zone.
        reader.GetDateTime() is { Kind: DateTimeKind.Unspecified } time
            ? new(time, TimeSpan.Zero)
            : reader.GetDateTimeOffset();

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.UtcDateTime);
}
