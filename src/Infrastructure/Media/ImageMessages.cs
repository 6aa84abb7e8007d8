using System.Buffers.Binary;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Hubbub.Application.Media;
using Hubbub.Application.Media.Contracts;

namespace Hubbub.Infrastructure.Media;

/// <summary>
/// A request to the worker: to decode an image into these files, or to crop squares, or, without files, to read its
/// header.
/// </summary>
internal sealed record ImageOrder
{
    public required string Path { get; init; }

    public required ImageFormat Format { get; init; }

    public bool IsSquare { get; init; }

    public IReadOnlyDictionary<MediaSize, string> Files { get; init; } = new Dictionary<MediaSize, string>();
}

/// <summary>The worker's response.</summary>
internal sealed record ImageReply
{
    public bool IsDamaged { get; init; }

    public int Width { get; init; }

    public int Height { get; init; }

    public int Frames { get; init; }

    public string? Blurhash { get; init; }
}

[JsonSerializable(typeof(ImageOrder))]
[JsonSerializable(typeof(ImageReply))]
internal sealed partial class ImageMessages : JsonSerializerContext
{
    private const int MostBytes = 64 * 1024;

    /// <summary>Writes the length in four bytes, then the message as JSON.</summary>
    public static async Task Write<T>(Stream stream, T message, JsonTypeInfo<T> type, CancellationToken ct)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(message, type);
        var bytes = new byte[sizeof(int) + body.Length];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, body.Length);
        body.CopyTo(bytes, sizeof(int));
        await stream.WriteAsync(bytes, ct);
        await stream.FlushAsync(ct);
    }

    /// <exception cref="IOException">The other side is gone, or sent something else.</exception>
    public static async Task<T> Read<T>(Stream stream, JsonTypeInfo<T> type, CancellationToken ct)
    {
        var length = new byte[sizeof(int)];
        await stream.ReadExactlyAsync(length, ct);
        var body = new byte[BinaryPrimitives.ReadInt32LittleEndian(length) is > 0 and <= MostBytes and var bytes
            ? bytes
            : throw new IOException("The message has an invalid length.")];
        await stream.ReadExactlyAsync(body, ct);
        try
        {
            return JsonSerializer.Deserialize(body, type) ?? throw new IOException("The message is null.");
        }
        catch (JsonException e)
        {
            throw new IOException("The message is not valid JSON.", e);
        }
    }
}
