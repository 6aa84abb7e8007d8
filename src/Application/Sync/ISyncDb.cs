using Hubbub.Application.Common;
using Hubbub.Domain.Sync;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Sync;

/// <summary>The module's part of the database. Commits append to event logs; this reads and prunes them.</summary>
public interface ISyncDb : IModuleDb
{
    DbSet<UserEventHead> UserEventHeads { get; }

    DbSet<UserEvent> UserEvents { get; }
}
