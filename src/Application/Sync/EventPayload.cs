using System.Globalization;
using System.Text;
using System.Text.Json;
using Hubbub.Application.Common.Json;
using Hubbub.Application.Common.Realtime;

namespace Hubbub.Application.Sync;

/// <summary>Serializes events to JSON: once for all receivers, with each receiver's seq prepended.</summary>
public static class EventPayload
{
    /// <summary>The event's JSON object, in UTF-8.</summary>
    public static byte[] Of(RealtimeEvent what) =>
        JsonSerializer.SerializeToUtf8Bytes(what, what.GetType(), WireJson.Options);

    /// <summary>The object, with "seq" as its first member.</summary>
    public static RawJson WithSeq(ReadOnlySpan<byte> json, long seq)
    {
        var first = Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{{\"seq\":{seq}"));
        var rest = json[1..];
        var separator = rest[0] == (byte)'}' ? ReadOnlySpan<byte>.Empty : ","u8;
        var whole = new byte[first.Length + separator.Length + rest.Length];
        first.CopyTo(whole, 0);
        separator.CopyTo(whole.AsSpan(first.Length));
        rest.CopyTo(whole.AsSpan(first.Length + separator.Length));
        return new(whole);
    }
}
