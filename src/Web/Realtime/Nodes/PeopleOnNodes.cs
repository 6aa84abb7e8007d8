using Hubbub.Application.Common.Realtime;
using Hubbub.Application.Presence;
using Hubbub.Domain.Common;
using Hubbub.Web.Realtime.Connections;

namespace Hubbub.Web.Realtime.Nodes;

/// <summary>Everyone who is connected, to whichever node.</summary>
internal sealed class PeopleOnNodes(ConnectionRegistry here, PeopleElsewhere elsewhere) : IConnectedPeople
{
    public IReadOnlyList<UserId> Everyone() => [.. here.Everyone().Union(elsewhere.Everyone)];
}
