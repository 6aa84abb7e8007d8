using Hubbub.Application.Common;
using Hubbub.Domain.Common;
using Hubbub.Domain.Profiles;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Profiles;

/// <summary>The module's slice of the database.</summary>
public interface IProfilesDb : IModuleDb
{
    DbSet<Profile> Profiles { get; }

    DbSet<ProfileWord> ProfileWords { get; }

    /// <summary>What these people are called; ids of nobody are left out.</summary>
    Task<IReadOnlyList<PersonName>> NamesAsync(IReadOnlyCollection<UserId> people, CancellationToken ct);
}

/// <summary>What someone is called, whether others can find them, and their avatar.</summary>
public readonly record struct PersonName(
    UserId Id, string Username, string DisplayName, Availability Availability, MediaId? AvatarId);
