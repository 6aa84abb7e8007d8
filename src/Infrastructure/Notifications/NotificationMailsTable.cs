using Hubbub.Domain.Notifications;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hubbub.Infrastructure.Notifications;

internal sealed class NotificationMailsTable : IEntityTypeConfiguration<NotificationMail>
{
    public void Configure(EntityTypeBuilder<NotificationMail> builder)
    {
        builder.ToTable("NotificationMails", "notifications");
        builder.HasKey(m => m.UserId);
        builder.Property(m => m.UserId).ValueGeneratedNever();
        builder.HasIndex(m => m.DueAt).HasFilter("DueAt IS NOT NULL");
    }
}
