using Hubbub.Application.Common.Realtime;
using Hubbub.Application.Graph.Contracts;
using Hubbub.Domain.Common;

namespace Hubbub.Application.Graph;

/// <summary>How the receiver stands to <paramref name="UserId"/> now, and the receiver's own counts.</summary>
public sealed record RelationshipChanged(UserId UserId, RelationshipRow Relationship, GraphCounts Counts) : DurableEvent("relationship_changed");
