using System.Globalization;
using System.Text;
using Hubbub.Domain.Common;

namespace Hubbub.Domain.Accounts;

/// <summary>
/// An address that a mail server accepts: dots only between words before the @, a domain of labels after it, and
/// nothing that a mail header would interpret.
/// </summary>
public sealed record EmailAddress
{
    private const int MaxLocal = 64;
    private const int MaxLabel = 63;
    private const string AlsoInLocal = "!#$%&'*+-/=?^_`{|}~";

    // Rejects characters that no domain name may contain; each label is checked below.
    private static readonly IdnMapping Idn = new() { UseStd3AsciiRules = true };

    private EmailAddress(string local, string domain) => (Local, Domain) = (local, domain);

    public string Local { get; }

    /// <summary>In ASCII, as DNS expects it: <c>xn--mnchen-3ya.de</c>.</summary>
    public string Domain { get; }

    /// <summary>The address; null if the text is not one.</summary>
    public static EmailAddress? Parse(string? text)
    {
        if (text is null || text.Length > Account.MaxEmail || text.Split('@') is not [var local, var domain]
            || !text.EnumerateRunes().All(r => r.IsAscii || (IsLetter(r) && Runes.Shows(r))))
        {
            return null;
        }

        local = local.Normalize();
        return local.Length is > 0 and <= MaxLocal && Array.TrueForAll(local.Split('.'), IsWord)
            // An encoded word: mail clients would show what it decodes to.
            && !local.Contains("=?", StringComparison.Ordinal)
            && AsciiOf(domain) is { } ascii && IsDomain(ascii) && local.Length + 1 + ascii.Length <= Account.MaxEmail
            ? new(local, ascii)
            : null;
    }

    /// <summary>A domain name in ASCII; null if it has no ASCII form.</summary>
    public static string? AsciiOf(string domain)
    {
        try
        {
            return Ascii.IsValid(domain) ? domain : Idn.GetAscii(domain);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The domain as people write it; unchanged if it has no Unicode form.</summary>
    public static string UnicodeOf(string domain)
    {
        try
        {
            return domain.Contains("xn--", StringComparison.OrdinalIgnoreCase) ? Idn.GetUnicode(domain) : domain;
        }
        catch (ArgumentException)
        {
            return domain;
        }
    }

    public override string ToString() => $"{Local}@{Domain}";

    private static bool IsWord(string word) => word.Length > 0 && word.EnumerateRunes().All(
        r => r.IsAscii ? char.IsAsciiLetterOrDigit((char)r.Value) || AlsoInLocal.Contains((char)r.Value) : IsLetter(r));

    private static bool IsDomain(string domain) => domain.Split('.') is var labels
        && Array.TrueForAll(labels, IsLabel) && !labels[^1].All(char.IsAsciiDigit);

    private static bool IsLabel(string label) =>
        label.Length is > 0 and <= MaxLabel && label[0] != '-' && label[^1] != '-'
            && label.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');

    private static bool IsLetter(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.LowercaseLetter
        or UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter
        or UnicodeCategory.OtherLetter or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
        or UnicodeCategory.DecimalDigitNumber;
}
