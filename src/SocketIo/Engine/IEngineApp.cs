using Microsoft.AspNetCore.Http;

namespace Hubbub.SocketIo.Engine;

/// <summary>What Engine.IO sessions are for.</summary>
public interface IEngineApp
{
    /// <summary>
    /// Decides a handshake, before anything is kept or sent. Null refuses it: with the status that the app set on the
    /// response, or 403. The request is not to be kept.
    /// </summary>
    IEngineHandler? Open(EngineSession session, HttpContext handshake);
}

/// <summary>
/// One session's handler. Messages come one at a time and in order, then its end; charges come at any time, from any
/// thread.
/// </summary>
public interface IEngineHandler
{
    /// <summary>
    /// Asked for everything a client sends before it has any effect, with its length in bytes; false ends the session.
    /// </summary>
    bool Charge(EngineCharge charge, int bytes);

    /// <summary>A message; its bytes are valid until this returns. An exception ends the session.</summary>
    ValueTask ReceivedAsync(EngineMessage message);

    /// <summary>The last call, exactly once.</summary>
    ValueTask ClosedAsync(EngineEnd end);
}

/// <summary>What a client spends.</summary>
public enum EngineCharge
{
    /// <summary>A packet, of any type and over any transport.</summary>
    Packet,

    /// <summary>A GET of a session: a poll.</summary>
    Get,

    /// <summary>A POST with its whole body, whose packets are charged as well, at no bytes.</summary>
    Post,
}

/// <summary>Why a session ended; the names are those in metrics.</summary>
public enum EngineEnd
{
    /// <summary>The client said so, or closed its WebSocket in order.</summary>
    ClientClosed,

    /// <summary>A connection broke, or a poll was given up.</summary>
    TransportLost,

    /// <summary>Neither pong nor another packet came in time.</summary>
    PingTimeout,

    /// <summary>The handler's deadline or that of a body passed.</summary>
    Deadline,

    /// <summary>A packet, body or request that the protocol does not allow.</summary>
    BadPacket,

    /// <summary>More than a limit on sizes allows.</summary>
    TooLarge,

    /// <summary>The handler refused a charge.</summary>
    Charged,

    /// <summary>The client does not read what it is sent.</summary>
    SlowReader,

    /// <summary>The application closed it.</summary>
    ServerClosed,

    /// <summary>The handler failed.</summary>
    Failed,
}
