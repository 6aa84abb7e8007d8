using System.Text.RegularExpressions;

namespace Hubbub.Architecture.Tests;

/// <summary>A file in the repository; its path is relative, with forward slashes.</summary>
internal sealed partial record SourceFile(string Path, string Text)
{
    public static readonly string Repository = FindRepository();

    /// <summary>The handwritten files in src.</summary>
    public static readonly IReadOnlyList<SourceFile> Product = Read("src");

    /// <summary>The handwritten files in tests.</summary>
    public static readonly IReadOnlyList<SourceFile> Tests = Read("tests");

    /// <summary>The handwritten files of the .NET client.</summary>
    public static readonly IReadOnlyList<SourceFile> Client = Read("clients/dotnet");

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<SourceFile> All = [.. Product, .. Client, .. Tests];

    public string? Namespace => NamespaceLine().Match(Text) is { Success: true } match ? match.Groups[1].Value : null;

    public IEnumerable<string> Usings => UsingLine().Matches(Text).Select(m => m.Groups[1].Value);

    public int Lines => Text.AsSpan().Count('\n');

    private static SourceFile[] Read(string folder) =>
    [
        .. from path in Directory.EnumerateFiles(
            System.IO.Path.Combine(Repository, folder), "*.cs", SearchOption.AllDirectories)
           let relative = System.IO.Path.GetRelativePath(Repository, path).Replace('\\', '/')
           where !relative.StartsWith("src/Infrastructure/Migrations/", StringComparison.Ordinal)
               && !relative.Contains("/obj/", StringComparison.Ordinal)
               && !relative.Contains("/bin/", StringComparison.Ordinal)
           orderby relative
           select new SourceFile(relative, File.ReadAllText(path)),
    ];

    private static string FindRepository()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(at.FullName, "Hubbub.slnx")))
            {
                return at.FullName;
            }
        }

        throw new InvalidOperationException("These tests read the source: run them inside the repository.");
    }

    [GeneratedRegex(@"^namespace ([\w.]+)", RegexOptions.Multiline)]
    private static partial Regex NamespaceLine();

    [GeneratedRegex(@"^using (?:static )?([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex UsingLine();
}
