using System.Text.RegularExpressions;

namespace Hubbub.Domain.Common;

/// <summary>Finds the people (@username) whom a text names, but never within a link or an e-mail address.</summary>
public static partial class MentionText
{
    /// <summary>Most different names in a text.</summary>
    public const int MaxNames = 50;

    private const int RegexMilliseconds = 5_000;

    /// <summary>Whether the text can name anybody, which few texts do.</summary>
    public static bool MayName(string text) => text.AsSpan().ContainsAny('@', '＠');

    /// <summary>The usernames in a text, in lower case, each once.</summary>
    public static IReadOnlyList<string> NamesIn(string text) =>
        !MayName(text)
            ? []
            : [.. Found(Mention(), "name", text)
                .Select(name => name.ToLowerInvariant())
                .Distinct(StringComparer.Ordinal)];

    // The patterns match links and addresses too, without a group.
    internal static IEnumerable<string> Found(Regex pattern, string group, string text) =>
        pattern.Matches(text).Select(m => m.Groups[group]).Where(g => g.Success).Select(g => g.Value);

    // Letters and digits of scripts that use spaces. After one of them, # and @ belong to something else, such as an
    // address; in a script without spaces, text may precede them directly.
    internal const string Spaced =
        @"\p{L}\p{M}\p{N}_-[\u0E00-\u0EFF\u1000-\u109F\u1100-\u11FF\u1780-\u17FF\u2E80-\u9FFF\uA960-\uA97F\uAC00-\uD7FF\uF900-\uFAFF\uFF66-\uFFDC]";

    // Links and e-mail addresses are matched first, so that nothing is found within them. Each match starts only where
    // none of its own characters precede and is atomic, so that a text is scanned once.
    internal const string Links =
        @"(?<![A-Za-z0-9+.-])(?>[A-Za-z][A-Za-z0-9+.-]*)://[^\s<>""\u3000-\u3002\u300C\u300D\uFF0C\uFF08\uFF09]+"
        + @"|(?<![A-Za-z0-9.-])(?>[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)[/?#][^\s<>""\u3000-\u3002\u300C\u300D\uFF0C\uFF08\uFF09]*"
        + "|(?<![.%+-]|["
        + Spaced
        + "])(?>[.%+-]*["
        + Spaced
        + "](?:[.%+-]|["
        + Spaced
        + "])*)[@＠](?>(?:-|["
        + Spaced
        + @"])+(?:\.(?:-|["
        + Spaced
        + @"])+)+)(?:\?[^\s<>""]*)?";

    // A dot may precede it, unless the dot follows a word.
    private const string MentionInText =
        Links
            + "|(?<![@＠/]|["
            + Spaced
            + "]|["
            + Spaced
            + @"]\.)[@＠](?<name>[A-Za-z0-9_](?:[A-Za-z0-9_.]{1,28})[A-Za-z0-9_])"
            + @"(?![A-Za-z0-9_@＠]|\.[A-Za-z0-9_.]*[A-Za-z0-9_@＠])";

    [GeneratedRegex(MentionInText, RegexOptions.None, matchTimeoutMilliseconds: RegexMilliseconds)]
    private static partial Regex Mention();
}
