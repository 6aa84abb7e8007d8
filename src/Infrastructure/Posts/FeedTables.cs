using Hubbub.Domain.Posts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hubbub.Infrastructure.Posts;

internal sealed class FeedTables : IEntityTypeConfiguration<FeedMarker>, IEntityTypeConfiguration<Dial>
{
    private const string Schema = "posts";

    public void Configure(EntityTypeBuilder<FeedMarker> builder)
    {
        builder.ToTable("FeedMarkers", Schema);
        builder.HasKey(m => m.UserId);
        builder.Property(m => m.UserId).ValueGeneratedNever();
        builder.Property(m => m.PostId).IsConcurrencyToken();
        builder.Ignore(m => m.Events);
    }

    public void Configure(EntityTypeBuilder<Dial> builder)
    {
        builder.ToTable("Dials", Schema);
        builder.HasKey(d => new { d.UserId, d.AboutId });
        builder.HasIndex(d => d.AboutId);
        builder.Property(d => d.Version).IsConcurrencyToken();
        builder.Ignore(d => d.Events);
    }
}
