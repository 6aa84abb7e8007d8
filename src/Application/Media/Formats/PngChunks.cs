using System.Buffers.Binary;
using System.Text;

namespace Hubbub.Application.Media.Formats;

/// <summary>Reads the chunks before the pixels of a PNG.</summary>
public static class PngChunks
{
    private const int SignatureBytes = 8;
    private const int HeadBytes = 8;
    private const int ChecksumBytes = 4;
    private const int MostChunks = 1_000;
    private const int MostContent = 64;

    /// <summary>Whether it is an APNG with more than one frame.</summary>
    public static bool IsAnimation(Stream file) =>
        Read(file, "acTL").GetValueOrDefault("acTL") is { Length: >= 4 } control
        && BinaryPrimitives.ReadUInt32BigEndian(control) > 1;

    /// <summary>The first 64 bytes of the first chunk of each of these names, if there is one.</summary>
    public static IReadOnlyDictionary<string, byte[]> Read(Stream file, params ReadOnlySpan<string> names)
    {
        var found = new Dictionary<string, byte[]>();
        var head = new byte[HeadBytes];
        file.Position = SignatureBytes;
        for (var i = 0;
            i < MostChunks && file.ReadAtLeast(head, HeadBytes, throwOnEndOfStream: false) == HeadBytes;
            i++)
        {
            var (length, name) = (BinaryPrimitives.ReadUInt32BigEndian(head), Encoding.Latin1.GetString(head, 4, 4));
            if (name is "IDAT" or "IEND")
            {
                break;
            }

            var next = file.Position + length + ChecksumBytes;
            if (names.Contains(name))
            {
                var content = new byte[Math.Min(length, MostContent)];
                found.TryAdd(name, content[..file.ReadAtLeast(content, content.Length, throwOnEndOfStream: false)]);
            }

            file.Position = next;
        }

        return found;
    }
}
