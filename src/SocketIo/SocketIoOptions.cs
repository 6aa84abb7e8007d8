namespace Hubbub.SocketIo;

/// <summary>Times and limits of Socket.IO above those of Engine.IO.</summary>
public sealed record SocketIoOptions
{
    /// <summary>From a handshake, or a DISCONNECT, to a CONNECT that was accepted.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>For the attachments of a binary packet to arrive.</summary>
    public TimeSpan AttachmentTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Attachments of one packet.</summary>
    public int MaxAttachments { get; init; } = 10;

    /// <summary>Bytes of a binary packet with its attachments.</summary>
    public int MaxPayload { get; init; } = 32 * 1024;

    /// <summary>Refusals of CONNECT until the session is closed.</summary>
    public int MaxRefusals { get; init; } = 3;
}
