using Hubbub.Domain.Common;

namespace Hubbub.Application.Common.Realtime;

/// <summary>Who is connected to this process right now: whom ephemeral news can reach at all.</summary>
public interface IConnectedPeople
{
    /// <summary>Each of them once, as of now.</summary>
    IReadOnlyList<UserId> Everyone();
}
