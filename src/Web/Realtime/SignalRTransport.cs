using System.Collections.Concurrent;
using Hubbub.Application.Common.Json;
using Hubbub.Domain.Common;
using Hubbub.Infrastructure.Sync;
using Microsoft.AspNetCore.SignalR;

namespace Hubbub.Web.Realtime;

/// <summary>
/// Hands events to SignalR without waiting for slow readers. A person with too many events under way has a connection
/// that does not read: their connections are cut, and what they missed is in the lifeline.
/// </summary>
internal sealed class SignalRTransport(
    IHubContext<SocialHub> hub, Connections connections, SessionSockets sockets, RealtimeMetrics metrics) : IPushTransport
{
    private const int MostUnderWay = 256;

    private readonly ConcurrentDictionary<UserId, int> _underWay = new();

    public void Push(UserId receiver, string name, RawJson payload)
    {
        var sending = hub.Clients.Group(SocialHub.GroupOf(receiver)).SendCoreAsync(name, [payload]);
        if (sending.IsCompletedSuccessfully)
        {
            metrics.Pushed();
        }
        else
        {
            _ = Follow(receiver, sending);
        }
    }

    public void CloseSessions(IReadOnlyList<SessionId> sessions) => sockets.Close(sessions);

    private async Task Follow(UserId receiver, Task sending)
    {
        if (_underWay.AddOrUpdate(receiver, 1, static (_, count) => count + 1) > MostUnderWay)
        {
            Cut(receiver);
        }

        try
        {
            await sending;
            metrics.Pushed();
        }
        catch (Exception)
        {
            // The connection is gone, or going; its client syncs when it comes back.
            metrics.PushFailed();
        }
        finally
        {
            if (_underWay.AddOrUpdate(receiver, 0, static (_, count) => count - 1) == 0)
            {
                _underWay.TryRemove(KeyValuePair.Create(receiver, 0));
            }
        }
    }

    private void Cut(UserId receiver)
    {
        foreach (var connection in connections.All)
        {
            if (connection.User == receiver)
            {
                connection.Context.Abort();
            }
        }
    }
}
