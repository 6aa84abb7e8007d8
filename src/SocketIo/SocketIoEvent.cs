using System.Text.Json;

namespace Hubbub.SocketIo;

/// <summary>An event of a client. Its bytes are valid until the handler is done with it.</summary>
public readonly struct SocketIoEvent
{
    // As deep as the server's own readers go.
    private const int MaxDepth = 32;

    private static readonly string[] ReservedNames =
        ["connect", "connect_error", "disconnect", "disconnecting", "newListener", "removeListener"];

    /// <summary>The event's name in UTF-8, without escapes.</summary>
    public ReadOnlyMemory<byte> Name { get; private init; }

    /// <summary>Valid JSON values with commas between; one argument is its own JSON.</summary>
    public ReadOnlyMemory<byte> Arguments { get; private init; }

    /// <summary>How many.</summary>
    public int Count { get; private init; }

    /// <summary>The digits of the id to acknowledge; empty if the client asks for no answer.</summary>
    public ReadOnlyMemory<byte> Id { get; private init; }

    /// <summary>
    /// Of a binary event; none of any other. The arguments name them by placeholders, which are not checked.
    /// </summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> Attachments { get; internal init; }

    /// <summary>
    /// Reads <c>["name",…]</c>; false if it is anything else, too deep, or a name that clients keep for themselves.
    /// </summary>
    internal static bool TryRead(ReadOnlyMemory<byte> id, ReadOnlyMemory<byte> json, out SocketIoEvent read)
    {
        read = default;
        try
        {
            var reader = new Utf8JsonReader(json.Span, new JsonReaderOptions { MaxDepth = MaxDepth });
            if (!reader.Read() || reader.TokenType is not JsonTokenType.StartArray
                || !reader.Read() || reader.TokenType is not JsonTokenType.String || IsReserved(ref reader))
            {
                return false;
            }

            var name = NameOf(ref reader, json);
            var (count, from, to) = (0, 0, 0);
            while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray)
            {
                from = count++ == 0 ? (int)reader.TokenStartIndex : from;
                reader.Skip();
                to = (int)reader.BytesConsumed;
            }

            if (reader.Read())
            {
                return false;
            }

            read = new() { Name = name, Arguments = json[from..to], Count = count, Id = id, Attachments = [] };
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>Whether it is <c>[…]</c>, as the JSON of an acknowledgement.</summary>
    internal static bool IsArray(ReadOnlySpan<byte> json) => IsOne(json, JsonTokenType.StartArray);

    /// <summary>Whether it is <c>{…}</c>, as the JSON of a CONNECT.</summary>
    internal static bool IsObject(ReadOnlySpan<byte> json) => IsOne(json, JsonTokenType.StartObject);

    private static bool IsOne(ReadOnlySpan<byte> json, JsonTokenType type)
    {
        try
        {
            var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = MaxDepth });
            return reader.Read() && reader.TokenType == type && reader.TrySkip() && !reader.Read();
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool IsReserved(ref Utf8JsonReader reader)
    {
        foreach (var name in ReservedNames)
        {
            if (reader.ValueTextEquals(name))
            {
                return true;
            }
        }

        return false;
    }

    private static ReadOnlyMemory<byte> NameOf(ref Utf8JsonReader reader, ReadOnlyMemory<byte> json)
    {
        var length = reader.ValueSpan.Length;
        if (!reader.ValueIsEscaped)
        {
            return json.Slice((int)reader.TokenStartIndex + 1, length);
        }

        var name = new byte[length];
        return name.AsMemory(0, reader.CopyString(name));
    }
}
