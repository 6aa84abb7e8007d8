using System.Diagnostics;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Hubbub.Architecture.Tests.Abuse;

/// <summary>Rules that keep abuse cases tested, and make some impossible. Each rule returns the violations.</summary>
internal static partial class AbuseRules
{
    /// <summary>The cases without a test, which is marked by a trait on a test class or test method.</summary>
    public static IReadOnlyList<string> Unproved(IEnumerable<SourceFile> files, IEnumerable<string> cases)
    {
        var proved = from file in files
                     from Match attributes in AttributedMember().Matches(file.Text)
                     where attributes.Groups["class"].Success || TestAttribute().IsMatch(attributes.Value)
                     from Match trait in AbuseTrait().Matches(attributes.Value)
                     select trait.Groups[1].Value;
        return [.. cases.Except(proved)];
    }

    /// <summary>SQL statements with interpolated values.</summary>
    public static IReadOnlyList<string> InterpolatedSql(IEnumerable<SourceFile> files) =>
        [.. files.Where(f => InterpolatedStatement().IsMatch(f.Text)).Select(f => f.Path)];

    /// <summary>Regular expressions with unbounded backtracking: they need NonBacktracking or a time limit.</summary>
    public static IReadOnlyList<string> UnboundRegexes(IEnumerable<SourceFile> files) =>
    [
        .. from file in files
           from line in OpenedBefore().Replace(file.Text, "(").Split('\n')
           where RegexUse().IsMatch(line) && !BoundRegex().IsMatch(line)
           select $"{file.Path}: {line.Trim()}",
    ];

    /// <summary>Keys and tokens, recognised by their format.</summary>
    public static IReadOnlyList<string> Secrets(IEnumerable<SourceFile> files) =>
    [
        .. from file in files
           from Match secret in Secret().Matches(file.Text)
           select $"{file.Path}: {secret.Value[..Math.Min(16, secret.Length)]}…",
    ];

    /// <summary>Settings missing from the build to report known vulnerabilities.</summary>
    public static IReadOnlyList<string> AuditGaps(string buildProperties)
    {
        var properties = XDocument.Parse(buildProperties).Descendants("PropertyGroup").Elements()
            .GroupBy(p => p.Name.LocalName).ToDictionary(g => g.Key, g => g.Last().Value);
        (string Name, string Value)[] needed =
        [
            ("NuGetAudit", "true"), ("NuGetAuditMode", "all"), ("NuGetAuditLevel", "moderate"),
            ("TreatWarningsAsErrors", "true"),
        ];
        return
        [
            .. needed.Where(
                n => properties.GetValueOrDefault(n.Name) != n.Value).Select(n => $"{n.Name} is not {n.Value}"),
            .. properties.Where(p => p.Key is "NoWarn" or "NuGetAuditSuppress" or "WarningsNotAsErrors")
                .Where(p => p.Value.Contains("NU19", StringComparison.Ordinal)).Select(p => $"{p.Key} hides {p.Value}"),
        ];
    }

    /// <summary>All files that are, or would be, committed.</summary>
    public static IReadOnlyList<SourceFile> Committed()
    {
        using var git = Process.Start(new ProcessStartInfo("git", ["ls-files", "-co", "--exclude-standard"])
        {
            WorkingDirectory = SourceFile.Repository,
            RedirectStandardOutput = true,
        })!;
        var paths = git.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        git.WaitForExit();
        return
        [
            .. from path in paths
               let full = Path.Combine(SourceFile.Repository, path)
               where File.Exists(full)
               select new SourceFile(path, File.ReadAllText(full)),
        ];
    }

    // The attributes of a class or method, possibly on several lines.
    [GeneratedRegex(
        @"^(?: *\[[^\n]*\n| {8,}[^\n]*\n)+ *public (?<class>(?:sealed |abstract |static )*class )?",
        RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex AttributedMember();

    [GeneratedRegex(@"^ *\[(Fact|Theory)\b", RegexOptions.Multiline)]
    private static partial Regex TestAttribute();

    [GeneratedRegex("""^ *\[.*Trait\("Abuse", "(T-\d\d)"\)\]""", RegexOptions.Multiline)]
    private static partial Regex AbuseTrait();

    [GeneratedRegex(@"(FromSqlRaw|ExecuteSqlRaw(Async)?|SqlQueryRaw(<\w+>)?)\(\s*\$|CommandText\s*=\s*\$")]
    private static partial Regex InterpolatedStatement();

    [GeneratedRegex(@"\bnew Regex\(|\[GeneratedRegex\(|\bRegex\.(IsMatch|Match|Matches|Replace|Split)\(")]
    private static partial Regex RegexUse();

    // What a line leaves open stands on the next.
    [GeneratedRegex(@"\(\n\s*")]
    private static partial Regex OpenedBefore();

    [GeneratedRegex("NonBacktracking|matchTimeout|TimeSpan")]
    private static partial Regex BoundRegex();

    [GeneratedRegex(
        @"-----BEGIN [A-Z ]*PRIVATE KEY|\b(AKIA|ASIA)[0-9A-Z]{16}\b|\bgh[pousr]_[A-Za-z0-9]{36}\b"
        + @"|\bxox[abpr]-[A-Za-z0-9-]{20,}|\beyJ[\w-]{20,}\.eyJ[\w-]{20,}\.|\bAccountKey=[\w+/]{40,}")]
    private static partial Regex Secret();
}
