using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using Hubbub.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hubbub.Infrastructure.Posts;

/// <summary>A word of a post, on the servers: SQL Server may have no full-text search installed, and PostgreSQL's
/// goes by language.</summary>
internal sealed class PostWord
{
    public required string Word { get; init; }

    public required PostId PostId { get; init; }

    public required int Times { get; init; }
}

/// <summary>
/// Keeps the search index in sync with the texts of posts, in the same transaction, whatever changes them.
/// </summary>
internal static class PostIndex
{
    public static void Configure(EntityTypeBuilder<PostWord> builder)
    {
        builder.ToTable("PostWords", "posts");
        builder.HasKey(w => new { w.Word, w.PostId });
        builder.Property(w => w.Word).HasMaxLength(SearchWords.MaxWord);
        builder.HasIndex(w => w.PostId);
    }

    public static async Task Store(AppDbContext db, CancellationToken ct)
    {
        var (gone, said) = (new List<PostId>(), new List<(PostId, IReadOnlyList<string>)>());
        foreach (var entry in db.ChangeTracker.Entries<Post>())
        {
            var (isNew, isChanged) = (entry.State == EntityState.Added, entry.Property(p => p.Text).IsModified);
            if (entry.State == EntityState.Deleted || isChanged)
            {
                gone.Add(entry.Entity.Id);
            }

            if ((isNew || (isChanged && entry.State == EntityState.Modified))
                && SearchWords.Of(entry.Entity.Text) is { Count: > 0 } words)
            {
                said.Add((entry.Entity.Id, words));
            }
        }

        await PostIndexStatements.DeleteAsync(db, gone, ct);
        await PostIndexStatements.InsertAsync(db, said, ct);
    }

    /// <summary>Rewrites the words of these posts, in the current transaction.</summary>
    public static async Task Replace(
        AppDbContext db, IReadOnlyCollection<(PostId Id, string Text)> posts, CancellationToken ct)
    {
        await PostIndexStatements.DeleteAsync(db, posts.Select(p => p.Id), ct);
        await PostIndexStatements.InsertAsync(
            db,
            posts.Select(p => (p.Id, Words: SearchWords.Of(p.Text))).Where(p => p.Words.Count > 0),
            ct);
    }
}
