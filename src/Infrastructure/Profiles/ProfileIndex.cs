using Hubbub.Domain.Profiles;
using Hubbub.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Infrastructure.Profiles;

/// <summary>Keeps the search words of people in step with their names, in the same commit.</summary>
internal static class ProfileIndex
{
    /// <summary>Adds the words of new profiles to the next save.</summary>
    public static void Add(AppDbContext db) => db.ProfileWords.AddRange(
    [
        .. db.ChangeTracker
            .Entries<Profile>()
            .Where(e => e.State == EntityState.Added)
            .Select(e => e.Entity)
            .SelectMany(WordsOf),
    ]);

    /// <summary>Replaces the words of profiles whose names change, in the current transaction.</summary>
    public static Task Store(AppDbContext db, CancellationToken ct) => Replace(
        db,
        [
            .. db.ChangeTracker.Entries<Profile>()
                .Where(e => e.State == EntityState.Modified && e.Property(p => p.DisplayName).IsModified)
                .Select(e => e.Entity),
        ],
        ct);

    /// <summary>Rewrites the words, in the current transaction.</summary>
    public static async Task Replace(AppDbContext db, IReadOnlyCollection<Profile> profiles, CancellationToken ct)
    {
        await ProfileWordsStatements.DeleteAsync(db, profiles.Select(p => p.UserId), ct);
        await ProfileWordsStatements.InsertAsync(db, profiles.SelectMany(WordsOf), ct);
    }

    private static IEnumerable<ProfileWord> WordsOf(Profile profile) =>
        profile.NameWords.Select(word => new ProfileWord { UserId = profile.UserId, Word = word });
}
