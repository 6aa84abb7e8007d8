using Microsoft.Extensions.Options;

namespace Hubbub.Application.Accounts;

/// <summary>
/// Usernames that would mislead. Digits that look like letters, dots and underscores do not make a name different.
/// </summary>
internal sealed class ReservedNames(IOptions<AccountsOptions> options)
{
    private readonly HashSet<string> _names =
    [
        .. options.Value.ReservedNames
            .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(LooksOf),
    ];

    public bool Has(string username) => _names.Contains(LooksOf(username));

    // Usernames are ASCII.
    private static string LooksOf(string name) => string.Concat(name.Where(c => c is not ('.' or '_')).Select(LookOf));

    private static char LookOf(char c) => char.ToLowerInvariant(c) switch
    {
        '0' => 'o',
        '1' or 'l' => 'i',
        '3' => 'e',
        '4' => 'a',
        '5' => 's',
        '7' => 't',
        var other => other,
    };
}
