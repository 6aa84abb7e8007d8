using Hubbub.Domain.Common;

namespace Hubbub.Application.Analytics.Contracts;

/// <summary>Notes visits to profiles in memory, to count visitors later.</summary>
public interface IProfileVisits
{
    /// <summary>Never waits. If too many visits wait to be counted, this one is not.</summary>
    void Note(UserId profile, UserId visitor);
}
