using Hubbub.Application.Common.Json;
using Hubbub.Application.Common.Realtime;
using Hubbub.Application.Sync;
using Hubbub.Domain.Common;

namespace Hubbub.Infrastructure.Sync.Events;

internal sealed class EphemeralPublisher(IPushTransport transport) : IEphemeralPublisher
{
    public void Publish(IEnumerable<UserId> audience, EphemeralEvent what)
    {
        PushedEvent[] events = [new(what.Name, new RawJson(EventPayload.Of(what)))];
        foreach (var receiver in audience.Distinct())
        {
            transport.Push(receiver, events);
        }
    }

    public void PublishHere(IEnumerable<UserId> audience, EphemeralEvent what)
    {
        PushedEvent[] events = [new(what.Name, new RawJson(EventPayload.Of(what)))];
        foreach (var receiver in audience.Distinct())
        {
            transport.PushHere(receiver, events);
        }
    }

    public void PublishTo(IEnumerable<string> connections, IReadOnlyList<RealtimeEvent> what)
    {
        PushedEvent[] events = [.. what.Select(e => new PushedEvent(e.Name, new RawJson(EventPayload.Of(e))))];
        foreach (var connection in connections)
        {
            transport.PushTo(connection, events);
        }
    }
}
