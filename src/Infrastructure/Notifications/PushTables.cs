using Hubbub.Domain.Notifications;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hubbub.Infrastructure.Notifications;

internal sealed class PushTables :
    IEntityTypeConfiguration<PushSubscription>,
    IEntityTypeConfiguration<PushDelivery>,
    IEntityTypeConfiguration<ConversationPush>
{
    private const string Schema = "notifications";

    public void Configure(EntityTypeBuilder<PushSubscription> builder)
    {
        builder.ToTable("PushSubscriptions", Schema);
        builder.HasKey(s => s.Id);
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.EndpointHash).HasMaxLength(32).IsFixedLength();
        builder.Property(s => s.Endpoint).HasMaxLength(PushSubscription.MaxEndpoint);
        builder.Property(s => s.P256dh).HasMaxLength(PushSubscription.MaxKey);
        builder.Property(s => s.Auth).HasMaxLength(PushSubscription.MaxKey);
        builder.HasIndex(s => s.EndpointHash).IsUnique();
        builder.HasIndex(s => s.UserId);
        builder.HasIndex(s => s.SessionId);
    }

    public void Configure(EntityTypeBuilder<PushDelivery> builder)
    {
        builder.ToTable("PushDeliveries", Schema);
        builder.HasKey(d => new { d.SubscriptionId, d.NotificationId });
        builder.HasIndex(d => d.DueAt).HasFilter("DueAt IS NOT NULL");
        // What waits for one device is counted, and the oldest of it found, without what the device shows.
        builder.HasIndex(d => new { d.SubscriptionId, d.DueAt }).HasFilter("DueAt IS NOT NULL");
        builder.HasIndex(d => d.UserId);
        builder.HasIndex(d => d.QueuedAt);
    }

    public void Configure(EntityTypeBuilder<ConversationPush> builder)
    {
        builder.ToTable("ConversationPushes", Schema);
        builder.HasKey(p => new { p.UserId, p.ConversationId, p.SubscriptionId });
        builder.HasIndex(p => p.At);
    }
}
