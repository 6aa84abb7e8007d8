using Hubbub.Domain.Sync;
using Hubbub.Infrastructure.Sync.Nodes;
using Hubbub.Infrastructure.Sync.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hubbub.Infrastructure.Sync;

internal sealed class SyncTables :
    IEntityTypeConfiguration<UserEventHead>,
    IEntityTypeConfiguration<UserEvent>,
    IEntityTypeConfiguration<OutboxMessage>,
    IEntityTypeConfiguration<Node>
{
    private const string Schema = "sync";

    public void Configure(EntityTypeBuilder<UserEventHead> builder)
    {
        builder.ToTable("UserEventHeads", Schema);
        builder.HasKey(h => h.UserId);
        builder.Property(h => h.UserId).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<UserEvent> builder)
    {
        builder.ToTable("UserEvents", Schema);
        builder.HasKey(e => new { e.UserId, e.Seq });
        builder.Property(e => e.Type).HasMaxLength(64);
    }

    public void Configure(EntityTypeBuilder<OutboxMessage> builder)
    {
        builder.ToTable("Outbox", Schema);
        builder.HasKey(o => o.Id);
        builder.Property(o => o.Id).ValueGeneratedNever();
        builder.Property(o => o.Type).HasMaxLength(64);
        builder.HasIndex(o => new { o.Node, o.Id });
    }

    public void Configure(EntityTypeBuilder<Node> builder)
    {
        builder.ToTable("Nodes", Schema);
        builder.HasKey(n => n.Slot);
        builder.Property(n => n.Slot).ValueGeneratedNever();
        builder.Property(n => n.Instance).HasMaxLength(32).IsConcurrencyToken();
    }
}
