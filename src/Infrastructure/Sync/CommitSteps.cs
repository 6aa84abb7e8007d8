using Hubbub.Infrastructure.Persistence;

namespace Hubbub.Infrastructure.Sync;

/// <summary>What a commit needs beside its database: its turn, its effects, and who tells of them.</summary>
public sealed class CommitSteps
{
    internal CommitSteps(WriteGate gate, Effects effects, Pushes pushes, RelaySignal relay, TimeProvider clock) =>
        (Gate, Effects, Pushes, Relay, Clock) = (gate, effects, pushes, relay, clock);

    internal WriteGate Gate { get; }

    internal Effects Effects { get; }

    internal Pushes Pushes { get; }

    internal RelaySignal Relay { get; }

    internal TimeProvider Clock { get; }
}
