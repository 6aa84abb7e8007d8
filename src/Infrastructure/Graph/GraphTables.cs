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
        // The two orders in which lists of followers, followed people and requests are read.
        builder.HasIndex(e => new { e.FromId, e.Follow, e.FollowId, e.ToId });
        builder.HasIndex(e => new { e.ToId, e.Follow, e.FollowId, e.FromId });
        // Most edges have neither a block nor a mute: a follow writes to none of these indexes.
        builder.HasIndex(e => new { e.FromId, e.BlockId }).HasFilter("BlockId IS NOT NULL");
        builder.HasIndex(e => new { e.ToId, e.BlockId }).HasFilter("BlockId IS NOT NULL");
        builder.HasIndex(e => new { e.FromId, e.MuteId }).HasFilter("MuteId IS NOT NULL");
        builder.Ignore(e => e.Events);
    }
}
