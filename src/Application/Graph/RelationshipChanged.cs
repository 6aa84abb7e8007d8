using Hubbub.Application.Common.Realtime;
using Hubbub.Application.Graph.Contracts;
using Hubbub.Domain.Common;

namespace Hubbub.Application.Graph;

/// <summary>Your relationship to <paramref name="UserId"/> changed; with your own counts.</summary>
public sealed record RelationshipChanged(UserId UserId, RelationshipRow Relationship, GraphCounts Counts)
    : DurableEvent("relationship_changed");
