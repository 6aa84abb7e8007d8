using System.Buffers;
using System.Globalization;
using System.Text;

namespace Hubbub.Domain.Common;

/// <summary>A part of a search: consecutive words, of which the last may be a prefix.</summary>
public sealed record SearchTerm(IReadOnlyList<string> Words, bool IsPrefix);

/// <summary>
/// The words that a text is found by, in any script. Letters and digits form words, ignoring case and accents. A word
/// followed by # or + is indexed with and without it, so that C# and C++ are found as well as C. A script without
/// spaces yields each pair of neighbours and the last character of a run, so that any part is found. Each emoji is a
/// word.
/// </summary>
public static class SearchWords
{
    public const int MaxWord = 64;

    /// <summary>Increment when a text yields different words; the stored words are then rebuilt.</summary>
    public const int Version = 2;

    private const int MostSigns = 2;

    private enum Kind
    {
        None,
        Word,
        Unspaced,
        Symbol,
    }

    /// <summary>The words of a text, in order.</summary>
    public static IReadOnlyList<string> Of(string text) =>
        [
            .. Runs(text).SelectMany(run => run switch
            {
                { Kind: Kind.Unspaced } => [.. Pairs(run.Parts), run.Parts[^1]],
                { Signs.Length: > 0 } => [run.Parts[0], run.Parts[0] + run.Signs],
                _ => run.Parts,
            }),
        ];

    /// <summary>The terms of a query; a text must contain all of them.</summary>
    public static IReadOnlyList<SearchTerm> TermsOf(string query)
    {
        var runs = Runs(query).ToList();
        return
        [
            .. runs.Select((run, i) => run switch
            {
                { Kind: Kind.Unspaced, Parts: [var one] } => new SearchTerm([one], IsPrefix: true),
                { Kind: Kind.Unspaced } => new SearchTerm([.. Pairs(run.Parts)], IsPrefix: false),
                { Signs.Length: > 0 } => new SearchTerm([run.Parts[0] + run.Signs], IsPrefix: i == runs.Count - 1),
                _ => new SearchTerm(
                    run.Parts, IsPrefix: run.Kind == Kind.Word && i == runs.Count - 1 && run.Parts[0].Length > 1),
            }),
        ];
    }

    /// <summary>How well a text that contains all terms matches: a word that occurs n times adds n / (n + 1).</summary>
    public static double FitOf(string text, IReadOnlyList<SearchTerm> terms)
    {
        var words = Of(text);
        return terms.Sum(
            term => term.Words.Select((word, i) => (Word: word, IsBegin: term.IsPrefix && i == term.Words.Count - 1))
                .Sum(asked =>
                {
                    // A word beyond the part of the text given here still occurs at least once.
                    var times = Math.Max(1, words.Count(w => asked.IsBegin
                        ? w.StartsWith(asked.Word, StringComparison.Ordinal)
                        : w == asked.Word));
                    return times / (times + 1d);
                }));
    }

    private static IEnumerable<string> Pairs(List<string> characters) =>
        characters.Zip(characters.Skip(1), (one, next) => one + next);

    // A run of letters is one part; a run of emoji or of an unspaced script has one part per character.
    private static IEnumerable<(Kind Kind, List<string> Parts, string Signs)> Runs(string text)
    {
        var folded = Fold(text);
        var (kind, start, at) = (Kind.None, 0, 0);
        foreach (var rune in folded.EnumerateRunes())
        {
            var next = KindOf(rune);
            if (next != kind)
            {
                if (kind != Kind.None)
                {
                    yield return RunOf(kind, folded, start, at);
                }

                (kind, start) = (next, at);
            }

            at += rune.Utf16SequenceLength;
        }

        if (kind != Kind.None)
        {
            yield return RunOf(kind, folded, start, folded.Length);
        }
    }

    private static (Kind Kind, List<string> Parts, string Signs) RunOf(Kind kind, string folded, int start, int end)
    {
        var signs = kind == Kind.Word && end - start <= MaxWord - MostSigns ? SignsAt(folded, end) : string.Empty;
        return (kind, PartsOf(kind, folded[start..end]), signs);
    }

    // As in C#, C++ and Disney+. Before a letter, as in a+b, they separate words.
    private static string SignsAt(string folded, int at)
    {
        var rest = folded.AsSpan(at);
        var most = rest.StartsWith("++")
            ? "++"
            : rest.StartsWith("+") ? "+" : rest.StartsWith("#") ? "#" : string.Empty;
        return Rune.DecodeFromUtf16(rest[most.Length..], out var next, out _) == OperationStatus.Done
            && Rune.IsLetter(next)
            ? string.Empty
            : most;
    }

