namespace Hubbub.SocketIo.Engine;

/// <summary>Times and limits of Engine.IO sessions. Sizes are in bytes.</summary>
public sealed record EngineOptions
{
    /// <summary>From a pong, or the handshake, to the next ping.</summary>
    public TimeSpan PingInterval { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How long a ping may go without any packet of the client.</summary>
    public TimeSpan PingTimeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>From a WebSocket's opening to the packet that moves the session to it.</summary>
    public TimeSpan UpgradeTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a GET waits for the end of an upgrade before it is answered with a noop.</summary>
    public TimeSpan UpgradePoll { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>For the body of a POST to arrive, and to be taken.</summary>
    public TimeSpan PostTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>For a closing session's last packets, and for the client's part of a WebSocket's end.</summary>
    public TimeSpan CloseTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The longest packet, over all fragments; told to clients.</summary>
    public int MaxPayload { get; init; } = 32 * 1024;

    /// <summary>The longest body of a POST.</summary>
    public int MaxPost { get; init; } = 64 * 1024;

    /// <summary>The longest packet and POST until <see cref="EngineSession.Trust"/>.</summary>
    public int MaxUntrusted { get; init; } = 8 * 1024;

    /// <summary>Messages that were received and not handled yet; more make the sender wait.</summary>
    public int MaxInbound { get; init; } = 64;

    /// <summary>Packets that wait for the client; one more ends the session.</summary>
    public int MaxOutbound { get; init; } = 256;

    /// <summary>The same in bytes.</summary>
    public int MaxOutboundBytes { get; init; } = 1024 * 1024;

    /// <summary>Packets in the answer of one GET.</summary>
    public int MaxPollPackets { get; init; } = 16;

    /// <summary>The same in bytes; a first packet is sent whatever its length.</summary>
    public int MaxPollBytes { get; init; } = 64 * 1024;
}
