using System.Buffers.Text;
using System.Security.Cryptography;
using Hubbub.SocketIo.Engine;

namespace Hubbub.SocketIo;

/// <summary>
/// Socket.IO 5 over one Engine.IO session: the root namespace, which a client connects to before it may send anything
/// else, and may leave and connect to again.
/// </summary>
public sealed class SocketIoSession : IEngineHandler
{
    private readonly EngineSession _engine;
    private readonly SocketIoOptions _options;
    private ISocketIoHandler _handler = null!;
    private volatile string? _id;
    private SocketIoAttachments? _attachments;
    private int _refusals;

    internal SocketIoSession(EngineSession engine, SocketIoOptions options) => (_engine, _options) = (engine, options);

    /// <summary>Of the connection to the namespace, which is not a secret; null outside of one.</summary>
    public string? Id => _id;

    /// <summary>The session below: its transport, address and queue, and its ends.</summary>
    public EngineSession Engine => _engine;

    internal bool AwaitsAttachments => _attachments is not null;

    /// <summary>Queues a packet of <see cref="SocketIoWriter"/>; false if it cannot be delivered any more.</summary>
    public bool Send(EnginePacket packet) => _id is not null && _engine.Send(packet);

    /// <summary>Answers an event.</summary>
    /// <param name="id">The event's id.</param>
    /// <param name="arguments">JSON values with commas between.</param>
    public bool Acknowledge(ReadOnlySpan<byte> id, ReadOnlySpan<byte> arguments) =>
        Send(SocketIoWriter.Ack(id, arguments));

    /// <summary>Tells the client that it is disconnected, so that it stays away, and closes.</summary>
    public void Disconnect()
    {
        Send(SocketIoWriter.Disconnect);
        _engine.Close();
    }

    bool IEngineHandler.Charge(EngineCharge charge, int bytes) => _handler.Charge(charge, bytes);

    async ValueTask IEngineHandler.ReceivedAsync(EngineMessage message)
    {
        var isGood = (message.IsText, _attachments) switch
        {
            (true, null) => await ReceivedAsync(message.Bytes),
            (false, { } attachments) => await AttachedAsync(attachments, message.Bytes),
            _ => false,
        };
        if (!isGood)
        {
            _engine.Close(EngineEnd.BadPacket);
        }
    }

    async ValueTask IEngineHandler.ClosedAsync(EngineEnd end)
    {
        try
        {
            await LeaveAsync();
        }
        finally
        {
            await _handler.ClosedAsync(end);
        }
    }

    internal void Start(ISocketIoHandler handler)
    {
        _handler = handler;
        _engine.SetDeadline(_options.ConnectTimeout);
    }

    // False for what the protocol does not allow: the session closes.
    private async ValueTask<bool> ReceivedAsync(ReadOnlyMemory<byte> bytes)
    {
        if (!SocketIoPacket.TryRead(bytes.Span, out var packet))
        {
            return false;
        }

        var (type, id, data) = (packet.Type, bytes[packet.Id], bytes[packet.Data]);
        if (!packet.Namespace.SequenceEqual("/"u8))
        {
            return type is SocketIoPacketType.Connect && RefuseNamespace(packet.Namespace);
        }

        if (_id is null)
        {
            return type is SocketIoPacketType.Connect && await ConnectAsync(data);
        }

        switch (type)
        {
            case SocketIoPacketType.Event when SocketIoEvent.TryRead(id, data, out var received):
                await _handler.EventAsync(received);
                return true;
            case SocketIoPacketType.BinaryEvent
                when IsAllowed(packet.Attachments) && SocketIoEvent.TryRead(id, data, out _):
                Await(SocketIoAttachments.OfEvent(id, data, packet.Attachments, _options.MaxPayload));
                return true;
            case SocketIoPacketType.Ack when !id.IsEmpty && SocketIoEvent.IsArray(data.Span):
                // The server asks for no acknowledgements, so this is a stray one: charged, and nothing else.
                return true;
            case SocketIoPacketType.BinaryAck
                when !id.IsEmpty && IsAllowed(packet.Attachments) && SocketIoEvent.IsArray(data.Span):
                Await(SocketIoAttachments.OfAck(data, packet.Attachments, _options.MaxPayload));
                return true;
            case SocketIoPacketType.Disconnect:
                _engine.SetDeadline(_options.ConnectTimeout);
                await LeaveAsync();
                return true;
            default:
                return false;
        }
    }

    private bool IsAllowed(int attachments) => attachments >= 1 && attachments <= _options.MaxAttachments;

    private void Await(SocketIoAttachments attachments)
    {
        _engine.SetDeadline(_options.AttachmentTimeout);
        _attachments = attachments;
    }

    private async ValueTask<bool> AttachedAsync(SocketIoAttachments attachments, ReadOnlyMemory<byte> bytes)
    {
        if (!attachments.Add(bytes))
        {
            return false;
        }

        if (attachments.IsComplete)
        {
            _attachments = null;
            _engine.SetDeadline(null);
            if (attachments.Event is { } received)
            {
                await _handler.EventAsync(received);
            }
        }

        return true;
    }

    private bool RefuseNamespace(ReadOnlySpan<byte> space)
    {
        CountRefusal(SocketIoWriter.Refused(space, new("Invalid namespace")));
        return true;
    }

    private async ValueTask<bool> ConnectAsync(ReadOnlyMemory<byte> auth)
    {
        if (!auth.IsEmpty && !SocketIoEvent.IsObject(auth.Span))
        {
            return false;
        }

        if (await _handler.ConnectAsync(auth, _engine.Ended) is { } refusal)
        {
            CountRefusal(SocketIoWriter.Refused("/"u8, refusal));
            return true;
        }

        var id = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(15));
        _engine.SetDeadline(null);
        _engine.Trust();
        _engine.Send(SocketIoWriter.Connected(id));
        _id = id;
        await _handler.ConnectedAsync();
        return true;
    }

    private void CountRefusal(EnginePacket packet)
    {
        _engine.Send(packet);
        if (++_refusals >= _options.MaxRefusals)
        {
            _engine.Close();
        }
    }

    private async ValueTask LeaveAsync()
    {
        if (_id is not null)
        {
            _id = null;
            await _handler.DisconnectedAsync();
        }
    }
}
