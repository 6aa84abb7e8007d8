using System.Globalization;
using Hubbub.Application.Common;
using Hubbub.Application.Graph.Contracts;
using Hubbub.Application.Profiles.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Profiles;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Profiles;

internal sealed class PeopleSearch(IProfilesDb db, IRelations relations) : IPeopleSearch
{
    // The query filters by the first word and this many others; any further words are checked in memory.
    private const int MostOthers = 4;

    public async Task<Page<UserCard>?> Find(UserId viewer, string text, PageRequest page, CancellationToken ct)
    {
        if (SearchWords.Fold(text.Trim()) is not { Length: > 0 } name)
        {
            // Nothing but accents.
            return new([], null);
        }

        var (names, words) = (Range.Of(name, isBegin: true), WordsOf(text));
        var position = page.Cursor is { } cursor
            ? ProfilePosition.Parse(cursor)
            : new ProfilePosition(ByWord: false, Key: string.Empty, Id: default);
        if (position is null)
        {
            return null;
        }

        var (rows, start) = (new List<Found>(), position);
        if (!position.ByWord)
        {
            rows = await Shown((last, take) => ByUsername(names, last?.Key ?? start.Key).Take(take), page.Limit + 1);
            position = new(ByWord: true, string.Empty, default);
        }

        var byUsername = rows.Count;
        if (byUsername <= page.Limit && words.Count > 0)
        {
            rows.AddRange(await Shown(
                (last, take) => ByWords(words, names, last is null ? position : PositionOf(last)).Take(take),
                page.Limit + 1 - byUsername));
        }

        var found = Page<Found>.From(rows, page.Limit, last => byUsername >= page.Limit
            ? new ProfilePosition(false, last.Profile.UsernameKey, last.Profile.UserId).ToString()
            : PositionOf(last).ToString());
        return new([.. found.Items.Select(f => People.CardOf(f.Profile))], found.NextCursor);

        Task<List<Found>> Shown(Func<Found?, int, IQueryable<Found>> after, int most) =>
            ShownRows.Read<Found, Found>(most, (last, take) => after(last, take).ToListAsync(ct), WithoutApart);

        async Task<IEnumerable<Found>> WithoutApart(List<Found> some)
        {
            var apart = await relations.ApartFrom(viewer, [.. some.Select(f => f.Profile.UserId)], ct);
            return some.Where(f => !apart.Contains(f.Profile.UserId)
                && words.Skip(1 + MostOthers).All(w => f.Profile.NameWords.Any(w.Has)));
        }
    }

    /// <summary>
    /// The words that a name must have, longest first, since the longest is the most selective. Each matches as a
    /// prefix, because names are typed in parts; a single letter only if there are other words.
    /// </summary>
    private static List<Range> WordsOf(string text)
    {
        var words = SearchWords.TermsOf(text)
            .SelectMany(term => term.Words.Select(word => (Word: word, term.IsPrefix)))
            .Distinct().OrderByDescending(w => w.Word.Length).ToList();
        return words.ConvertAll(w => Range.Of(w.Word, w.IsPrefix || w.Word.Length > 1 || words.Count > 1));
    }

    private static ProfilePosition PositionOf(Found last) => new(ByWord: true, last.Key, last.Profile.UserId);

    private IQueryable<Found> ByUsername(Range names, string after)
    {
        var (from, to) = (names.From, names.To);
        return db.Profiles.AsNoTracking()
            .Where(p => p.UsernameKey.CompareTo(from) >= 0 && p.UsernameKey.CompareTo(to) < 0
                && p.UsernameKey.CompareTo(after) > 0 && p.Availability == Availability.Available)
            .OrderBy(p => p.UsernameKey).Select(p => new Found { Profile = p, Key = p.UsernameKey });
    }

    // By the first of a person's words with the prefix; people whose username has it were already found.
    private IQueryable<Found> ByWords(List<Range> words, Range names, ProfilePosition after)
    {
        var (from, to, nameFrom, nameTo) = (words[0].From, words[0].To, names.From, names.To);
        var found = db.ProfileWords.Where(w => w.Word.CompareTo(from) >= 0 && w.Word.CompareTo(to) < 0
            && (w.Word.CompareTo(after.Key) > 0 || (w.Word == after.Key && w.UserId > after.Id))
            && !db.ProfileWords.Any(
                o => o.UserId == w.UserId && o.Word.CompareTo(from) >= 0 && o.Word.CompareTo(w.Word) < 0));
        foreach (var (otherFrom, otherTo) in words.Skip(1).Take(MostOthers))
        {
            found = found.Where(w => db.ProfileWords.Any(
                o => o.UserId == w.UserId && o.Word.CompareTo(otherFrom) >= 0 && o.Word.CompareTo(otherTo) < 0));
        }

        return found.Join(
            db.Profiles.AsNoTracking(), w => w.UserId, p => p.UserId, (w, p) => new { Word = w, Profile = p })
            .Where(f => f.Profile.Availability == Availability.Available
                && !(f.Profile.UsernameKey.CompareTo(nameFrom) >= 0 && f.Profile.UsernameKey.CompareTo(nameTo) < 0))
            .OrderBy(f => f.Word.Word).ThenBy(f => f.Word.UserId)
            .Select(f => new Found { Profile = f.Profile, Key = f.Word.Word });
    }

    /// <summary>A match, and the name or word that matched.</summary>
    private sealed class Found
    {
        public required Profile Profile { get; init; }

        public required string Key { get; init; }
    }

    /// <summary>A half-open range of words: all that have a prefix, or a single one.</summary>
    private sealed record Range(string From, string To)
    {
        public static Range Of(string word, bool isBegin) =>
            new(word, isBegin ? PlainText.AfterAllThatStartWith(word) : word + '\u0001');

        public bool Has(string word) => string.CompareOrdinal(word, From) >= 0 && string.CompareOrdinal(word, To) < 0;
    }
}

/// <summary>A position in the two lists that a search reads one after the other.</summary>
internal sealed record ProfilePosition(bool ByWord, string Key, UserId Id)
{
    private const string List = "profiles";

    public static ProfilePosition? Parse(string cursor) =>
        Cursors.Decode(List, cursor, 3) is [var list, var key, var id] && list is "u" or "d"
        && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? new(list == "d", key, new(value))
            : null;

    public override string ToString() => Cursors.Encode(List, ByWord ? "d" : "u", Key, Id.Value);
}
