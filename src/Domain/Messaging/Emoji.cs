using System.Globalization;
using System.Text;

namespace Hubbub.Domain.Messaging;

/// <summary>
/// One emoji, by the grammar of UTS #51: a flag, a keycap, or pictographs joined by zero width joiners, each with a
/// skin tone, a variation selector or tags. Which characters are pictographs is what the runtime's rules for breaking
/// text know of them, so emoji need no table here.
/// </summary>
public static class Emoji
{
    /// <summary>Most UTF-16 code units of an emoji; the longest of Unicode 17 has 15.</summary>
    public const int MaxLength = 32;

    private const char Joiner = '\u200D';
    private const char InColour = '\uFE0F';

    // All pictographs before it are text unless a variation selector says otherwise: ©, ™, arrows.
    private const int FirstInColour = 0x2300;

    public static bool Is(string text)
    {
        if (text.Length is 0 or > MaxLength || StringInfo.GetNextTextElementLength(text) != text.Length)
        {
            return false;
        }

        int[] runes = [.. text.EnumerateRunes().Select(r => r.Value)];
        return runes switch
        {
            [>= 0x1F1E6 and <= 0x1F1FF, >= 0x1F1E6 and <= 0x1F1FF] => true,
            [(>= '0' and <= '9') or '#' or '*', .. [] or [InColour], 0x20E3] => true,
            [< FirstInColour] => false,
            _ => ArePictographs(runes),
        };
    }

    /// <summary>Whether two differ at most in variation selectors, which not all keyboards write.</summary>
    public static bool AreSame(string one, string other) => Bare(one) == Bare(other);

    private static bool ArePictographs(ReadOnlySpan<int> runes)
    {
        while (!runes.IsEmpty && IsPictograph(runes[0]))
        {
            runes = runes[1..];
            runes = runes is [InColour or (>= 0x1F3FB and <= 0x1F3FF), ..] ? runes[1..] : runes;
            runes = WithoutTags(runes);
            if (runes.IsEmpty)
            {
                return true;
            }

            if (runes[0] != Joiner)
            {
                return false;
            }

            runes = runes[1..];
        }

        return false;
    }

    // Tags end with U+E007F; the flags of England, Scotland and Wales have them.
    private static ReadOnlySpan<int> WithoutTags(ReadOnlySpan<int> runes)
    {
        var tags = runes.IndexOfAnyExceptInRange(0xE0020, 0xE007E);
        return tags > 0 && runes[tags] == 0xE007F ? runes[(tags + 1)..] : runes;
    }

    /// <summary>
    /// Whether it has the property Extended_Pictographic: only such a character is one with a joiner and a pictograph
    /// after it (rule GB11 of UAX #29).
    /// </summary>
    private static bool IsPictograph(int rune)
    {
        var joined = $"{new Rune(rune)}{Joiner}\u2764";
        return StringInfo.GetNextTextElementLength(joined) == joined.Length;
    }

    private static string Bare(string emoji) => emoji.Replace($"{InColour}", string.Empty, StringComparison.Ordinal);
}
