using Hubbub.Domain.Notifications;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hubbub.Infrastructure.Notifications;

internal sealed class NotificationsTables : IEntityTypeConfiguration<Notification>
{
    public void Configure(EntityTypeBuilder<Notification> builder)
    {
        builder.ToTable("Notifications", "notifications");
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
}
