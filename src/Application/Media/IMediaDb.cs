using Hubbub.Application.Common;
using Hubbub.Domain.Media;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Media;

/// <summary>The module's part of the database.</summary>
public interface IMediaDb : IModuleDb
{
    DbSet<MediaItem> MediaItems { get; }

    DbSet<MediaUsage> MediaUsages { get; }
}
