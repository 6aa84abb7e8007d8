using System.Buffers;

namespace Hubbub.SocketIo.Engine;

/// <summary>A message of the client. Its bytes are valid until the handler is done with it.</summary>
public readonly struct EngineMessage
{
    private readonly byte[] _rented;
    private readonly int _start;
    private readonly int _length;

    private EngineMessage(byte[] rented, int start, int length, bool isText) =>
        (_rented, _start, _length, IsText) = (rented, start, length, isText);

    /// <summary>Valid UTF-8, or binary.</summary>
    public bool IsText { get; }

    /// <summary>Without the packet's type.</summary>
    public ReadOnlyMemory<byte> Bytes => _rented.AsMemory(_start, _length);

    internal Span<byte> Buffer => _rented.AsSpan(_start, _length);

    internal static EngineMessage Rent(int length, bool isText) =>
        new(ArrayPool<byte>.Shared.Rent(length), 0, length, isText);

    internal static EngineMessage Copy(ReadOnlySpan<byte> bytes, bool isText)
    {
        var message = Rent(bytes.Length, isText);
        bytes.CopyTo(message.Buffer);
        return message;
    }

    /// <summary>A message in a rented array, which it takes.</summary>
    internal static EngineMessage In(byte[] rented, int length, bool isText) => new(rented, 0, length, isText);

    internal EngineMessage From(int start) => new(_rented, _start + start, _length - start, IsText);

    internal EngineMessage Of(int length) => new(_rented, _start, length, IsText);

    internal void Return() => ArrayPool<byte>.Shared.Return(_rented);
}
