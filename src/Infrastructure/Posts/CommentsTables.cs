using Hubbub.Domain.Posts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hubbub.Infrastructure.Posts;

internal sealed class CommentsTables :
    IEntityTypeConfiguration<Comment>,
    IEntityTypeConfiguration<CommentMention>,
    IEntityTypeConfiguration<Reaction>
{
    private const string Schema = "posts";

    public void Configure(EntityTypeBuilder<Comment> builder)
    {
        builder.ToTable("Comments", Schema);
        builder.HasKey(c => c.Id);
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Text).HasMaxLength(Comment.MaxText);
        builder.Property(c => c.ClientKey).HasMaxLength(64);
        builder.Property(c => c.ContentHash).HasMaxLength(32);
        builder.Property(c => c.Version).IsConcurrencyToken();
        builder.HasIndex(c => new { c.PostId, c.ParentId, c.Id });
        builder.HasIndex(c => new { c.PostId, c.ParentId, c.Likes, c.Id });
        builder.HasIndex(c => new { c.AuthorId, c.ClientKey }).IsUnique();
        builder.HasIndex(c => new { c.AuthorId, c.Id }).HasFilter("DeletedAt IS NULL");
        builder.Ignore(c => c.IsEmptyTombstone);
        builder.Ignore(c => c.Events);
    }

    public void Configure(EntityTypeBuilder<CommentMention> builder)
    {
        builder.ToTable("CommentMentions", Schema);
        builder.HasKey(m => new { m.CommentId, m.UserId });
        builder.HasIndex(m => new { m.UserId, m.CommentId });
    }

    public void Configure(EntityTypeBuilder<Reaction> builder)
    {
        builder.ToTable("Reactions", Schema);
        // By person first, so that a viewer's reactions to a page of posts are adjacent, and so are those of an erased
        // person.
        builder.HasKey(r => new { r.PersonId, r.PostId, r.CommentId });
        builder.Property(r => r.Kind).IsConcurrencyToken();
        builder.HasIndex(r => new { r.PostId, r.CommentId, r.Order });
        builder.HasIndex(r => new { r.PostId, r.CommentId, r.Kind, r.Order });
        builder.Ignore(r => r.Comment);
        builder.Ignore(r => r.Events);
    }
}
