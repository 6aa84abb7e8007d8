using Hubbub.Application.Common;
using Hubbub.Domain.Analytics;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Analytics;

/// <summary>The module's part of the database.</summary>
public interface IAnalyticsDb : IModuleDb
{
    DbSet<DailyCount> DailyCounts { get; }

    DbSet<RetentionCell> RetentionCells { get; }

    DbSet<ProfileVisits> ProfileVisits { get; }
}
