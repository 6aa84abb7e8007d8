using Hubbub.Infrastructure.Jobs;
using Hubbub.Infrastructure.Persistence;

namespace Hubbub.Infrastructure.Sync.Events;

/// <summary>What a commit needs besides its database: the write gate, effects, and pushes.</summary>
public sealed class CommitSteps
{
    internal CommitSteps(
        WriteGate gate, Effects effects, Pushes pushes, WakeSignal relay, TimeProvider clock,
        bool areSideBySide) =>
        (Gate, Effects, Pushes, Relay, Clock, AreSideBySide) = (gate, effects, pushes, relay, clock, areSideBySide);

    /// <summary>
    /// Whether transactions run concurrently, each on a snapshot, so that the database rolls one back if it conflicts
    /// with a later commit. Otherwise they run one at a time, and a conflict leaves the transaction usable.
    /// </summary>
    internal bool AreSideBySide { get; set; }

    /// <summary>
    /// Whether acts are committed with their effects. A process without clients leaves effects to a server, which
    /// pushes them.
    /// </summary>
    internal bool HaveEffects { get; set; } = true;

    internal WriteGate Gate { get; }

    internal Effects Effects { get; }

    internal Pushes Pushes { get; }

    internal WakeSignal Relay { get; }

    internal TimeProvider Clock { get; }
}
