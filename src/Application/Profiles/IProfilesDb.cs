using Hubbub.Application.Common;
using Hubbub.Domain.Profiles;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Profiles;

/// <summary>The module's part of the database.</summary>
public interface IProfilesDb : IModuleDb
{
    DbSet<Profile> Profiles { get; }

    DbSet<ProfileWord> ProfileWords { get; }
}
