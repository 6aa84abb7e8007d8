using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Hubbub.SocketIo.Engine;

/// <summary>Engine.IO 4 over HTTP: handshakes, polls, posts and WebSockets, all at one path.</summary>
public static class EngineEndpoint
{
    /// <summary>
    /// Maps the protocol at a path, with and without a slash at its end. Anyone may come this far; origins, and CORS
    /// with its preflight requests, are for what comes before.
    /// </summary>
    public static IEndpointConventionBuilder MapEngine(
        this IEndpointRouteBuilder endpoints, string path, EngineSessions sessions, IEngineApp app)
    {
        var pipeline = endpoints.CreateApplicationBuilder();
        // The protocol has heartbeats of its own.
        pipeline.UseWebSockets(new WebSocketOptions { KeepAliveInterval = Timeout.InfiniteTimeSpan });
        pipeline.Run(context => RunAsync(context, sessions, app));
        return endpoints.Map(path, pipeline.Build()).WithDisplayName("Engine.IO");
    }

    private static Task RunAsync(HttpContext context, EngineSessions sessions, IEngineApp app)
    {
        var (request, isSocket) = (context.Request, context.WebSockets.IsWebSocketRequest);
        EngineTransport transport;
        switch (request.Query["transport"].ToString())
        {
            case "polling":
                transport = EngineTransport.Polling;
                break;
            case "websocket":
                transport = EngineTransport.WebSocket;
                break;
            default:
                return RefuseAsync(context, EngineRefusal.UnknownTransport);
        }

        if (request.Query["sid"].ToString() is not { Length: > 0 } id)
        {
            return HandshakeRefusal(request, transport, isSocket) is { } refusal
                ? RefuseAsync(context, refusal)
                : HandshakeAsync(context, transport, sessions, app);
        }

        if (sessions.Find(id) is not { } session)
        {
            return RefuseAsync(context, EngineRefusal.UnknownSession);
        }

        return (transport, isSocket) switch
        {
            (EngineTransport.WebSocket, true) => UpgradeAsync(context, session),
            (EngineTransport.Polling, false) when session.Transport is EngineTransport.Polling => PollingAsync(
                context, session),
            _ => RefuseAsync(context, EngineRefusal.BadRequest),
        };
    }

    private static EngineRefusal? HandshakeRefusal(HttpRequest request, EngineTransport transport, bool isSocket) =>
        (transport, isSocket) switch
        {
            (EngineTransport.Polling, _) when !HttpMethods.IsGet(request.Method) => EngineRefusal.BadMethod,
            (EngineTransport.Polling, true) or (EngineTransport.WebSocket, false) => EngineRefusal.BadRequest,
            _ when request.Query["EIO"] != "4" => EngineRefusal.UnsupportedVersion,
            _ => null,
        };

    private static async Task HandshakeAsync(
        HttpContext context, EngineTransport transport, EngineSessions sessions, IEngineApp app)
    {
        var session = sessions.New(context.Connection.RemoteIpAddress, transport);
        if (app.Open(session, context) is not { } handler)
        {
            await RefuseAsync(context, EngineRefusal.Forbidden);
            return;
        }

        sessions.Add(session);
        session.Start(handler);
        if (transport is EngineTransport.Polling)
        {
            await PollAsync(context, session);
            return;
        }

        try
        {
            using var socket = await context.WebSockets.AcceptWebSocketAsync();
            session.Attach(socket);
            await EngineSocket.RunAsync(session, socket);
        }
        finally
        {
            session.Abort(EngineEnd.TransportLost);
        }
    }

    private static async Task UpgradeAsync(HttpContext context, EngineSession session)
    {
        if (!session.Charge(EngineCharge.Get, 0))
        {
            await RefuseAsync(context, EngineRefusal.BadRequest);
            return;
        }

        var upgrade = session.BeginUpgrade();
        try
        {
            using var socket = await context.WebSockets.AcceptWebSocketAsync();
            await (upgrade is null
                ? socket.CloseOutputAsync(
                    System.Net.WebSockets.WebSocketCloseStatus.PolicyViolation, null, context.RequestAborted)
                : EngineSocket.UpgradeAsync(session, upgrade, socket));
        }
        catch (Exception e) when (EngineSocket.IsLost(e))
        {
            // The session goes on without it.
        }
        finally
        {
            if (upgrade is not null)
            {
                session.GiveUp(upgrade);
            }
        }
    }

    private static async Task PollingAsync(HttpContext context, EngineSession session)
    {
        if (HttpMethods.IsGet(context.Request.Method))
        {
            await PollAsync(context, session);
        }
        else if (!HttpMethods.IsPost(context.Request.Method))
        {
            await RefuseAsync(context, EngineRefusal.BadMethod);
        }
        else if (!session.BeginPost())
        {
            await RefuseAsync(context, EngineRefusal.BadRequest);
        }
        else
        {
            try
            {
                await PostAsync(context, session);
            }
            finally
            {
                session.EndPost();
            }
        }
    }

    private static async Task PollAsync(HttpContext context, EngineSession session)
    {
        var isPaid = session.Charge(EngineCharge.Get, 0);
        await AnswerAsync(context, isPaid ? await session.PollAsync(context.RequestAborted) : null);
        if (context.RequestAborted.IsCancellationRequested)
        {
            // Perhaps its packets are lost.
            session.Abort(EngineEnd.TransportLost);
        }
    }

    private static async Task PostAsync(HttpContext context, EngineSession session)
    {
        // Binary bodies are of version 3.
        if (context.Request.ContentType is "application/octet-stream")
        {
            session.Abort(EngineEnd.BadPacket);
            await RefuseAsync(context, EngineRefusal.BadRequest);
            return;
        }

        using var body = await EngineBody.ReadAsync(context.Request, session);
        if (body is { IsTooLarge: true })
        {
            session.Abort(EngineEnd.TooLarge);
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
        }
        else if (body is null)
        {
            session.Abort(EngineEnd.TransportLost);
            await RefuseAsync(context, EngineRefusal.BadRequest);
        }
        else if (!await session.ReceiveBodyAsync(body.Bytes))
        {
            await RefuseAsync(context, EngineRefusal.BadRequest);
        }
        else
        {
            await AnswerAsync(context, [new("ok"u8.ToArray())]);
        }
    }

    private static async Task AnswerAsync(HttpContext context, EnginePacket[]? packets)
    {
        if (packets is null)
        {
            await RefuseAsync(context, EngineRefusal.BadRequest);
            return;
        }

        var response = context.Response;
        response.ContentType = "text/plain; charset=UTF-8";
        response.Headers.CacheControl = "no-store";
        response.ContentLength = EngineCodec.LengthOf(packets);
        EngineCodec.Write(packets, response.BodyWriter);
        EngineMetrics.CountSent(EngineTransport.Polling, packets.Length);
        await response.BodyWriter.FlushAsync();
    }

    private static Task RefuseAsync(HttpContext context, EngineRefusal refusal)
    {
        EngineMetrics.CountRefusal(refusal.Code);
        var response = context.Response;
        if (response.StatusCode is StatusCodes.Status200OK)
        {
            response.StatusCode = refusal.Status;
        }

        response.ContentType = "application/json";
        response.Headers.CacheControl = "no-store";
        return response.WriteAsync(
            string.Create(
                CultureInfo.InvariantCulture, $$"""{"code":{{refusal.Code}},"message":"{{refusal.Message}}"}"""),
            context.RequestAborted);
    }
}
