using System.Globalization;
using System.Text;

namespace Hubbub.Domain.Common;

/// <summary>Character properties beyond the Unicode categories.</summary>
public static class Runes
{
    /// <summary>Whether it is visible: no white space, control, format, variation selector or blank letter.</summary>
    public static bool Shows(Rune rune) => !Rune.IsWhiteSpace(rune)
        && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Format or UnicodeCategory.Control)
        && !IsVariant(rune)
        && rune.Value is not (0x034F or 0x115F or 0x1160 or (>= 0x180B and <= 0x180F) or 0x17B4 or 0x17B5 or 0x2800
            or 0x3164 or 0xFFA0 or 0x1D159);

    /// <summary>An emoji or other symbol, including emoji newer than this runtime's Unicode data.</summary>
    public static bool IsEmoji(Rune rune) =>
        rune.Value is >= 0x1F000 and <= 0x1FFFF || Rune.GetUnicodeCategory(rune) == UnicodeCategory.OtherSymbol;

    /// <summary>A Chinese, Japanese or Korean character, which may be a whole word.</summary>
    public static bool IsWord(Rune rune) => Rune.IsLetter(rune) && rune.Value
        is (>= 0x3040 and <= 0x9FFF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF)
            or (>= 0x20000 and <= 0x3FFFF);

    /// <summary>A variation selector, or another invisible character of plane 14.</summary>
    public static bool IsVariant(Rune rune) => rune.Value is (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0000 and <= 0xE0FFF);
}
