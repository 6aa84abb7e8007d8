using Hubbub.Domain.Common;
using Hubbub.Infrastructure.Sync.Events;

namespace Hubbub.Chaos.Server;

/// <summary>Observes pushes, which come after the flush, and withholds them if required.</summary>
internal sealed class WatchedTransport(IPushTransport inner) : IPushTransport
{
    public void Push(UserId receiver, IReadOnlyList<PushedEvent> events, PushCause cause = default)
    {
        KillSwitch.Reach(KillSwitch.AfterFlush);
        if (!KillSwitch.Holds(events.Any(e => e.Name == "message_sent")))
        {
            inner.Push(receiver, events, cause);
            KillSwitch.Pushed();
        }
    }

    public void PushHere(UserId receiver, IReadOnlyList<PushedEvent> events)
    {
        if (!KillSwitch.Holds(isMessage: false))
        {
            inner.PushHere(receiver, events);
        }
    }

    public void PushTo(string connection, IReadOnlyList<PushedEvent> events)
    {
        if (!KillSwitch.Holds(isMessage: false))
        {
            inner.PushTo(connection, events);
        }
    }

    public void CloseSessions(IReadOnlyList<SessionId> sessions) => inner.CloseSessions(sessions);
}
