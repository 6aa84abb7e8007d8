using Hubbub.Domain.Common;

namespace Hubbub.Application.Graph;

/// <summary>The module's handwritten SQL: each method is one statement.</summary>
public interface IGraphStatements
{
    /// <summary>
    /// The blocks and mutes among these directions, each looked up by key; the directions are distinct.
    /// </summary>
    Task<IReadOnlyList<BlockOrMute>> BlocksAndMutesAsync(
        IReadOnlyCollection<(UserId From, UserId To)> directions, CancellationToken ct);

    /// <summary>The follows among these directions, each looked up by key; the directions are distinct.</summary>
    Task<IReadOnlyList<(UserId From, UserId To)>> FollowsAsync(
        IReadOnlyCollection<(UserId From, UserId To)> directions, CancellationToken ct);
}

/// <summary><paramref name="From"/> blocked <paramref name="To"/>, or only muted them.</summary>
public readonly record struct BlockOrMute(UserId From, UserId To, bool IsBlock);
