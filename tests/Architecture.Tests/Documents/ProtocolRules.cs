using System.Text.RegularExpressions;

namespace Hubbub.Architecture.Tests.Documents;

/// <summary>
/// Checks that the protocol's pages name everything clients rely on. Each rule returns what is missing.
/// </summary>
internal static partial class ProtocolRules
{
    /// <summary>Routes of the API, in the form used in tables: <c>| `GET /posts/{postId}` |</c>.</summary>
    public static IReadOnlyList<string> UnnamedRoutes(string pages, IEnumerable<string> approved)
    {
        var named = Route().Matches(pages).Select(m => m.Groups[1].Value).ToHashSet();
        return
        [
            .. from line in approved
               let words = line.Split(' ')
               where words[0].StartsWith("/api/v1/", StringComparison.Ordinal)
               let path = words[0]["/api/v1".Length..].Replace(":long", string.Empty, StringComparison.Ordinal)
               let route = $"{words[1]} {path}"
               where !named.Contains(route)
               select route,
        ];
    }

    /// <summary>Methods, events and codes, in code style.</summary>
    public static IReadOnlyList<string> Unnamed(string pages, IEnumerable<string> names) =>
        [.. names.Where(name => !pages.Contains($"`{name}`", StringComparison.Ordinal))];

    [GeneratedRegex(@"^\| `([A-Z]+ /[^?`]+)", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Route();
}
