using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Hubbub.Domain.Common;

namespace Hubbub.Domain.Posts;

/// <summary>
/// Finds the people (@username) and tags (#tag) in a text, in any script, emoji included, but never within a link or an
/// e-mail address.
/// </summary>
public static partial class PostText
{
    public const int MaxTag = 100;
    public const int MaxTags = 30;
    public const int MaxMentions = 50;

    private const int RegexMilliseconds = 250;
    private const int BlackFlag = 0x1F3F4;

    /// <summary>The keys of a text's tags, each once, in order of appearance.</summary>
    public static IReadOnlyList<string> TagsOf(string text) =>
        text.AsSpan().ContainsAny('#', '＃')
            ? [.. Found(Tag(), "tag", text).Where(MayBeTag).Select(KeyOf).Where(IsTag).Distinct(StringComparer.Ordinal)]
            : [];

    /// <summary>The usernames that a text mentions, in lower case, each once.</summary>
    public static IReadOnlyList<string> MentionsOf(string text) =>
        !text.AsSpan().ContainsAny('@', '＠')
            ? []
            : [.. Found(Mention(), "name", text)
                .Select(name => name.ToLowerInvariant())
                .Distinct(StringComparer.Ordinal)];

    // Composing shortens a text only a little, so text that is far too long is rejected without composing it.
    private static bool MayBeTag(string found) => found.Length <= 4 * MaxTag;

    // The pattern matches links and addresses too, without a group.
    private static IEnumerable<string> Found(Regex pattern, string group, string text) =>
        pattern.Matches(text).Select(m => m.Groups[group]).Where(g => g.Success).Select(g => g.Value);

    /// <summary>
    /// A tag as it is stored and compared: composed, with compatible forms unified, in lower case, without invisible
    /// characters. The key of a key is itself.
    /// </summary>
    public static string KeyOf(string tag)
    {
        // Most tags are ASCII, and this is fast.
        if (Ascii.IsValid(tag))
        {
            return tag.ToLowerInvariant();
        }

        // İ has no single lower-case character; ς is the final form of σ, and Σ is the capital of both.
        var lower = Shown(tag.Normalize(NormalizationForm.FormKC)).Replace('İ', 'i').ToLowerInvariant()
            .Replace("i\u0307", "i", StringComparison.Ordinal).Replace('ς', 'σ');
        return FinalSigma().Replace(lower, "ς").Normalize(NormalizationForm.FormC);
    }

    /// <summary>Whether this, without its #, is a tag: not too long, and with at least one letter or emoji.</summary>
    public static bool IsTag(string key) =>
        key.Length is > 0 and <= MaxTag && WholeTag().IsMatch(key) && key.EnumerateRunes().Any(Says);

    // Digits, marks and connectors alone do not make a tag.
    private static bool Says(Rune rune) => Runes.Shows(rune)
        && (Rune.IsLetter(rune) || Runes.IsEmoji(rune)
            || Rune.GetUnicodeCategory(rune) is UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber);

    // Drops variation selectors, so that every style of heart is the same tag. Keeps joiners that combine emoji or
    // separate letters within a word, and the tag letters that turn a black flag into a regional one.
    private static string Shown(string tag)
    {
        var shown = new StringBuilder(tag.Length);
        var (before, joiner) = (default(Rune), default(Rune?));
        foreach (var rune in tag.EnumerateRunes())
        {
            if (IsJoiner(rune))
            {
                joiner = rune;
            }
            else if (Runes.Shows(rune) || (IsFlagLetter(rune) && (before.Value == BlackFlag || IsFlagLetter(before))))
            {
                if (joiner is { } between && MayJoin(before) && MayJoin(rune))
                {
                    shown.Append(between);
                }

                shown.Append(rune);
                (before, joiner) = (rune, null);
            }
        }

        return shown.ToString();
    }

    private static bool IsFlagLetter(Rune rune) => rune.Value is >= 0xE0020 and <= 0xE007F;

