using Hubbub.Domain.Posts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hubbub.Infrastructure.Posts;

internal sealed class DiscoveryTables :
    IEntityTypeConfiguration<Tag>,
    IEntityTypeConfiguration<TagFollow>,
    IEntityTypeConfiguration<Trend>,
    IEntityTypeConfiguration<TrendChoice>,
    IEntityTypeConfiguration<Folder>,
    IEntityTypeConfiguration<SavedPost>
{
    private const string Schema = "posts";

    public void Configure(EntityTypeBuilder<Tag> builder)
    {
        builder.ToTable("Tags", Schema);
        builder.HasKey(t => t.Name);
        builder.Property(t => t.Name).HasMaxLength(PostText.MaxTag);
    }

    public void Configure(EntityTypeBuilder<TagFollow> builder)
    {
        builder.ToTable("TagFollows", Schema);
        builder.HasKey(f => new { f.UserId, f.Tag });
        builder.Property(f => f.Tag).HasMaxLength(PostText.MaxTag);
        builder.HasIndex(f => new { f.Tag, f.UserId });
    }

    public void Configure(EntityTypeBuilder<Trend> builder)
    {
        builder.ToTable("Trends", Schema);
        builder.HasKey(t => new { t.Period, t.ComputedAt, t.Tag });
        builder.Property(t => t.Tag).HasMaxLength(PostText.MaxTag);
    }

    public void Configure(EntityTypeBuilder<TrendChoice> builder)
    {
        builder.ToTable("TrendChoices", Schema);
        builder.HasKey(c => c.Tag);
        builder.Property(c => c.Tag).HasMaxLength(PostText.MaxTag);
        builder.HasIndex(c => c.State);
    }

    public void Configure(EntityTypeBuilder<Folder> builder)
    {
        builder.ToTable("Folders", Schema);
        builder.HasKey(f => f.Id);
        builder.Property(f => f.Id).ValueGeneratedNever();
        builder.Property(f => f.Name).HasMaxLength(Folder.MaxName);
        builder.Property(f => f.Version).IsConcurrencyToken();
        builder.HasIndex(f => new { f.OwnerId, f.Name }).IsUnique();
        builder.Ignore(f => f.Events);
    }

    public void Configure(EntityTypeBuilder<SavedPost> builder)
    {
        builder.ToTable("SavedPosts", Schema);
        builder.HasKey(s => new { s.OwnerId, s.PostId });
        builder.HasIndex(s => new { s.OwnerId, s.Order });
        builder.HasIndex(s => new { s.OwnerId, s.FolderId, s.Order });
        builder.HasIndex(s => s.PostId);
    }
}
