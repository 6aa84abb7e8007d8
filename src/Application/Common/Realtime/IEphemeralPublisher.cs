using Hubbub.Domain.Common;

namespace Hubbub.Application.Common.Realtime;

/// <summary>
/// Publishes ephemeral events such as typing and presence. Pushed at once, never stored, dropped under overload.
/// </summary>
public interface IEphemeralPublisher
{
    void Publish(IEnumerable<UserId> audience, EphemeralEvent what);

    /// <summary>The same at this node only, because every node does it.</summary>
    void PublishHere(IEnumerable<UserId> audience, EphemeralEvent what);

    /// <summary>
    /// To these connections only. Each gets all events together, or none while it is still receiving earlier ones. A
    /// durable event is only a hint here, without its seq.
    /// </summary>
    void PublishTo(IEnumerable<string> connections, IReadOnlyList<RealtimeEvent> what);
}
