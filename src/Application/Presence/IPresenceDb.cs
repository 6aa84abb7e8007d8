using Hubbub.Application.Common;
using Hubbub.Domain.Presence;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Presence;

/// <summary>The module's part of the database: what outlives a connection.</summary>
public interface IPresenceDb : IModuleDb
{
    DbSet<PersonStatus> Statuses { get; }
}
