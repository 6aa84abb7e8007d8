using System.Text;
using System.Text.RegularExpressions;

namespace Hubbub.Domain.Posts;

/// <summary>What a text names: people by @username, tags by #tag, in any script, emoji included.</summary>
public static partial class PostText
{
    public const int MaxTag = 100;
    public const int MaxTags = 30;
    public const int MaxMentions = 50;

    private const int RegexMilliseconds = 250;

    /// <summary>The tags of a text as they are looked up, each once, in the order of the text.</summary>
    public static IReadOnlyList<string> TagsOf(string text) =>
        [.. Tag().Matches(text).Select(m => KeyOf(m.Groups["tag"].Value)).Where(IsTag).Distinct(StringComparer.Ordinal)];

    /// <summary>The user names that a text mentions, in lower case, each once.</summary>
    public static IReadOnlyList<string> MentionsOf(string text) =>
        [.. Mention().Matches(text).Select(m => m.Groups["name"].Value.ToLowerInvariant()).Distinct(StringComparer.Ordinal)];

    /// <summary>A tag as it is stored and compared: composed, compatible forms made one, lower case.</summary>
    public static string KeyOf(string tag) => tag.Normalize(NormalizationForm.FormKC).ToLowerInvariant();

    /// <summary>Whether this, without its #, is a tag: neither empty, too long nor a bare number.</summary>
    public static bool IsTag(string key) =>
        key.Length is > 0 and <= MaxTag && WholeTag().IsMatch(key) && !key.All(c => char.IsDigit(c) || c == '_');

    // Letters, marks, digits, connectors, symbols such as emoji, and what joins emoji (U+200D, U+FE0F). Surrogate pairs
    // are matched as such: .NET's classes see one half at a time.
    private const string TagPart = @"(?:[\p{L}\p{M}\p{N}\p{Pc}\p{So}\p{Sk}\u200D\uFE0F]|[\uD800-\uDBFF][\uDC00-\uDFFF])+";

    private const string TagInText = @"(?<![\w&/#])[#＃](?<tag>" + TagPart + ")";

    [GeneratedRegex(TagInText, RegexOptions.None, matchTimeoutMilliseconds: RegexMilliseconds)]
    private static partial Regex Tag();

    [GeneratedRegex("^" + TagPart + @"\z", RegexOptions.None, matchTimeoutMilliseconds: RegexMilliseconds)]
    private static partial Regex WholeTag();

    // After a letter or digit of ASCII it is an e-mail address; scripts without spaces may write before it.
    private const string MentionPart =
        @"(?<![A-Za-z0-9_.@/])@(?<name>[A-Za-z0-9_](?:[A-Za-z0-9_.]{1,28})[A-Za-z0-9_])(?![A-Za-z0-9_@])";

    [GeneratedRegex(MentionPart, RegexOptions.None, matchTimeoutMilliseconds: RegexMilliseconds)]
    private static partial Regex Mention();
}
