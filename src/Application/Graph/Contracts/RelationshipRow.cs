namespace Hubbub.Application.Graph.Contracts;

/// <summary>The relationship between two people, as one of them sees it.</summary>
/// <param name="Following">I follow them.</param>
/// <param name="FollowedBy">They follow me.</param>
/// <param name="Requested">I asked to follow them.</param>
/// <param name="RequestedBy">They asked to follow me.</param>
/// <param name="Blocked">I blocked them. Whether they blocked me is never revealed.</param>
/// <param name="Muted">I muted them.</param>
public sealed record RelationshipRow(
    bool Following,
    bool FollowedBy,
    bool Requested,
    bool RequestedBy,
    bool Blocked,
    bool Muted);
