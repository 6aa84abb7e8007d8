using Hubbub.Domain.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hubbub.Infrastructure.Sync;

/// <summary>Which rules the stored words of an index were made by. One that has no row was made before there were versions.</summary>
internal sealed class SearchIndex
{
    public required string Name { get; init; }

    /// <summary>The <see cref="SearchWords.Version"/> of all that is stored, from <see cref="Before"/> up.</summary>
    public required int Version { get; set; }

    /// <summary>What is older than this has its former words still; 0 when nothing is left.</summary>
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
