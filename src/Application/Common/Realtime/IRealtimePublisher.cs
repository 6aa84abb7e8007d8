using Hubbub.Domain.Common;

namespace Hubbub.Application.Common.Realtime;

/// <summary>
/// Publishes durable events. Only event handlers use it, and only inside a transaction: the event is appended to each
/// person's event log in that transaction and pushed, with its seq, after the commit. A failed push is counted and
/// never thrown; the client recovers by seq.
/// </summary>
public interface IRealtimePublisher
{
    /// <summary>
    /// Appends to the event log of each person in <paramref name="audience"/>; duplicates are ignored.
    /// </summary>
    void Publish(IEnumerable<UserId> audience, DurableEvent what);

    /// <summary>
    /// Locks the heads of these people's event logs without appending an event, because what others are told depends on
    /// their state (their posts, names and blocks). A change of that state appends to the same logs, so of two
    /// concurrent transactions one is retried and sees the other's result. Does nothing where transactions run one at a
    /// time.
    /// </summary>
    void Hold(IEnumerable<UserId> people);

    /// <summary>After the commit: notifies the sockets of these sessions that they ended, and closes them.</summary>
    void CloseSessions(IReadOnlyList<SessionId> sessions);

    /// <summary>
    /// Runs <paramref name="act"/> after the commit, in the order of the calls and before any push; never if the commit
    /// fails. Changes to in-memory state belong here. It must be quick and must not throw.
    /// </summary>
    void AfterCommit(Action act);
}
