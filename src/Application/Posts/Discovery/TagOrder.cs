namespace Hubbub.Application.Posts.Discovery;

internal static class TagOrder
{
    // Databases order text in ways of their own; a client can follow this one.
    public static List<string> Sorted(this List<string> tags)
    {
        tags.Sort(StringComparer.Ordinal);
        return tags;
    }
}
