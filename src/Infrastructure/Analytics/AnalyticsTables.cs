using Hubbub.Domain.Analytics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hubbub.Infrastructure.Analytics;

internal sealed class AnalyticsTables : IEntityTypeConfiguration<DailyCount>, IEntityTypeConfiguration<RetentionCell>
{
    private const string Schema = "analytics";

    public void Configure(EntityTypeBuilder<DailyCount> builder)
    {
        builder.ToTable("DailyCounts", Schema);
        builder.HasKey(c => new { c.Day, c.Measure });
        builder.Property(c => c.Measure).HasMaxLength(Measure.MaxLength);
    }

    public void Configure(EntityTypeBuilder<RetentionCell> builder)
    {
        builder.ToTable("RetentionCells", Schema);
        builder.HasKey(c => new { c.Cohort, c.Week });
    }
}
