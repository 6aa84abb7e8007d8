using System.Globalization;
using System.Text;
using FluentValidation;
using Hubbub.Domain.Common;

namespace Hubbub.Application.Common;

/// <summary>What people may write: text as it is, without characters that fake or hide other text.</summary>
public static class PlainText
{
    private const int MostMarks = 30;

    /// <summary>A name or other single line: no control, no direction override, no invisible-only text.</summary>
    public static IRuleBuilderOptions<T, string?> SingleLine<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(text => text is null || (IsWellFormed(text) && !text.Any(c => char.IsControl(c) || Overrides(c))))
            .WithMessage($"Control characters, text-direction overrides and more than {MostMarks} marks on a letter are not allowed.");

    /// <summary>Running text: line breaks and tabs are fine, other control characters are not.</summary>
    public static IRuleBuilderOptions<T, string?> MultiLine<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(text => text is null
                || (IsWellFormed(text) && !text.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t'))))
            .WithMessage($"Control characters and more than {MostMarks} marks on a letter are not allowed.");

    /// <summary>A link that people follow, or nothing: one line, a whole address of the web.</summary>
    public static IRuleBuilderOptions<T, string?> WebAddress<T>(this IRuleBuilder<T, string?> rule) =>
        rule.SingleLine().Must(text => string.IsNullOrEmpty(text)
                || (Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"))
            .WithMessage("Give a whole address that starts with https:// or http://.");

    /// <summary>Says something: at least one character that shows.</summary>
    public static IRuleBuilderOptions<T, string?> Visible<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(text => text is not null && text.EnumerateRunes().Any(Runes.Shows)).WithMessage("This must not be empty.");

    /// <summary>
    /// What is searched: one line in which at least two characters show, or an emoji, or one that is a word. The # of a tag is
    /// none of them; that of C# is.
    /// </summary>
    public static IRuleBuilderOptions<T, string?> Searched<T>(this IRuleBuilder<T, string?> rule, int most) =>
        rule.Must(text => text is not null && LengthOf(text) >= 2)
            .WithMessage("Give at least two characters.").MaximumLength(most).SingleLine();

    /// <summary>A key that a client makes so that its retries are known: 1 to 64 ASCII letters, digits and . _ : -</summary>
    public static IRuleBuilderOptions<T, string?> ClientKey<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Matches(@"^[A-Za-z0-9._:-]{1,64}\z").WithMessage("Give 1 to 64 of A–Z, a–z, 0–9, dot, underscore, colon and hyphen.");

    /// <summary>The first text after all that start with the prefix: its last character, one further.</summary>
    public static string AfterAllThatStartWith(string prefix)
    {
        var last = prefix.EnumerateRunes().Last();
        var next = last.Value == 0xD7FF ? 0xE000 : last.Value + 1;
        return prefix[..^last.Utf16SequenceLength] + (Rune.IsValid(next) ? new Rune(next).ToString() : "\U0010FFFF\U0010FFFF");
    }

    /// <summary>The text as it is seen: composed, without what does not show, each run of spaces as one.</summary>
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

    // Whatever its length in UTF-16: a heart is as much as a balloon.
    private static int LengthOf(Rune rune) => Runes.IsEmoji(rune) || Runes.IsWord(rune) ? 2 : rune.Utf16SequenceLength;

    // U+202A to U+202E and U+2066 to U+2069 reorder what follows them.
    private static bool Overrides(char c) => c is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069';

    /// <summary>
    /// A lone surrogate is no character; databases and UTF-8 writers would each change it in their own way. U+FFFE is none
    /// either, and cannot be composed. To compose many marks on one letter takes the square of their number; no language
    /// puts more than a few (UAX #15 allows 30 in a stream).
    /// </summary>
    public static bool IsWellFormed(string text)
    {
        for (var (i, marks) = (0, 0); i < text.Length; i++)
        {
            marks = text[i] < 0x0300 ? 0 : IsMark(CharUnicodeInfo.GetUnicodeCategory(text, i)) ? marks + 1 : 0;
            if (marks > MostMarks || text[i] == '\uFFFE'
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
