using Hubbub.Domain.Analytics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hubbub.Infrastructure.Analytics;

internal sealed class AnalyticsTables :
    IEntityTypeConfiguration<DailyCount>,
    IEntityTypeConfiguration<RetentionCell>,
    IEntityTypeConfiguration<ProfileVisits>
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

    public void Configure(EntityTypeBuilder<ProfileVisits> builder)
    {
        builder.ToTable("ProfileVisits", Schema);
        builder.HasKey(v => new { v.UserId, v.Day });
        builder.HasIndex(v => v.Day);
    }
}
