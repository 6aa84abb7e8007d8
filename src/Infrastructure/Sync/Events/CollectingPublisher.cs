using Hubbub.Application.Common.Realtime;
using Hubbub.Application.Sync;
using Hubbub.Domain.Common;

namespace Hubbub.Infrastructure.Sync.Events;

/// <summary>
/// Collects the events that the handlers of one transaction publish. Outside a transaction nothing would append and
/// push them, so publishing there is a bug and throws.
/// </summary>
internal sealed class CollectingPublisher : IRealtimePublisher
{
    private CommitEffects? _caused;

    public void Begin(CommitEffects caused) => _caused = caused;

    public void End() => _caused = null;

    public void Publish(IEnumerable<UserId> audience, DurableEvent what)
    {
        var caused = Open();
        UserId[] receivers = [.. audience.Distinct()];
        if (receivers.Length > 0)
        {
            caused.Events.Add(new(receivers, what.Name, EventPayload.Of(what)));
        }
    }

    public void CloseSessions(IReadOnlyList<SessionId> sessions) => Open().ClosedSessions.AddRange(sessions);

    public void Hold(IEnumerable<UserId> people) => Open().Held.UnionWith(people);

    public void AfterCommit(Action act) => Open().Acts.Add(act);

    private CommitEffects Open() => _caused
        ?? throw new InvalidOperationException("Durable events are published by event handlers inside a transaction.");
}
