using System.Buffers;
using System.Text;
using System.Text.Json;
using Hubbub.Application.Common.Json;
using MessagePack;
using MessagePack.Formatters;

namespace Hubbub.Web.Realtime.Protocol;

/// <summary>
/// Gives MessagePack the same shapes as the JSON protocol, by converting through JSON: one contract, one strict reader,
/// and no type needs to know two formats.
/// </summary>
internal sealed class JsonShapedMessagePack : IFormatterResolver
{
    public static readonly MessagePackSerializerOptions Options = MessagePackSerializerOptions.Standard
        .WithResolver(new JsonShapedMessagePack())
        .WithSecurity(MessagePackSecurity.UntrustedData.WithMaximumObjectGraphDepth(WireJson.MaxDepth));

    private static readonly UTF8Encoding StrictUtf8 = new(
        encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public IMessagePackFormatter<T> GetFormatter<T>() => Formatter<T>.Instance;

    private static void Write(ref MessagePackWriter writer, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteMapHeader(value.GetPropertyCount());
                foreach (var member in value.EnumerateObject())
                {
                    writer.Write(member.Name);
                    Write(ref writer, member.Value);
                }

                break;
            case JsonValueKind.Array:
                writer.WriteArrayHeader(value.GetArrayLength());
                foreach (var item in value.EnumerateArray())
                {
                    Write(ref writer, item);
                }

                break;
            case JsonValueKind.String:
                writer.Write(value.GetString());
                break;
            case JsonValueKind.Number when value.TryGetInt64(out var integer):
                writer.Write(integer);
                break;
            case JsonValueKind.Number:
                writer.Write(value.GetDouble());
                break;
            case JsonValueKind.True:
            case JsonValueKind.False:
                writer.Write(value.GetBoolean());
                break;
            default:
                writer.WriteNil();
                break;
        }
    }

    // The library's own conversion to JSON does not escape control characters, so its output is invalid.
    private static void Read(ref MessagePackReader reader, Utf8JsonWriter json, MessagePackSerializerOptions options)
    {
        options.Security.DepthStep(ref reader);
        switch (reader.NextMessagePackType)
        {
            case MessagePackType.Map:
                json.WriteStartObject();
                for (var members = reader.ReadMapHeader(); members > 0; members--)
                {
                    json.WritePropertyName(ReadText(ref reader));
                    Read(ref reader, json, options);
                }

                json.WriteEndObject();
                break;
            case MessagePackType.Array:
                json.WriteStartArray();
                for (var items = reader.ReadArrayHeader(); items > 0; items--)
                {
                    Read(ref reader, json, options);
                }

                json.WriteEndArray();
                break;
            case MessagePackType.String:
                json.WriteStringValue(ReadText(ref reader));
                break;
            case MessagePackType.Integer when reader.NextCode == MessagePackCode.UInt64:
                json.WriteNumberValue(reader.ReadUInt64());
                break;
            case MessagePackType.Integer:
                json.WriteNumberValue(reader.ReadInt64());
                break;
            case MessagePackType.Float:
                json.WriteNumberValue(reader.ReadDouble());
                break;
            case MessagePackType.Boolean:
                json.WriteBooleanValue(reader.ReadBoolean());
                break;
            case MessagePackType.Nil:
                reader.ReadNil();
                json.WriteNullValue();
                break;
            default:
                throw new JsonException("Binary data and extensions are not allowed in a call.");
        }

        reader.Depth--;
    }

    // The member of the argument that was being read last.
    private static string? LastMember(ReadOnlySpan<byte> begun)
    {
        string? member = null;
        var json = new Utf8JsonReader(begun, isFinalBlock: false, default);
        while (json.Read())
        {
            member = json is { TokenType: JsonTokenType.PropertyName, CurrentDepth: 1 } ? json.GetString() : member;
        }

        return member;
    }

    private static string ReadText(ref MessagePackReader reader) => reader.ReadStringSequence() is { } utf8
        ? StrictUtf8.GetString(utf8)
        : throw new JsonException("A member's name must be a string.");

    private sealed class Formatter<T> : IMessagePackFormatter<T>
    {
        public static readonly Formatter<T> Instance = new();

        public void Serialize(ref MessagePackWriter writer, T value, MessagePackSerializerOptions options)
        {
            var utf8 = value is RawJson raw ? raw.Utf8 : JsonSerializer.SerializeToUtf8Bytes(value, WireJson.Options);
            using var document = JsonDocument.Parse(utf8);
            Write(ref writer, document.RootElement);
        }

        public T Deserialize(ref MessagePackReader reader, MessagePackSerializerOptions options)
        {
            var utf8 = new ArrayBufferWriter<byte>();
            using (var json = new Utf8JsonWriter(utf8))
            {
                try
                {
                    Read(ref reader, json, options);
                }
                catch (Exception e) when (e is JsonException or ArgumentException)
                {
                    json.Flush();
                    throw new JsonException(
                        e.Message, $"$.{LastMember(utf8.WrittenSpan)}", lineNumber: null, bytePositionInLine: null);
                }
            }

            return JsonSerializer.Deserialize<T>(utf8.WrittenSpan, WireJson.Options)!;
        }
    }
}
