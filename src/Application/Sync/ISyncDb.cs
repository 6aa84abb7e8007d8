using Hubbub.Application.Common;
using Hubbub.Domain.Sync;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Sync;

/// <summary>The module's slice of the database. Commits append to event logs; here they are read and pruned.</summary>
public interface ISyncDb : IModuleDb
{
    DbSet<UserEventHead> UserEventHeads { get; }

    DbSet<UserEvent> UserEvents { get; }
}
