namespace Hubbub.Application.Posts.Discovery;

internal static class TagOrder
{
    // Each database sorts text differently; clients can reproduce this order.
    public static List<string> Sorted(this List<string> tags)
    {
        tags.Sort(StringComparer.Ordinal);
        return tags;
    }
}
