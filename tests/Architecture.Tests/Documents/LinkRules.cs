using System.Text.RegularExpressions;

namespace Hubbub.Architecture.Tests.Documents;

/// <summary>Checks that relative links in Markdown pages resolve.</summary>
internal static partial class LinkRules
{
    private static readonly string[] NotOurs = ["node_modules", "bin", "obj", "data"];

    public static IEnumerable<string> Pages(string root) => Directory
        .EnumerateFiles(root, "*.md", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(root, path).Replace('\\', '/'))
        .Where(path => !path.Split('/').Any(part => part.StartsWith('.') || NotOurs.Contains(part)))
        .Order(StringComparer.Ordinal);

    /// <summary>Links to missing files or missing headings, each with its page.</summary>
    public static IReadOnlyList<string> Broken(string root, IEnumerable<string> pages) =>
    [
        .. from page in pages
           from link in LinksOf(File.ReadAllText(Path.Combine(root, page)))
           where !Resolves(root, page, link)
           select $"{page}: {link}",
    ];

    private static IEnumerable<string> LinksOf(string text) =>
        from match in Link().Matches(Code().Replace(text, string.Empty))
        let target = match.Groups[1].Value
        where !target.Contains("://", StringComparison.Ordinal)
            && !target.StartsWith("mailto:", StringComparison.Ordinal)
        select target;

    private static bool Resolves(string root, string page, string link)
    {
        var (path, heading) = link.Split('#') is [var p, var h] ? (p, h) : (link, null);
        var target = path.Length == 0
            ? Path.Combine(root, page)
            : Path.GetFullPath(Path.Combine(root, Path.GetDirectoryName(page)!, path));
        return heading is null
            ? File.Exists(target) || Directory.Exists(target)
            : File.Exists(target) && HeadingsOf(File.ReadAllText(target)).Contains(heading);
    }

    // GitHub's rules for anchors of headings.
    private static IEnumerable<string> HeadingsOf(string text) =>
        from match in Heading().Matches(Fence().Replace(text, string.Empty))
        select NoPartOfAnchors()
            .Replace(match.Groups[1].Value.Trim().ToLowerInvariant(), string.Empty)
            .Replace(' ', '-');

    [GeneratedRegex(@"\]\(([^)\s]+)\)", RegexOptions.NonBacktracking)]
    private static partial Regex Link();

    [GeneratedRegex(
        "^```[^\n]*\n(.*?)^```|`[^`\n]+`",
        RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex Code();

    [GeneratedRegex(
        "^```[^\n]*\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex Fence();

    [GeneratedRegex("^#+ (.+)$", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w\- ]", RegexOptions.NonBacktracking)]
    private static partial Regex NoPartOfAnchors();
}
