using Hubbub.Domain.Media;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hubbub.Infrastructure.Media;

internal sealed class MediaTables : IEntityTypeConfiguration<MediaItem>, IEntityTypeConfiguration<MediaUsage>
{
    private const string Schema = "media";

    public void Configure(EntityTypeBuilder<MediaItem> builder)
    {
        builder.ToTable("MediaItems", Schema);
        builder.HasKey(m => m.Id);
        builder.Ignore(m => m.Events);
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.Name).HasMaxLength(MediaItem.MaxName);
        builder.Property(m => m.AltText).HasMaxLength(MediaItem.MaxAltText);
        builder.Property(m => m.ContentType).HasMaxLength(MediaItem.MaxContentType);
        builder.Property(m => m.Blurhash).HasMaxLength(MediaItem.MaxBlurhash);
        builder.Property(m => m.Waveform).HasMaxLength(MediaItem.MaxWaveform);
        builder.Property(m => m.IdempotencyKey).HasMaxLength(64);
        builder.Property(m => m.RequestHash).HasMaxLength(32);
        builder.Property(m => m.Version).IsConcurrencyToken();
        builder.HasIndex(m => new { m.OwnerId, m.Id });
        builder.HasIndex(m => new { m.OwnerId, m.IdempotencyKey }).IsUnique();
        builder.HasIndex(m => new { m.TargetKind, m.TargetId });
        // Filtered, since the purge looks for few of many rows.
        builder.HasIndex(m => m.UnusedSince).HasFilter("UnusedSince IS NOT NULL");
        builder.HasIndex(m => m.DiscardedAt).HasFilter("DiscardedAt IS NOT NULL");
        builder.HasIndex(m => new { m.OwnerId, m.Id }, "IX_MediaItems_Processing").HasFilter(
            $"State = {(int)MediaState.Processing}");
        builder.HasIndex(m => m.Parts).HasFilter("Parts > 0");
    }

    public void Configure(EntityTypeBuilder<MediaUsage> builder)
    {
        builder.ToTable("MediaUsages", Schema);
        builder.HasKey(u => u.UserId);
        builder.Property(u => u.UserId).ValueGeneratedNever();
    }
}
