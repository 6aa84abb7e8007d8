using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Hubbub.Domain.Common;

namespace Hubbub.Domain.Posts;

/// <summary>
/// Finds the tags (#tag) in a text, in any script, emoji included, but never within a link or an e-mail address.
/// </summary>
public static partial class PostText
{
    public const int MaxTag = 100;
    public const int MaxTags = 30;

    private const int RegexMilliseconds = 5_000;
    private const int BlackFlag = 0x1F3F4;

    /// <summary>The keys of a text's tags, each once, in order of appearance.</summary>
    public static IReadOnlyList<string> TagsOf(string text) =>
        text.AsSpan().ContainsAny('#', '＃')
            ? [
                .. MentionText.Found(Tag(), "tag", text)
                    .Where(MayBeTag).Select(KeyOf).Where(IsTag).Distinct(StringComparer.Ordinal),
            ]
            : [];

    // Composing shortens a text only a little, so text that is far too long is rejected without composing it.
    private static bool MayBeTag(string found) => found.Length <= 4 * MaxTag;

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

    // # followed by U+20E3 is a keycap emoji.
    private const string TagInText =
        MentionText.Links
            + "|(?<![&/#＃]|["
            + MentionText.Spaced
            + @"])[#＃](?!\uFE0F?\u20E3)(?<tag>"
            + TagPart
            + ")";

    [GeneratedRegex(TagInText, RegexOptions.None, matchTimeoutMilliseconds: RegexMilliseconds)]
    private static partial Regex Tag();

    [GeneratedRegex("^" + TagPart + @"\z", RegexOptions.None, matchTimeoutMilliseconds: RegexMilliseconds)]
    private static partial Regex WholeTag();

    [GeneratedRegex(
        @"(?<=[\p{L}\p{M}])σ(?![\p{L}\p{M}])", RegexOptions.None, matchTimeoutMilliseconds: RegexMilliseconds)]
    private static partial Regex FinalSigma();
}
