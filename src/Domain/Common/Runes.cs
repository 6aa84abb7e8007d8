using System.Globalization;
using System.Text;

namespace Hubbub.Domain.Common;

/// <summary>What is known of characters beyond their categories.</summary>
public static class Runes
{
    /// <summary>Whether it is seen: neither space, control, format nor variant, nor a blank letter or symbol.</summary>
    public static bool Shows(Rune rune) => !Rune.IsWhiteSpace(rune)
        && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Format or UnicodeCategory.Control)
        && !IsVariant(rune)
        && rune.Value is not (0x034F or 0x115F or 0x1160 or (>= 0x180B and <= 0x180F) or 0x17B4 or 0x17B5 or 0x2800 or 0x3164 or 0xFFA0 or 0x1D159);

    /// <summary>A picture, also one that is newer than what this runtime knows.</summary>
    public static bool IsEmoji(Rune rune) =>
        rune.Value is >= 0x1F000 and <= 0x1FFFF || Rune.GetUnicodeCategory(rune) == UnicodeCategory.OtherSymbol;

    /// <summary>One character of Chinese, Japanese or Korean, which may be a whole word.</summary>
    public static bool IsWord(Rune rune) => Rune.IsLetter(rune) && rune.Value
        is (>= 0x3040 and <= 0x9FFF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF);

    /// <summary>Only chooses how the character before it looks, or is invisible as all of its plane.</summary>
    public static bool IsVariant(Rune rune) => rune.Value is (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0000 and <= 0xE0FFF);
}
