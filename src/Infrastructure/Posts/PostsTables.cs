using Hubbub.Domain.Posts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hubbub.Infrastructure.Posts;

internal sealed class PostsTables :
    IEntityTypeConfiguration<Post>,
    IEntityTypeConfiguration<PostTag>,
    IEntityTypeConfiguration<PostMention>,
    IEntityTypeConfiguration<PostRevision>,
    IEntityTypeConfiguration<Circle>,
    IEntityTypeConfiguration<CircleMember>
{
    private const string Schema = "posts";

    public void Configure(EntityTypeBuilder<Post> builder)
    {
        builder.ToTable("Posts", Schema);
        builder.HasKey(p => p.Id);
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Text).HasMaxLength(Post.MaxText);
        builder.Property(p => p.Mood).HasMaxLength(Post.MaxMood);
        builder.Property(p => p.Location).HasMaxLength(Post.MaxLocation);
        builder.Property(p => p.Link).HasMaxLength(Post.MaxLink);
        builder.Property(p => p.ClientKey).HasMaxLength(64);
        builder.Property(p => p.ContentHash).HasMaxLength(32);
        builder.Property(p => p.Version).IsConcurrencyToken();
        builder.HasIndex(p => new { p.AuthorId, p.Id });
        builder.HasIndex(p => new { p.AuthorId, p.ClientKey }).IsUnique();
        builder.HasIndex(p => new { p.AuthorId, p.PinId }).HasFilter("PinId IS NOT NULL");
        builder.HasIndex(p => p.ExpiresAt).HasFilter("ExpiresAt IS NOT NULL AND DeletedAt IS NULL");
        // One plain share per person and post.
        builder.HasIndex(p => new { p.SharedPostId, p.AuthorId }).IsUnique().HasFilter(
            "SharedPostId IS NOT NULL AND IsQuote = 0 AND DeletedAt IS NULL");
        // Feeds find an author's newest post for followers, for friends and for a circle without reading the others.
        builder.HasIndex(p => new { p.AuthorId, p.Id, p.ExpiresAt, p.SharedPostId, p.IsQuote }).HasFilter(
            "DeletedAt IS NULL AND Audience <= 1");
        builder.HasIndex(p => new { p.AuthorId, p.Id }, "IX_Posts_AuthorId_Id_Friends").HasFilter(
            "DeletedAt IS NULL AND Audience = 2");
        builder.HasIndex(p => new { p.CircleId, p.Id }).HasFilter("DeletedAt IS NULL AND CircleId IS NOT NULL");
        builder.HasIndex(p => p.Id).HasFilter("DeletedAt IS NULL AND Audience = 0");
        builder.HasIndex(p => new { p.SharedPostId, p.Id }).HasFilter("DeletedAt IS NULL AND SharedPostId IS NOT NULL");
        builder.Ignore(p => p.Content);
        builder.Ignore(p => p.IsPlainShare);
        builder.Ignore(p => p.Events);
    }

    public void Configure(EntityTypeBuilder<PostTag> builder)
    {
        builder.ToTable("PostTags", Schema);
        builder.HasKey(t => new { t.Tag, t.PostId });
        builder.Property(t => t.Tag).HasMaxLength(PostText.MaxTag);
        builder.HasIndex(t => t.PostId);
    }

    public void Configure(EntityTypeBuilder<PostMention> builder)
    {
        builder.ToTable("PostMentions", Schema);
        builder.HasKey(m => new { m.PostId, m.UserId });
        builder.HasIndex(m => new { m.UserId, m.PostId });
    }

    public void Configure(EntityTypeBuilder<PostRevision> builder)
    {
        builder.ToTable("PostRevisions", Schema);
        builder.HasKey(r => new { r.PostId, r.Version });
        builder.Property(r => r.Text).HasMaxLength(Post.MaxText);
    }

    public void Configure(EntityTypeBuilder<Circle> builder)
    {
        builder.ToTable("Circles", Schema);
        builder.HasKey(c => c.Id);
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Name).HasMaxLength(Circle.MaxName);
        builder.Property(c => c.Version).IsConcurrencyToken();
        builder.HasIndex(c => new { c.OwnerId, c.Id });
        builder.Ignore(c => c.Events);
    }

    public void Configure(EntityTypeBuilder<CircleMember> builder)
    {
        builder.ToTable("CircleMembers", Schema);
        builder.HasKey(m => new { m.CircleId, m.UserId });
        builder.HasIndex(m => new { m.CircleId, m.Order });
        builder.HasIndex(m => m.UserId);
    }
}
