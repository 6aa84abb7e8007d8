using Hubbub.Domain.Common;
using Hubbub.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hubbub.Infrastructure.Sync;

/// <summary>
/// The version of the rules that an index's stored words were made by; an index without a row predates versions. The
/// row of <see cref="IndexNewMessages"/> has its progress instead.
/// </summary>
internal sealed class SearchIndex
{
    public required string Name { get; init; }

    /// <summary>The <see cref="SearchWords.Version"/> of all stored words from <see cref="Before"/> up.</summary>
    public required int Version { get; set; }

    /// <summary>
    /// Rows older than this still have their former words; 0 if none are left. Of <see cref="IndexNewMessages"/>: the
    /// last message that is indexed, or one that was before the first.
    /// </summary>
    public required long Before { get; set; }
}

internal sealed class SearchIndexesTable : IEntityTypeConfiguration<SearchIndex>
{
    public void Configure(EntityTypeBuilder<SearchIndex> builder)
    {
        builder.ToTable("SearchIndexes", "sync");
        builder.HasKey(i => i.Name);
        builder.Property(i => i.Name).HasMaxLength(20);
        builder.Property(i => i.Before).IsConcurrencyToken();
    }
}