    private static bool IsJoiner(Rune rune) => rune.Value is 0x200C or 0x200D;

    // Scripts from Arabic to those of India and beyond, whose letters join; elsewhere a joiner does nothing.
    private static bool MayJoin(Rune rune) => rune.Value is >= 0x0600 and <= 0x1CFF || Runes.IsEmoji(rune);

    // Letters, marks, digits, connectors, symbols such as emoji, and joiners; a middle dot between two of them, as in
    // Catalan and Japanese. Surrogate pairs are matched explicitly: .NET's character classes see one half at a time.
    private const string TagCharacter = @"(?:[\p{L}\p{M}\p{N}\p{Pc}\p{So}\u200C\u200D]|[\uD800-\uDBFF][\uDC00-\uDFFF])";

    private const string TagPart = "(?:" + TagCharacter + @"(?:[\u00B7\u30FB\uFF65](?=" + TagCharacter + "))?)+";

    // Letters and digits of scripts that use spaces. After one of them, # and @ belong to something else, such as an
    // address; in a script without spaces, text may precede them directly.
    private const string Spaced =
        @"\p{L}\p{M}\p{N}_-[\u0E00-\u0EFF\u1000-\u109F\u1100-\u11FF\u1780-\u17FF\u2E80-\u9FFF\uA960-\uA97F\uAC00-\uD7FF\uF900-\uFAFF\uFF66-\uFFDC]";

    // Links and e-mail addresses are matched first, so that nothing is found within them. Each match starts only where
    // none of its own characters precede and is atomic, so that a text is scanned once.
    private const string Links =
        @"(?<![A-Za-z0-9+.-])(?>[A-Za-z][A-Za-z0-9+.-]*)://[^\s<>""\u3000-\u3002\u300C\u300D\uFF0C\uFF08\uFF09]+"
        + @"|(?<![A-Za-z0-9.-])(?>[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)[/?#][^\s<>""\u3000-\u3002\u300C\u300D\uFF0C\uFF08\uFF09]*"
        + "|(?<![.%+-]|["
        + Spaced
        + "])(?>[.%+-]*["
        + Spaced
        + "](?:[.%+-]|["
        + Spaced
        + "])*)[@＠](?>(?:-|["
        + Spaced
        + @"])+(?:\.(?:-|["
        + Spaced
        + @"])+)+)(?:\?[^\s<>""]*)?";

    // # followed by U+20E3 is a keycap emoji.
    private const string TagInText =
        Links + "|(?<![&/#＃]|[" + Spaced + @"])[#＃](?!\uFE0F?\u20E3)(?<tag>" + TagPart + ")";

    [GeneratedRegex(TagInText, RegexOptions.None, matchTimeoutMilliseconds: RegexMilliseconds)]
    private static partial Regex Tag();

    [GeneratedRegex("^" + TagPart + @"\z", RegexOptions.None, matchTimeoutMilliseconds: RegexMilliseconds)]
    private static partial Regex WholeTag();

    [GeneratedRegex(
        @"(?<=[\p{L}\p{M}])σ(?![\p{L}\p{M}])", RegexOptions.None, matchTimeoutMilliseconds: RegexMilliseconds)]
    private static partial Regex FinalSigma();

    // A dot may precede it, unless the dot follows a word.
    private const string MentionInText =
        Links
            + "|(?<![@＠/]|["
            + Spaced
            + "]|["
            + Spaced
            + @"]\.)[@＠](?<name>[A-Za-z0-9_](?:[A-Za-z0-9_.]{1,28})[A-Za-z0-9_])"
            + @"(?![A-Za-z0-9_@＠]|\.[A-Za-z0-9_.]*[A-Za-z0-9_@＠])";

    [GeneratedRegex(MentionInText, RegexOptions.None, matchTimeoutMilliseconds: RegexMilliseconds)]
    private static partial Regex Mention();
}
