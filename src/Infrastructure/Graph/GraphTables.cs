using Hubbub.Domain.Graph;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hubbub.Infrastructure.Graph;

internal sealed class GraphTables : IEntityTypeConfiguration<Edge>
{
    public void Configure(EntityTypeBuilder<Edge> builder)
    {
        builder.ToTable("Edges", "graph");
        builder.HasKey(e => new { e.FromId, e.ToId });
        builder.Property(e => e.Version).IsConcurrencyToken();
        // The two orders in which lists of followers, followed and requests are read.
        builder.HasIndex(e => new { e.FromId, e.Follow, e.FollowId, e.ToId });
        builder.HasIndex(e => new { e.ToId, e.Follow, e.FollowId, e.FromId });
        // Most follow and neither block nor mute: a follow writes none of these.
        builder.HasIndex(e => new { e.FromId, e.BlockId }).HasFilter("BlockId IS NOT NULL");
        builder.HasIndex(e => new { e.ToId, e.BlockId }).HasFilter("BlockId IS NOT NULL");
        builder.HasIndex(e => new { e.FromId, e.MuteId }).HasFilter("MuteId IS NOT NULL");
        builder.Ignore(e => e.Events);
    }
}
