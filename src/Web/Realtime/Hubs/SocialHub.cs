using Hubbub.Application.Common.Json;
using Hubbub.Application.Posts.Watching;
using Hubbub.Application.Presence;
using Hubbub.Application.Sync;
using Hubbub.Domain.Common;
using Hubbub.Web.Common;
using Hubbub.Web.Media;
using Hubbub.Web.Realtime.Connections;
using Hubbub.Web.Realtime.Protocol;
using Hubbub.Web.Realtime.Stopping;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.SignalR;

namespace Hubbub.Web.Realtime.Hubs;

/// <summary>
/// The only hub, with one file of methods per module. Each method turns its argument into a command, sends it, and
/// returns its result; pushes happen elsewhere, after the commit.
/// </summary>
[Authorize]
public sealed partial class SocialHub(
    IMediator mediator,
    ConnectionRegistry connections,
    TransportTokens tokens,
    SessionGate sessions,
    ServerStop stop,
    PresenceTracker presence,
    WatchQueue watching,
    SignedUrls urls) : Hub
{
    public const string Path = "/hubs/social";

    /// <summary>Ignores the case of the path, as routing does.</summary>
    public static bool IsAskedFor(HttpContext http) =>
        http.Request.Path.StartsWithSegments(Path, StringComparison.OrdinalIgnoreCase);

    private UserId Me => Context.User!.Id();

    public static string GroupOf(UserId user) => $"user:{user.Value}";

    public override async Task OnConnectedAsync()
    {
        tokens.Bind(Context);
        var (user, session) = (Context.User!.Id(), Context.User!.Session());
        var blocks = Context.GetHttpContext()!.AddressBlocks();
        // A call may outlive the connecting request.
        Context.Items[HubGuard.Address] = blocks;
        var connection = new Connection(Context, user, session, blocks);
        if (!connections.TryAdd(connection))
        {
            await Clients.Caller.SendAsync("error", ErrorEvent.Of("connect", HubError.Of(ConnectionCaps.TooMany)));
            Context.Abort();
            return;
        }

        // The server may have begun to stop after it accepted the request, and before it knew this connection.
        if (stop.IsStopping)
        {
            await stop.TurnAway(Context);
            return;
        }

        // The session may have ended after the token was checked, and before this connection was known.
        if (sessions.HasEnded(session))
        {
            Context.Abort();
            return;
        }

        // Join the group first, then read the head: anything pushed in between is above the announced head.
        await Groups.AddToGroupAsync(Context.ConnectionId, GroupOf(user));
        presence.Connect(user, session, Context.ConnectionId);
        var heads = await mediator.Send(new GetHeads([user]), CancellationToken.None);
        if (heads.Failure is null)
        {
            await Clients.Caller.SendAsync("connected", new ConnectedEvent(user, heads.Value[user]));
            connection.ToldPressure = 0;
            connection.ForgetRequest();
        }
        else
        {
            Context.Abort();
        }
    }

    public override Task OnDisconnectedAsync(Exception? exception)
    {
        // While the server stops, the client's last poll must still get through: it reports the proper close.
        if (!stop.IsStopping)
        {
            tokens.Release(Context);
        }

        watching.Leave(Context.ConnectionId);
        if (connections.Remove(Context.ConnectionId) is { } connection)
        {
            presence.Disconnect(connection.User, Context.ConnectionId);
        }

        return Task.CompletedTask;
    }

    /// <summary>Answers refused calls. Clients cannot call it by name.</summary>
    [HubMethodName(RefusingProtocol.RefusedMethod)]
    public Task<HubReply> Refused(Refusal refusal)
    {
        Context.Items[HubGuard.Refused] = refusal;
        return Task.FromResult(HubReply.Refuse(refusal.Error));
    }

    private async Task<HubReply> Reply<T>(IRequest<Result<T>> request)
    {
        var result = await mediator.Send(request, Context.ConnectionAborted);
        return result.Failure is { } refusal
            ? HubReply.Refuse(refusal)
            : HubReply.From<RawJson>(urls.Signed(result.Value, Me));
    }

    private async Task<HubReply> Reply(IRequest<Result> request) =>
        HubReply.From(await mediator.Send(request, Context.ConnectionAborted));
}
