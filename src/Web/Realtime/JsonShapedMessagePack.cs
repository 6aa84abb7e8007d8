using System.Globalization;
using System.Text.Json;
using Hubbub.Application.Common.Json;
using MessagePack;
using MessagePack.Formatters;

namespace Hubbub.Web.Realtime;

/// <summary>
/// Gives MessagePack the very shapes of the JSON protocol, by way of JSON: one contract, one strict reader, and no
/// type of ours needs to know of two formats.
/// </summary>
internal sealed class JsonShapedMessagePack : IFormatterResolver
{
    public static readonly MessagePackSerializerOptions Options = MessagePackSerializerOptions.Standard
        .WithResolver(new JsonShapedMessagePack())
        .WithSecurity(MessagePackSecurity.UntrustedData.WithMaximumObjectGraphDepth(WireJson.MaxDepth));

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
            using var json = new StringWriter(CultureInfo.InvariantCulture);
            MessagePackSerializer.ConvertToJson(ref reader, json, options);
            return JsonSerializer.Deserialize<T>(json.ToString(), WireJson.Options)!;
        }
    }
}
