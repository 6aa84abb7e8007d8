using Hubbub.Domain.Notifications;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hubbub.Infrastructure.Notifications;

internal sealed class NotificationsTables :
    IEntityTypeConfiguration<Notification>,
    IEntityTypeConfiguration<NotificationActor>,
    IEntityTypeConfiguration<NotificationCooldown>,
    IEntityTypeConfiguration<Announcement>,
    IEntityTypeConfiguration<NotificationPreferences>,
    IEntityTypeConfiguration<PersonPreferences>,
    IEntityTypeConfiguration<ConversationMute>
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
        // Among unread notifications, one per conversation, or two with mentions, and one per type and post or comment;
        // and unread ones are few and quick to count.
        builder.HasIndex(n => new { n.UserId, n.ConversationId, n.Type }).IsUnique().HasFilter(
            "IsRead = 0 AND ConversationId IS NOT NULL");
        builder.HasIndex(n => new { n.UserId, n.Type, n.PostId, n.CommentId }).IsUnique().HasFilter(
            "IsRead = 0 AND PostId IS NOT NULL");
        builder.HasIndex(n => n.UserId).HasFilter("IsRead = 0");
        builder.HasIndex(n => new { n.FromUserId, n.UserId, n.Type });
        // Notifications that may no longer be seen are found by post and by author, owner by owner.
        builder.HasIndex(n => new { n.PostId, n.UserId, n.Id }).HasFilter("PostId IS NOT NULL");
        builder.HasIndex(n => new { n.SharedPostId, n.UserId, n.Id }).HasFilter("SharedPostId IS NOT NULL");
        builder.HasIndex(n => new { n.PostAuthorId, n.UserId, n.Id }).HasFilter("PostAuthorId IS NOT NULL");
        builder.HasIndex(n => new { n.SharedAuthorId, n.UserId, n.Id }).HasFilter("SharedAuthorId IS NOT NULL");
    }

    /// <summary>
    /// EF Core translates the condition to NOT (IsRead) on SQLite, and SQLite uses a partial index only if the query
    /// has the index's condition literally. Otherwise counting unread notifications would scan all of a person's
    /// notifications.
    /// </summary>
    public static void AsSqliteAsks(EntityTypeBuilder<Notification> builder)
    {
        foreach (var index in builder.Metadata.GetIndexes().Where(i => i.GetFilter() is not null))
        {
            index.SetFilter(index.GetFilter()!.Replace("IsRead = 0", "NOT (IsRead)", StringComparison.Ordinal));
        }
    }

    public void Configure(EntityTypeBuilder<NotificationActor> builder)
    {
        builder.ToTable("NotificationActors", Schema);
        builder.HasKey(a => new { a.NotificationId, a.ActorId, a.SourceId });
        builder.HasIndex(a => new { a.NotificationId, a.Rank });
        builder.HasIndex(a => new { a.ActorId, a.UserId, a.PostId });
        builder.HasIndex(a => a.SourceId).HasFilter("SourceId <> 0");
        builder.HasIndex(a => new { a.ActorId, a.UserId, a.SourceId }).HasFilter("SourceId <> 0");
    }

    public void Configure(EntityTypeBuilder<NotificationCooldown> builder)
    {
        builder.ToTable("NotificationCooldowns", Schema);
        builder.HasKey(r => new { r.ActorId, r.PostId, r.CommentId, r.Family, r.UserId });
        builder.HasIndex(r => r.At);
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

    public void Configure(EntityTypeBuilder<NotificationPreferences> builder)
    {
        builder.ToTable("NotificationPreferences", Schema);
        builder.HasKey(p => p.UserId);
        builder.Property(p => p.UserId).ValueGeneratedNever();
        builder.Property(p => p.Version).IsConcurrencyToken();
        builder.Ignore(p => p.Events);
    }

    public void Configure(EntityTypeBuilder<PersonPreferences> builder)
    {
        builder.ToTable("PersonPreferences", Schema);
        builder.HasKey(p => new { p.UserId, p.PersonId });
        // An erased person's are found by this.
        builder.HasIndex(p => p.PersonId);
    }

    public void Configure(EntityTypeBuilder<ConversationMute> builder)
    {
        builder.ToTable("ConversationMutes", Schema);
        builder.HasKey(m => new { m.UserId, m.ConversationId });
        builder.HasIndex(m => m.Until).HasFilter("Until IS NOT NULL");
        builder.Property(m => m.Version).IsConcurrencyToken();
        builder.Ignore(m => m.Events);
    }
}
