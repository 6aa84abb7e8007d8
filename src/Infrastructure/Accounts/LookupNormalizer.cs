using System.Diagnostics.CodeAnalysis;
using Hubbub.Domain.Accounts;
using Microsoft.AspNetCore.Identity;

namespace Hubbub.Infrastructure.Accounts;

/// <summary>
/// What names and addresses are looked up by, and what limits by name count by. Spaces around them come from forms that
/// fill themselves in; a domain is the same in both of its forms.
/// </summary>
internal sealed class LookupNormalizer : ILookupNormalizer
{
    [return: NotNullIfNotNull(nameof(name))]
    public string? NormalizeName(string? name) => name?.Trim().Normalize().ToUpperInvariant();

    [return: NotNullIfNotNull(nameof(email))]
    public string? NormalizeEmail(string? email)
    {
        var text = email?.Trim();
        var at = text?.LastIndexOf('@') ?? -1;
        return NormalizeName(
            at >= 0 && EmailAddress.AsciiOf(text![(at + 1)..]) is { } domain ? text[..(at + 1)] + domain : text);
    }

    /// <summary>An address as it was stored before both forms of a domain were the same.</summary>
    public static string EarlierEmail(string normalized)
    {
        var at = normalized.LastIndexOf('@') + 1;
        return normalized[..at] + EmailAddress.UnicodeOf(normalized[at..].ToLowerInvariant()).ToUpperInvariant();
    }
}
