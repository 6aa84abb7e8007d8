using System.Text.Json;
using Hubbub.Application.Common.Json;
using Hubbub.Domain.Messaging;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hubbub.Infrastructure.Messaging;

internal sealed class MessagingTables :
    IEntityTypeConfiguration<Conversation>,
    IEntityTypeConfiguration<Group>,
    IEntityTypeConfiguration<GroupInvite>,
    IEntityTypeConfiguration<GroupInvitation>,
    IEntityTypeConfiguration<JoinRequest>,
    IEntityTypeConfiguration<GroupRefusal>,
    IEntityTypeConfiguration<Member>,
    IEntityTypeConfiguration<Message>,
    IEntityTypeConfiguration<MessageEdit>,
    IEntityTypeConfiguration<MessageMention>,
    IEntityTypeConfiguration<HiddenMessage>,
    IEntityTypeConfiguration<MessageReaction>,
    IEntityTypeConfiguration<PinnedMessage>,
    IEntityTypeConfiguration<MessageDraft>
{
    private const string Schema = "messaging";

    public void Configure(EntityTypeBuilder<Conversation> builder)
    {
        builder.ToTable("Conversations", Schema);
        builder.HasKey(c => c.Id);
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.DirectKey).HasMaxLength(40);
        builder.HasIndex(c => c.DirectKey).IsUnique();
        builder.HasOne(c => c.Group).WithOne().HasForeignKey<Group>(g => g.Id);
        builder.HasMany(c => c.Members).WithOne().HasForeignKey(m => m.ConversationId);
        // It is the seq of the newest message, whose row and index are written anyway.
        builder.Ignore(c => c.LastSeq);
        builder.Ignore(c => c.Asked);
        builder.Ignore(c => c.Notes);
        builder.Ignore(c => c.SlowedDown);
        builder.Ignore(c => c.Events);
    }

    public void Configure(EntityTypeBuilder<Group> builder)
    {
        builder.ToTable("Groups", Schema);
        builder.HasKey(g => g.Id);
        builder.Property(g => g.Id).ValueGeneratedNever();
        builder.Property(g => g.Name).HasMaxLength(Group.MaxName);
        builder.Property(g => g.Description).HasMaxLength(Group.MaxDescription);
        builder.Ignore(g => g.Details);
    }

    public void Configure(EntityTypeBuilder<GroupInvite> builder)
    {
        builder.ToTable("GroupInvites", Schema);
        builder.HasKey(i => i.Id);
        builder.Property(i => i.Id).ValueGeneratedNever();
        builder.Property(i => i.Code).HasMaxLength(GroupInvite.CodeLength);
        builder.Property(i => i.ClientKey).HasMaxLength(64);
        builder.HasIndex(i => i.Code).IsUnique();
        builder.HasIndex(i => i.ConversationId);
    }

    public void Configure(EntityTypeBuilder<GroupInvitation> builder)
    {
        builder.ToTable("GroupInvitations", Schema);
        builder.HasKey(i => new { i.ConversationId, i.UserId });
        builder.HasIndex(i => i.UserId);
    }

    public void Configure(EntityTypeBuilder<JoinRequest> builder)
    {
        builder.ToTable("JoinRequests", Schema);
        builder.HasKey(r => new { r.ConversationId, r.UserId });
        builder.HasIndex(r => r.UserId);
    }

    public void Configure(EntityTypeBuilder<GroupRefusal> builder)
    {
        builder.ToTable("GroupRefusals", Schema);
        builder.HasKey(r => new { r.ConversationId, r.UserId });
        builder.HasIndex(r => r.UserId);
    }

    public void Configure(EntityTypeBuilder<Member> builder)
    {
        builder.ToTable("Members", Schema);
        builder.HasKey(m => new { m.ConversationId, m.UserId });
        builder.Property(m => m.ReadSeq).IsConcurrencyToken();
        builder.Property(m => m.DeliveredSeq).IsConcurrencyToken();
        // Of two changes at once, the second is made to the result of the first.
        builder.Property(m => m.UnreadAfter).IsConcurrencyToken();
        builder.Property(m => m.ArchivedSeq).IsConcurrencyToken();
        builder.Property(m => m.PinnedAt).IsConcurrencyToken();
        builder.HasIndex(m => new { m.UserId, m.ConversationId });
        // Filtered, since few conversations are pinned.
        builder.HasIndex(m => new { m.UserId, m.PinnedAt }).HasFilter("PinnedAt IS NOT NULL");
        // Of an answer and a concurrent block or other answer, the second sees the first.
        builder.Property(m => m.Request).IsConcurrencyToken();
        // Filtered, since few conversations are requests; 1 is RequestState.Pending.
        builder.HasIndex(m => new { m.UserId, m.ConversationId }, "IX_Members_Requests").HasFilter("Request = 1");
    }

    public void Configure(EntityTypeBuilder<Message> builder)
    {
        builder.ToTable("Messages", Schema);
        builder.HasKey(m => m.Id);
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.Body).HasMaxLength(Message.MaxLength);
        builder.Property(m => m.System).HasMaxLength(2_000).HasConversion(
            note => JsonSerializer.Serialize(note, StoredJson.Options),
            json => JsonSerializer.Deserialize<SystemNote>(json, StoredJson.Options));
        builder.Property(m => m.ClientMessageId).HasMaxLength(64);
        builder.Property(m => m.BodyHash).HasMaxLength(32);
        // Of two concurrent deletions, one is stored and pushed.
        builder.Property(m => m.DeletedAt).IsConcurrencyToken();
        // Of two concurrent edits, the second is made to the result of the first.
        builder.Property(m => m.EditCount).IsConcurrencyToken();
        builder.HasIndex(m => new { m.ConversationId, m.Seq }).IsUnique();
        // The key as a number: an entry is half the size, so a page holds twice as many.
        builder.HasIndex(m => new { m.SenderId, m.ClientMessageHash }).IsUnique();
        // Filtered, since few messages have files.
        builder.HasIndex(m => m.FilesId).HasFilter("FilesId IS NOT NULL");
        builder.HasOne<Conversation>().WithMany().HasForeignKey(m => m.ConversationId);
        builder.Ignore(m => m.Files);
        builder.Ignore(m => m.Events);
    }

    public void Configure(EntityTypeBuilder<MessageEdit> builder)
    {
        builder.ToTable("MessageEdits", Schema);
        builder.HasKey(e => new { e.MessageId, e.Number });
        builder.Property(e => e.Body).HasMaxLength(Message.MaxLength);
    }

    public void Configure(EntityTypeBuilder<MessageMention> builder)
    {
        builder.ToTable("MessageMentions", Schema);
        builder.HasKey(m => new { m.MessageId, m.UserId });
        builder.Property(m => m.Username).HasMaxLength(40);
        builder.HasIndex(m => m.UserId);
    }

    public void Configure(EntityTypeBuilder<HiddenMessage> builder)
    {
        builder.ToTable("HiddenMessages", Schema);
        builder.HasKey(h => new { h.MessageId, h.UserId });
        builder.HasIndex(h => h.UserId);
    }

    public void Configure(EntityTypeBuilder<MessageReaction> builder)
    {
        builder.ToTable("MessageReactions", Schema);
        builder.HasKey(r => new { r.MessageId, r.UserId, r.Emoji });
        builder.Property(r => r.Emoji).HasMaxLength(Emoji.MaxLength);
        builder.HasIndex(r => new { r.MessageId, r.Order });
        builder.HasIndex(r => r.UserId);
    }

    public void Configure(EntityTypeBuilder<PinnedMessage> builder)
    {
        builder.ToTable("PinnedMessages", Schema);
        builder.HasKey(p => p.MessageId);
        builder.Property(p => p.MessageId).ValueGeneratedNever();
        builder.HasIndex(p => new { p.ConversationId, p.Order });
    }

    public void Configure(EntityTypeBuilder<MessageDraft> builder)
    {
        builder.ToTable("MessageDrafts", Schema);
        builder.HasKey(d => new { d.ConversationId, d.UserId });
        builder.Property(d => d.Text).HasMaxLength(Message.MaxLength);
        builder.HasIndex(d => d.UserId);
        // Whoever leaves a group, or is removed from it, leaves no draft there, not even one that is being saved.
        builder.HasOne<Member>().WithOne().HasForeignKey<MessageDraft>(d => new { d.ConversationId, d.UserId });
    }
}
