using Hubbub.Domain.Common;

namespace Hubbub.Application.Common.Realtime;

/// <summary>
/// The people connected right now, to any node that is heard: the only ones whom ephemeral events can reach.
/// </summary>
public interface IConnectedPeople
{
    /// <summary>A snapshot, each person once.</summary>
    IReadOnlyList<UserId> Everyone();
}
