using System.Text.RegularExpressions;

namespace Hubbub.Architecture.Tests.Form;

/// <summary>A file is named after the command or query in it.</summary>
internal static partial class FileRules
{
    private const int MostCharacters = 120;

    public static IReadOnlyList<string> Hidden(IEnumerable<SourceFile> files) =>
    [
        .. from file in files
           from request in Request().Matches(file.Text).Select(m => m.Groups[1].Value)
           where request != Path.GetFileNameWithoutExtension(file.Path)
           select $"{request} stands in {file.Path}",
    ];

    public static IReadOnlyList<string> Crowded(IEnumerable<SourceFile> files, int most) =>
    [
        .. from file in files
           group file by Path.GetDirectoryName(file.Path) into folder
           where folder.Count() > most
           select $"{folder.Key} has {folder.Count()} files",
    ];

    /// <summary>
    /// Lines of more than 120 characters. SQL, HTML and JSON in multi-line strings keep their own form, and a line that
    /// begins with a string literal may have no place to break.
    /// </summary>
    public static IReadOnlyList<string> LongLines(IEnumerable<SourceFile> files) => [.. files.SelectMany(LongLines)];

    private static IEnumerable<string> LongLines(SourceFile file)
    {
        var isInString = false;
        foreach (var (number, line) in file.Text.Split('\n').Index())
        {
            if (line.Length > MostCharacters && !isInString && !Literal().IsMatch(line))
            {
                yield return $"{file.Path}:{number + 1} has {line.Length} characters";
            }

            isInString ^= line.AsSpan().Count("\"\"\"") % 2 == 1;
        }
    }

    [GeneratedRegex(@"^\s*([+?]\s+)?[$@]*""")]
    private static partial Regex Literal();

    [GeneratedRegex(@"^public sealed record (\w+)\([^;{]*?\)\s*: IRequest<", RegexOptions.Multiline)]
    private static partial Regex Request();
}
