using Hubbub.Application.Common.Realtime;
using Hubbub.Domain.Common;

namespace Hubbub.Testing;

/// <summary>The people a test declares to be connected.</summary>
public sealed class ConnectedPeople : IConnectedPeople
{
    public IReadOnlyList<UserId> Connected { get; set; } = [];

    public IReadOnlyList<UserId> Everyone() => Connected;
}
