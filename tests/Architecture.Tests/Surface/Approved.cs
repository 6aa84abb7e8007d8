namespace Hubbub.Architecture.Tests.Surface;

/// <summary>
/// Files that record what clients rely on. To change them on purpose, run the tests with HUBBUB_APPROVE=1.
/// </summary>
internal static class Approved
{
    private const string Variable = "HUBBUB_APPROVE";

    /// <summary>The file's lines.</summary>
    public static string[] Lines(string file) =>
        File.ReadAllLines(Path.Combine(SourceFile.Repository, "tests", "Architecture.Tests", "approved", file));

    /// <summary>Empty if <paramref name="lines"/> equal the file; otherwise instructions and the new text.</summary>
    public static string Difference(string file, IEnumerable<string> lines)
    {
        var path = Path.Combine(SourceFile.Repository, "tests", "Architecture.Tests", "approved", file);
        var isApproved = Environment.GetEnvironmentVariable(Variable) == "1";
        return Compare(path, lines, isApproved);
    }

    /// <summary>The same for a page of docs that is generated from the code.</summary>
    public static string Document(string page, IEnumerable<string> lines) => Compare(
        Path.Combine(SourceFile.Repository, "docs", page), lines, Environment.GetEnvironmentVariable(Variable) == "1");

    /// <summary>The same for a folder that holds a file for each text, and no other.</summary>
    public static string Folder(string folder, IReadOnlyDictionary<string, string> texts) => Folder(
        Path.Combine(SourceFile.Repository, "tests", "Architecture.Tests", "approved", folder),
        texts,
        Environment.GetEnvironmentVariable(Variable) == "1");

    internal static string Folder(string folder, IReadOnlyDictionary<string, string> texts, bool isApproved)
    {
        var files = texts.ToDictionary(
            t => Path.Combine([folder, .. t.Key.Split('/')]), t => t.Value.ReplaceLineEndings("\n").Split('\n'));
        var others = (Directory.Exists(folder) ? Directory.GetFiles(folder, "*", SearchOption.AllDirectories) : [])
            .Except(files.Keys);
        if (isApproved)
        {
            foreach (var file in files.Keys)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            }

            others.ToList().ForEach(File.Delete);
        }

        return string.Join('\n',
        [
            .. files.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => Compare(f.Key, f.Value, isApproved))
                .Where(difference => difference.Length > 0),
            .. others.Where(File.Exists).Order(StringComparer.Ordinal)
                .Select(f => $"Nothing is any more what {f} says: with {Variable}=1 it is deleted."),
        ]);
    }

    internal static string Compare(string path, IEnumerable<string> lines, bool isApproved)
    {
        var now = string.Concat(lines.Select(l => l + '\n'));
        if (isApproved)
        {
            File.WriteAllText(path, now);
        }

        var before = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : string.Empty;
        if (before == now)
        {
            return string.Empty;
        }

        var (old, young) = (before.Split('\n'), now.Split('\n'));
        return string.Join('\n',
        [
            $"What clients rely on has changed. If that is meant, run with {Variable}=1 and commit "
                + $"{Path.GetFileName(path)}:",
            .. old.Except(young).Select(l => $"- {l}"),
            .. young.Except(old).Select(l => $"+ {l}"),
            "The new text:",
            now,
        ]);
    }
}
