using System.Diagnostics.CodeAnalysis;
using Hubbub.Domain.Accounts;
using Microsoft.AspNetCore.Identity;

namespace Hubbub.Infrastructure.Accounts;

/// <summary>
/// The form in which names and addresses are looked up and rate-limited. Surrounding spaces, which autofill adds, are
/// ignored; both forms of a domain (Unicode and ASCII) are the same.
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

    /// <summary>An address as stored by versions that distinguished the two forms of a domain.</summary>
    public static string EarlierEmail(string normalized)
    {
        var at = normalized.LastIndexOf('@') + 1;
        return normalized[..at] + EmailAddress.UnicodeOf(normalized[at..].ToLowerInvariant()).ToUpperInvariant();
    }
}