    private static List<string> PartsOf(Kind kind, string run) => kind switch
    {
        Kind.Word when run.Length <= MaxWord => [run],
        Kind.Word => [char.IsHighSurrogate(run[MaxWord - 1]) ? run[..(MaxWord - 1)] : run[..MaxWord]],
        _ => [.. run.EnumerateRunes().Select(rune => rune.ToString())],
    };

    /// <summary>A text folded for search: without case, width, accents, strokes and invisible characters.</summary>
    public static string Fold(string text)
    {
        // Most texts are ASCII, and this is fast.
        if (Ascii.IsValid(text))
        {
            return text.ToLowerInvariant();
        }

        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (!IsDropped(rune))
            {
                kept.Append(rune);
            }
        }

        var lower = kept.ToString().Normalize(NormalizationForm.FormKC).ToLowerInvariant();
        kept.Clear();
        foreach (var c in lower)
        {
            _ = Plain(c) is { } plain ? kept.Append(plain) : kept.Append(c);
        }

        return kept.ToString();
    }

    // Letters that no Unicode normalisation decomposes, as in CLDR's Latin-ASCII; and ς, the final σ.
    private static string? Plain(char c) => c switch
    {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'þ' => "th",
        'đ' or 'ð' or 'ɖ' or 'ɗ' or 'ƌ' => "d",
        'ł' or 'ƚ' or 'ɫ' or 'ⱡ' => "l",
        'ø' or 'ɵ' => "o",
        'ħ' => "h",
        'ı' or 'ɨ' => "i",
        'ŧ' or 'ƭ' or 'ⱦ' => "t",
        'ŋ' or 'ɲ' or 'ƞ' => "n",
        'ĸ' => "q",
        'ƙ' => "k",
        'ƀ' or 'ɓ' => "b",
        'ƈ' or 'ȼ' => "c",
        'ɇ' => "e",
        'ƒ' => "f",
        'ǥ' or 'ɠ' => "g",
        'ɉ' => "j",
        'ƥ' => "p",
        'ɍ' => "r",
        'ʉ' => "u",
        'ʋ' => "v",
        'ɏ' or 'ƴ' => "y",
        'ƶ' or 'ȥ' => "z",
        'ς' => "σ",
        '♯' => "#",
        _ => null,
    };

    // Latin, Greek and Cyrillic accents, Hebrew and Arabic points, tatweel, skin tones, and invisible characters.
    private static bool IsDropped(Rune rune) => rune.Value
        is (>= 0x0300 and <= 0x036F) or (>= 0x0591 and <= 0x05C7) or 0x0640 or (>= 0x064B and <= 0x065F) or 0x0670
        or (>= 0x06D6 and <= 0x06ED) or (>= 0x1AB0 and <= 0x1AFF) or (>= 0x1DC0 and <= 0x1DFF)
            or (>= 0x20D0 and <= 0x20FF)
            or (>= 0xFE00 and <= 0xFE0F) or (>= 0xFE20 and <= 0xFE2F) or (>= 0x1F3FB and <= 0x1F3FF)
        || Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format;

    private static Kind KindOf(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.OtherSymbol => Kind.Symbol,
        // Emoji newer than this runtime's Unicode data.
        UnicodeCategory.OtherNotAssigned when rune.Value is >= 0x1F000 and <= 0x1FFFF => Kind.Symbol,
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
            or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber =>
                IsUnspaced(rune) ? Kind.Unspaced : Kind.Word,
        _ when Rune.IsLetterOrDigit(rune) => IsUnspaced(rune) ? Kind.Unspaced : Kind.Word,
        _ => Kind.None,
    };

    // Thai, Lao, Burmese, Khmer, Chinese, Japanese; and Korean, whose words take endings.
    private static bool IsUnspaced(Rune rune) => rune.Value
        is (>= 0x0E00 and <= 0x0EFF) or (>= 0x1000 and <= 0x109F) or (>= 0x1100 and <= 0x11FF)
            or (>= 0x1780 and <= 0x17FF)
            or (>= 0x2E80 and <= 0x9FFF) or (>= 0xA960 and <= 0xA97F) or (>= 0xAC00 and <= 0xD7FF)
            or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF);
}
