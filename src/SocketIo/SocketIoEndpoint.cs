using Hubbub.SocketIo.Engine;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Hubbub.SocketIo;

/// <summary>Socket.IO 5 over Engine.IO 4.</summary>
public static class SocketIoEndpoint
{
    /// <summary>Maps the protocol at a path: see <see cref="EngineEndpoint.MapEngine"/>.</summary>
    public static IEndpointConventionBuilder MapSocketIo(
        this IEndpointRouteBuilder endpoints,
        string path,
        EngineSessions sessions,
        SocketIoOptions options,
        ISocketIoApp app) =>
        endpoints.MapEngine(path, sessions, new Opening(options, app));

    private sealed class Opening(SocketIoOptions options, ISocketIoApp app) : IEngineApp
    {
        public IEngineHandler? Open(EngineSession session, HttpContext handshake)
        {
            var own = new SocketIoSession(session, options);
            if (app.Open(own, handshake) is not { } handler)
            {
                return null;
            }

            own.Start(handler);
            return own;
        }
    }
}
