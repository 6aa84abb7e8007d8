using System.Text.Json;
using Hubbub.Application.Common.Json;
using Hubbub.Domain.Posts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hubbub.Infrastructure.Posts;

internal sealed class PollsAndDraftsTables :
    IEntityTypeConfiguration<Poll>,
    IEntityTypeConfiguration<PollOption>,
    IEntityTypeConfiguration<PollVote>,
    IEntityTypeConfiguration<PostView>,
    IEntityTypeConfiguration<Draft>
{
    private const string Schema = "posts";

    public void Configure(EntityTypeBuilder<Poll> builder)
    {
        builder.ToTable("Polls", Schema);
        builder.HasKey(p => p.PostId);
        builder.Property(p => p.PostId).ValueGeneratedNever();
        builder.Property(p => p.EndedAt).IsConcurrencyToken();
        builder.HasIndex(p => p.EndsAt).HasFilter("EndedAt IS NULL");
        builder.Ignore(p => p.Events);
    }

    public void Configure(EntityTypeBuilder<PollOption> builder)
    {
        builder.ToTable("PollOptions", Schema);
        builder.HasKey(o => new { o.PostId, o.Place });
        builder.Property(o => o.Text).HasMaxLength(Poll.MaxOption);
    }

    public void Configure(EntityTypeBuilder<PollVote> builder)
    {
        builder.ToTable("PollVotes", Schema);
        builder.HasKey(v => new { v.PostId, v.UserId });
        builder.Property(v => v.Choices).IsConcurrencyToken();
        builder.HasIndex(v => new { v.UserId, v.PostId });
    }

    public void Configure(EntityTypeBuilder<PostView> builder)
    {
        builder.ToTable("PostViews", Schema);
        builder.HasKey(v => new { v.PostId, v.UserId });
        builder.HasIndex(v => new { v.UserId, v.PostId });
    }

    public void Configure(EntityTypeBuilder<Draft> builder)
    {
        builder.ToTable("Drafts", Schema);
        builder.HasKey(d => d.Id);
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.Content).HasConversion(
            content => JsonSerializer.Serialize(content, StoredJson.Options),
            json => JsonSerializer.Deserialize<DraftContent>(json, StoredJson.Options)!);
        builder.Property(d => d.Problem).HasMaxLength(100);
        builder.Property(d => d.ClientKey).HasMaxLength(64);
        builder.Property(d => d.ContentHash).HasMaxLength(32);
        builder.Property(d => d.Version).IsConcurrencyToken();
        builder.HasIndex(d => new { d.OwnerId, d.Id });
        builder.HasIndex(d => new { d.OwnerId, d.ClientKey }).IsUnique();
        builder.HasIndex(d => d.PublishAt).HasFilter("PublishAt IS NOT NULL");
        builder.Ignore(d => d.Events);
    }
}
