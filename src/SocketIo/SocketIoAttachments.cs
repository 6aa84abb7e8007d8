namespace Hubbub.SocketIo;

/// <summary>A binary packet whose attachments are still to come.</summary>
internal sealed class SocketIoAttachments
{
    private readonly List<ReadOnlyMemory<byte>> _attachments;
    private readonly int _expected;
    private readonly (ReadOnlyMemory<byte> Id, ReadOnlyMemory<byte> Json)? _event;
    private int _bytesLeft;

    private SocketIoAttachments(
        int expected, int bytesLeft, (ReadOnlyMemory<byte> Id, ReadOnlyMemory<byte> Json)? received) =>
        (_expected, _bytesLeft, _event, _attachments) = (expected, bytesLeft, received, new(expected));

    public bool IsComplete => _attachments.Count == _expected;

    /// <summary>The complete event; null of an acknowledgement.</summary>
    public SocketIoEvent? Event =>
        _event is var (id, json) && SocketIoEvent.TryRead(id, json, out var read)
            ? read with { Attachments = _attachments }
            : null;

    public static SocketIoAttachments OfEvent(
        ReadOnlyMemory<byte> id, ReadOnlyMemory<byte> json, int count, int maxBytes) =>
        new(count, maxBytes - id.Length - json.Length, (id.ToArray(), json.ToArray()));

    public static SocketIoAttachments OfAck(ReadOnlyMemory<byte> json, int count, int maxBytes) =>
        new(count, maxBytes - json.Length, null);

    /// <summary>Takes a copy; false if the packet becomes too large.</summary>
    public bool Add(ReadOnlyMemory<byte> bytes)
    {
        _bytesLeft -= bytes.Length;
        if (_bytesLeft < 0)
        {
            return false;
        }

        _attachments.Add(_event is null ? default : bytes.ToArray());
        return true;
    }
}
