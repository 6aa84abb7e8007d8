using System.Text.Json;
using Hubbub.Application.Common;
using Hubbub.Application.Posts.Discovery;
using Hubbub.Domain.Common;
using Hubbub.Infrastructure.Persistence;

namespace Hubbub.Infrastructure.Posts;

internal sealed class PostSearch(PostsStatements statements, SearchTurns turns, TimeProvider clock) : IPostSearch
{
    private const int LongestKeptBeginning = 3;

    public Task<IReadOnlyList<PostMatch>> Newest(
        UserId viewer, IReadOnlyList<SearchTerm> terms, PostId before, int most, CancellationToken ct) =>
        turns.Do(() => FindNewest(viewer, terms, before, most, ct), ct);

    private async Task<IReadOnlyList<PostMatch>> FindNewest(
        UserId viewer, IReadOnlyList<SearchTerm> terms, PostId before, int most, CancellationToken ct)
    {
        if (!terms.Any(IsCostly))
        {
            return await Find(viewer, terms, before, most, ct);
        }

        var whole = await Find(
            viewer, [.. terms.Select(t => IsCostly(t) ? t with { IsPrefix = false } : t)], before, most, ct);
        return whole.Count == most ? whole : await Find(viewer, terms, before, most, ct);
    }

    private async Task<IReadOnlyList<PostMatch>> Find(
        UserId viewer, IReadOnlyList<SearchTerm> terms, PostId before, int most, CancellationToken ct)
    {
        var found = await statements.SearchAsync(
            viewer, before, most, clock.GetUtcNow(), MatchOf(terms), WordsOf(terms), ct);
        return [.. found.OrderByDescending(m => m.Id.Value)];
    }

    // The index reads a word, or a prefix that it stores, from the end as far as needed; for a longer prefix, it first
    // merges all matches.
    private static bool IsCostly(SearchTerm term) => term.IsPrefix && term.Words[^1].Length > LongestKeptBeginning;

    // Words contain letters, digits and emoji only; in quotes, nothing in them is an operator.
    internal static string MatchOf(IReadOnlyList<SearchTerm> terms) =>
        string.Join(' ', terms.Select(t => $"\"{string.Join(' ', t.Words)}\"{(t.IsPrefix ? " *" : string.Empty)}"));

    // A range for each word: only itself, or all words that start with it.
    private static string WordsOf(IReadOnlyList<SearchTerm> terms)
    {
        var words = terms.SelectMany(
            t => t.Words.Select((word, i) => (Word: word, IsPrefix: t.IsPrefix && i == t.Words.Count - 1)))
            .Distinct().ToArray();
        return JsonSerializer.Serialize(words.Select(
            (w, i) => new object[]
            {
                i, words.Length, w.Word, w.Word + (w.IsPrefix ? '\uFFFD' : '\u0001'),
                w.IsPrefix ? PlainText.AfterAllThatStartWith(w.Word) : w.Word + '\u0001',
            }));
    }
}
