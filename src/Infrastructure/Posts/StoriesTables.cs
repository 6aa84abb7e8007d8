using Hubbub.Domain.Posts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hubbub.Infrastructure.Posts;

internal sealed class StoriesTables : IEntityTypeConfiguration<Story>, IEntityTypeConfiguration<StoryView>
{
    private const string Schema = "posts";

    public void Configure(EntityTypeBuilder<Story> builder)
    {
        builder.ToTable("Stories", Schema);
        builder.HasKey(s => s.Id);
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Text).HasMaxLength(Story.MaxText);
        builder.Property(s => s.ClientKey).HasMaxLength(64);
        builder.Property(s => s.ContentHash).HasMaxLength(32);
        builder.Property(s => s.DeletedAt).IsConcurrencyToken();
        builder.HasIndex(s => new { s.AuthorId, s.Id });
        builder.HasIndex(s => new { s.AuthorId, s.ClientKey }).IsUnique();
        builder.HasIndex(s => s.ExpiresAt);
        builder.Ignore(s => s.Events);
    }

    public void Configure(EntityTypeBuilder<StoryView> builder)
    {
        builder.ToTable("StoryViews", Schema);
        builder.HasKey(v => new { v.StoryId, v.UserId });
        builder.HasIndex(v => new { v.StoryId, v.Order });
        builder.HasIndex(v => new { v.UserId, v.StoryId });
        // A view stored while its story is being deleted is deleted with it.
        builder.HasOne<Story>().WithMany().HasForeignKey(v => v.StoryId);
    }
}
