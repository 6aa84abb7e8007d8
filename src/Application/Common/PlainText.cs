using System.Globalization;
using System.Text;
using FluentValidation;
using Hubbub.Domain.Common;

namespace Hubbub.Application.Common;

/// <summary>Rules for text that people write: any text, without characters that fake or hide other text.</summary>
public static class PlainText
{
    private const int MostMarks = 30;

    /// <summary>A name or other single line: no control characters and no direction overrides.</summary>
    public static IRuleBuilderOptions<T, string?> SingleLine<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(text => text is null || (IsWellFormed(text) && !text.Any(c => char.IsControl(c) || Overrides(c))))
            .WithMessage($"Remove control characters, direction overrides and over {MostMarks} marks on a letter.");

    /// <summary>Text of several lines: line breaks and tabs are allowed, other control characters are not.</summary>
    public static IRuleBuilderOptions<T, string?> MultiLine<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(text => text is null
                || (IsWellFormed(text) && !text.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t'))))
            .WithMessage($"Remove control characters and more than {MostMarks} marks on a letter.");

    /// <summary>An optional link: an absolute http or https URL on one line.</summary>
    public static IRuleBuilderOptions<T, string?> WebAddress<T>(this IRuleBuilder<T, string?> rule) =>
        rule.SingleLine().Must(text => string.IsNullOrEmpty(text)
                || (Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"))
            .WithMessage("Give a full URL that starts with https:// or http://.");

    /// <summary>At least one visible character.</summary>
    public static IRuleBuilderOptions<T, string?> Visible<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(
            text => text is not null && text.EnumerateRunes().Any(Runes.Shows)).WithMessage("This must not be empty.");

    /// <summary>
    /// A search query: one line with at least two visible characters, one emoji or one character that is a word. The #
    /// of a tag does not count; that of C# does.
    /// </summary>
    public static IRuleBuilderOptions<T, string?> Searched<T>(this IRuleBuilder<T, string?> rule, int most) =>
        rule.Must(text => text is not null && LengthOf(text) >= 2)
            .WithMessage("Give at least two characters.").MaximumLength(most).SingleLine();

    /// <summary>A key by which a client marks its retries: 1 to 64 ASCII letters, digits and . _ : -</summary>
    public static IRuleBuilderOptions<T, string?> ClientKey<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Matches(@"^[A-Za-z0-9._:-]{1,64}\z")
            .WithMessage("Give 1 to 64 characters of A–Z, a–z, 0–9, dot, underscore, colon and hyphen.");

    /// <summary>
    /// The first text after all texts with the prefix: the prefix with its last character incremented.
    /// </summary>
    public static string AfterAllThatStartWith(string prefix)
    {
        var last = prefix.EnumerateRunes().Last();
        var next = last.Value == 0xD7FF ? 0xE000 : last.Value + 1;
        return prefix[..^last.Utf16SequenceLength]
            + (Rune.IsValid(next) ? new Rune(next).ToString() : "\U0010FFFF\U0010FFFF");
    }

    /// <summary>
    /// The text as displayed: composed, without invisible characters, each run of white space as one space.
    /// </summary>
    public static string AsSeen(string text)
    {
        var seen = new StringBuilder(text.Length);
        foreach (var rune in text.Normalize().EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                seen.Append(seen.Length == 0 || seen[^1] == ' ' ? string.Empty : " ");
            }
            else if (Runes.Shows(rune))
            {
                seen.Append(rune);
            }
        }

        return seen.ToString().TrimEnd();
    }

    private static bool IsTagSign(Rune rune) => rune.Value is '#' or '＃';

    private static int LengthOf(string text)
    {
        var (length, before) = (0, default(Rune));
        foreach (var rune in text.EnumerateRunes())
        {
            length += Runes.Shows(rune) && (!IsTagSign(rune) || Rune.IsLetterOrDigit(before)) ? LengthOf(rune) : 0;
            before = rune;
        }

        return length;
    }

    // Independent of the length in UTF-16, so that all emoji count alike.
    private static int LengthOf(Rune rune) => Runes.IsEmoji(rune) || Runes.IsWord(rune) ? 2 : rune.Utf16SequenceLength;

    // U+202A to U+202E and U+2066 to U+2069 reorder the text after them.
    private static bool Overrides(char c) => c is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069';

    /// <summary>
    /// A lone surrogate is not a character; databases and UTF-8 encoders would each change it differently. U+FFFE is
    /// not one either, and cannot be normalized. PostgreSQL has no U+0000. Composing marks on one letter takes time
    /// quadratic in their number; no language needs more than a few (UAX #15 allows 30 in a stream).
    /// </summary>
    public static bool IsWellFormed(string text)
    {
        for (var (i, marks) = (0, 0); i < text.Length; i++)
        {
            marks = text[i] < 0x0300 ? 0 : IsMark(CharUnicodeInfo.GetUnicodeCategory(text, i)) ? marks + 1 : 0;
            if (marks > MostMarks || text[i] is '\uFFFE' or '\0'
                || (char.IsSurrogate(text[i]) && (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[++i]))))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsMark(UnicodeCategory category) => category
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;
}
