using System.Buffers;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;

namespace Hubbub.SocketIo.Engine;

/// <summary>The body of a POST, read whole within the session's limits into an array of the pool.</summary>
internal sealed class EngineBody : IDisposable
{
    private readonly byte[]? _rented;

    private EngineBody(byte[]? rented, int length) => (_rented, Bytes) = (rented, rented.AsMemory(0, length));

    public bool IsTooLarge => _rented is null;

    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>Null if it did not arrive: the client left, was too slow, or the session is over.</summary>
    public static async ValueTask<EngineBody?> ReadAsync(HttpRequest request, EngineSession session)
    {
        var (most, reader) = (session.MaxPost, request.BodyReader);
        if (request.ContentLength > most)
        {
            return new(null, 0);
        }

        // Not by a token, which would leave the reader in the middle of a read.
        using var end = session.Ended.UnsafeRegister(r => ((PipeReader)r!).CancelPendingRead(), reader);
        try
        {
            while (true)
            {
                var result = await reader.ReadAsync();
                var buffer = result.Buffer;
                if (result.IsCanceled)
                {
                    reader.AdvanceTo(buffer.End);
                    return null;
                }

                if (buffer.Length > most)
                {
                    reader.AdvanceTo(buffer.End);
                    return new(null, 0);
                }

                if (result.IsCompleted)
                {
                    var length = (int)buffer.Length;
                    var rented = ArrayPool<byte>.Shared.Rent(length);
                    buffer.CopyTo(rented);
                    reader.AdvanceTo(buffer.End);
                    return new(rented, length);
                }

                reader.AdvanceTo(buffer.Start, buffer.End);
            }
        }
        catch (Exception e) when (EngineSocket.IsLost(e))
        {
            return null;
        }
    }

    public void Dispose()
    {
        if (_rented is not null)
        {
            ArrayPool<byte>.Shared.Return(_rented);
        }
    }
}
