using Hubbub.Domain.Common;
using Hubbub.Domain.Profiles;

namespace Hubbub.Application.Profiles;

/// <summary>The module's handwritten SQL: each method is one statement.</summary>
public interface IProfilesStatements
{
    /// <summary>The names of these people; unknown ids are skipped.</summary>
    Task<IReadOnlyList<PersonName>> NamesAsync(IReadOnlyCollection<UserId> people, CancellationToken ct);
}

/// <summary>Someone's names, availability and avatar, and who can message them.</summary>
public readonly record struct PersonName(
    UserId Id, string Username, string DisplayName, Availability Availability, MediaId? AvatarId,
    WhoCanMessage WhoCanMessage);
