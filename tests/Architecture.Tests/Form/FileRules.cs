using System.Text.RegularExpressions;

namespace Hubbub.Architecture.Tests.Form;

/// <summary>A file is named after the command or query in it.</summary>
internal static partial class FileRules
{
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

    [GeneratedRegex(@"^public sealed record (\w+)\([^;{]*?\)\s*: IRequest<", RegexOptions.Multiline)]
    private static partial Regex Request();
}
