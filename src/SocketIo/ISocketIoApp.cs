using Hubbub.SocketIo.Engine;
using Microsoft.AspNetCore.Http;

namespace Hubbub.SocketIo;

/// <summary>What Socket.IO sessions are for.</summary>
public interface ISocketIoApp
{
    /// <summary>
    /// Decides an Engine.IO handshake: <see cref="IEngineApp.Open"/>. Who it is, is said later, in CONNECT.
    /// </summary>
    ISocketIoHandler? Open(SocketIoSession session, HttpContext handshake);
}

/// <summary>
/// One session's handler. Its calls come one at a time and in the order of the client's packets, but for charges, which
/// come at any time.
/// </summary>
public interface ISocketIoHandler
{
    /// <summary>See <see cref="IEngineHandler.Charge"/>.</summary>
    bool Charge(EngineCharge charge, int bytes);

    /// <summary>
    /// Decides a CONNECT to the root namespace: null accepts it. Within the connect timeout, or the session ends.
    /// </summary>
    /// <param name="auth">A JSON object; empty if the client sent none.</param>
    /// <param name="ended">Cancelled when the session is over.</param>
    ValueTask<SocketIoRefusal?> ConnectAsync(ReadOnlyMemory<byte> auth, CancellationToken ended);

    /// <summary>The client was told that it is connected; what is sent from here on comes after that.</summary>
    ValueTask ConnectedAsync();

    /// <summary>An event, answered by <see cref="SocketIoSession.Acknowledge"/> if it has an id.</summary>
    ValueTask EventAsync(SocketIoEvent received);

    /// <summary>The namespace's end, once after each CONNECT that was accepted.</summary>
    ValueTask DisconnectedAsync();

    /// <summary>The last call, exactly once.</summary>
    ValueTask ClosedAsync(EngineEnd end);
}

/// <summary>A CONNECT that is refused. Clients do not come back after it by themselves.</summary>
/// <param name="Message">For people.</param>
/// <param name="Data">JSON for programs; may be empty.</param>
public sealed record SocketIoRefusal(string Message, ReadOnlyMemory<byte> Data = default);
