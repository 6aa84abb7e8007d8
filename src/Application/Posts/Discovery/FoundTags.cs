using Hubbub.Application.Common;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Posts.Discovery;

/// <summary>
/// Tags used in at least one post that the viewer sees, because the name of a tag can be private too.
/// </summary>
internal sealed class FoundTags(IPostsDb db, Visibility visibility)
{
    private const string List = "found-tags";

    public static string CursorAfter(string tag, bool isTrend) => Cursors.Encode(List, isTrend ? "t" : "n", tag);

    public static (bool IsTrend, string Tag)? Parse(string cursor) =>
        Cursors.Decode(List, cursor, 2) is [var list, var tag] && list is "t" or "n" ? (list == "t", tag) : null;

    /// <summary>
    /// An upper bound for tags that start with the prefix. A final ς in it may continue as σ, the next letter.
    /// </summary>
    public static string AfterAllThatStartWith(string prefix) =>
        PlainText.AfterAllThatStartWith(prefix.EndsWith('ς') ? prefix[..^1] + 'σ' : prefix);

    /// <summary>The given tags that the viewer sees.</summary>
    public Task<HashSet<string>> Seen(UserId viewer, string[] tags, CancellationToken ct) =>
        SeenOf(db.Tags.Where(t => tags.Contains(t.Name)), viewer).ToHashSetAsync(ct);

    /// <summary>Tags that start with the prefix, by name, after a given name and without the excluded ones.</summary>
    public Task<List<string>> ByName(
        UserId viewer, string prefix, string after, string[] except, int most, CancellationToken ct)
    {
        var until = AfterAllThatStartWith(prefix);
        return SeenOf(
                db.Tags.Where(t => t.Name.CompareTo(prefix) >= 0 && t.Name.CompareTo(until) < 0
                    && t.Name.CompareTo(after) > 0 && !except.Contains(t.Name)),
                viewer)
            .OrderBy(name => name).Take(most).ToListAsync(ct);
    }

    private IQueryable<string> SeenOf(IQueryable<Tag> tags, UserId viewer)
    {
        var (posts, wanted) = (db.PostTags, visibility.WantedBy(viewer));
        return tags.Select(
            t => t.Name).Where(name => posts.Any(t => t.Tag == name && wanted.Any(p => p.Id == t.PostId)));
    }
}
