using Hubbub.Infrastructure.Persistence;

namespace Hubbub.Infrastructure.Sync;

/// <summary>What a commit needs beside its database: its turn, its effects, and who tells of them.</summary>
public sealed class CommitSteps
{
    internal CommitSteps(
        WriteGate gate, Effects effects, Pushes pushes, OutboxRelaySignal relay, TimeProvider clock, bool areSideBySide) =>
        (Gate, Effects, Pushes, Relay, Clock, AreSideBySide) = (gate, effects, pushes, relay, clock, areSideBySide);

    /// <summary>
    /// Whether transactions run side by side, each on a snapshot, and one that meets what another has committed since is
    /// rolled back by the database; else there is one at a time, and a conflict leaves it as it is.
    /// </summary>
    internal bool AreSideBySide { get; set; }

    /// <summary>
    /// Whether acts are committed with their effects. A process that serves nobody leaves them to a server, which pushes them.
    /// </summary>
    internal bool HaveEffects { get; set; } = true;

    internal WriteGate Gate { get; }

    internal Effects Effects { get; }

    internal Pushes Pushes { get; }

    internal OutboxRelaySignal Relay { get; }

    internal TimeProvider Clock { get; }
}
