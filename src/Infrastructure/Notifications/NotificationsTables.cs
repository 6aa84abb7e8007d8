using Hubbub.Domain.Notifications;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hubbub.Infrastructure.Notifications;

internal sealed class NotificationsTables : IEntityTypeConfiguration<Notification>, IEntityTypeConfiguration<Announcement>
{
    private const string Schema = "notifications";

    public void Configure(EntityTypeBuilder<Notification> builder)
    {
        builder.ToTable("Notifications", Schema);
        builder.HasKey(n => n.Id);
        builder.Property(n => n.Id).ValueGeneratedNever();
        builder.Property(n => n.Message).HasMaxLength(Notification.MaxMessage);
        builder.Property(n => n.Version).IsConcurrencyToken();
        builder.HasIndex(n => new { n.UserId, n.Order });
        // While unread, one notification per conversation; and the unread ones are few and quick to count.
        builder.HasIndex(n => new { n.UserId, n.ConversationId }).IsUnique().HasFilter(
            "IsRead = 0 AND ConversationId IS NOT NULL");
        builder.HasIndex(n => n.UserId).HasFilter("IsRead = 0");
        builder.HasIndex(n => new { n.FromUserId, n.UserId, n.Type });
    }

    public void Configure(EntityTypeBuilder<Announcement> builder)
    {
        builder.ToTable("Announcements", Schema);
        builder.HasKey(a => a.Id);
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Message).HasMaxLength(Notification.MaxMessage);
        builder.Property(a => a.IdempotencyKey).HasMaxLength(64);
        builder.HasIndex(a => new { a.ActorId, a.IdempotencyKey }).IsUnique();
    }
}
