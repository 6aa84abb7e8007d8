using System.Collections.Concurrent;
using System.Diagnostics;
using Hubbub.Domain.Common;
using Hubbub.Infrastructure.Sync.Events;
using Hubbub.Web.Realtime.Connections;
using Hubbub.Web.Realtime.Hubs;
using Hubbub.Web.Realtime.Protocol;
using Microsoft.AspNetCore.SignalR;

namespace Hubbub.Web.Realtime;

/// <summary>
/// Passes events to SignalR without waiting for slow readers. A person with too many pending events has a connection
/// that does not read: their connections are cut, and missed events remain in the event log.
/// </summary>
internal sealed class SignalRTransport(
    IHubContext<SocialHub> hub, ConnectionRegistry connections, SessionSockets sockets, RealtimeMetrics metrics)
    : IPushTransport
{
    private const int MostUnderWay = 256;

    private readonly ConcurrentDictionary<UserId, int> _underWay = new();
    private readonly ConcurrentDictionary<string, bool> _busy = new();

    public void Push(UserId receiver, IReadOnlyList<PushedEvent> events, PushCause cause = default)
    {
        var isConnected = connections.IsConnected(receiver);
        if (!isConnected)
        {
            // Nobody here waits for it.
            cause = default;
        }

        var outer = Activity.Current;
        var span = Trace(receiver, events, cause);
        var sending = hub.Clients
            .Group(SocialHub.GroupOf(receiver))
            .SendCoreAsync(PushingProtocol.Together, [events, receiver]);
        if (sending.IsCompletedSuccessfully)
        {
            if (isConnected)
            {
                metrics.Pushed(events);
            }

            Delivered(cause);
            span?.Dispose();
        }
        else
        {
            _ = Follow(receiver, events, sending, cause, span);
            Activity.Current = outer;
        }
    }

    public void PushTo(string connection, IReadOnlyList<PushedEvent> events)
    {
        if (_busy.ContainsKey(connection))
        {
            metrics.PushFailed(events.Count);
            return;
        }

        if (connections.Find(connection) is not { User: var receiver })
        {
            return;
        }

        var sending = hub.Clients.Client(connection).SendCoreAsync(PushingProtocol.Together, [events, receiver]);
        if (sending.IsCompletedSuccessfully)
        {
            metrics.Pushed(events);
        }
        else
        {
            _ = Follow(connection, events, sending);
        }
    }

    public void CloseSessions(IReadOnlyList<SessionId> sessions) => sockets.Close(sessions);

    private static Activity? Trace(UserId receiver, IReadOnlyList<PushedEvent> events, PushCause cause) =>
        Tracing.Begin("deliver", cause.Span, ActivityKind.Producer)?
            .SetTag("hubbub.user.id", receiver.Value)
            .SetTag("hubbub.event.name", events[0].Name)
            .SetTag("hubbub.event.count", events.Count);

    private void Delivered(PushCause cause)
    {
        if (cause.CommittedAt != 0)
        {
            metrics.Delivered(cause.CommittedAt);
        }
    }

    private async Task Follow(
        UserId receiver, IReadOnlyList<PushedEvent> events, Task sending, PushCause cause, Activity? span)
    {
        // Count the events pending before this push: a large push alone does not mean that nobody reads.
        if (_underWay.AddOrUpdate(
            receiver, events.Count, (_, count) => count + events.Count) - events.Count >= MostUnderWay)
        {
            Cut(receiver);
        }

        if (await End(events, sending))
        {
            Delivered(cause);
        }
        else
        {
            span?.SetStatus(ActivityStatusCode.Error);
        }

        span?.Dispose();
        if (_underWay.AddOrUpdate(receiver, 0, (_, count) => count - events.Count) == 0)
        {
            _underWay.TryRemove(KeyValuePair.Create(receiver, 0));
        }
    }

    private async Task Follow(string connection, IReadOnlyList<PushedEvent> events, Task sending)
    {
        _busy[connection] = true;
        await End(events, sending);
        _busy.TryRemove(connection, out _);
    }

    /// <summary>Never throws: a client whose connection ends syncs or reads again when it reconnects.</summary>
    private async Task<bool> End(IReadOnlyList<PushedEvent> events, Task sending)
    {
        metrics.Waiting(events.Count);
        try
        {
            await sending;
            metrics.Pushed(events);
            return true;
        }
        catch (Exception)
        {
            metrics.PushFailed(events.Count);
            return false;
        }
        finally
        {
            metrics.Waiting(-events.Count);
        }
    }

    private void Cut(UserId receiver)
    {
        foreach (var connection in connections.All)
        {
            if (connection.User == receiver && connection.Evict())
            {
                metrics.Evicted();
            }
        }
    }
}
