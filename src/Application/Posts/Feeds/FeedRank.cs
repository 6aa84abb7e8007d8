using System.Globalization;
using Hubbub.Application.Common;
using Hubbub.Domain.Common;

namespace Hubbub.Application.Posts.Feeds;

/// <summary>
/// The order of ranked feeds. A feed is ranked in blocks, starting with the newest posts. A block is ranked once, and
/// the rest of it travels in the cursor, so that reactions between pages neither repeat nor drop a post.
/// </summary>
internal static class FeedRank
{
    /// <summary>score = (1 + reactions + comments) / (2 + age in hours) ^ 1.5</summary>
    public static double ScoreOf(FeedPost post, DateTimeOffset now) =>
        (1 + post.Points) / Math.Pow(2 + Math.Max(0, (now - post.CreatedAt).TotalHours), 1.5);

    /// <summary>Best first; equal scores newest first.</summary>
    public static IReadOnlyList<FeedPost> Order(IEnumerable<FeedPost> posts, DateTimeOffset now) =>
        [.. posts.OrderByDescending(p => ScoreOf(p, now)).ThenByDescending(p => p.Id.Value)];
}

/// <summary>A position in a ranked feed.</summary>
/// <param name="Bottom">The oldest post of the block; 0 if no block follows.</param>
/// <param name="Rest">The rest of the block, in order.</param>
internal sealed record RankedPlace(long Bottom, IReadOnlyList<PostId> Rest)
{
    private const int MaxRest = 200;
    private const int MaxCursor = 5_000;

    public static readonly RankedPlace Start = new(long.MaxValue, []);

    public string? Encode(string list) => Bottom == 0 && Rest.Count == 0 ? null : Cursors.Encode(
        list,
        Bottom,
        string.Join('.', Rest.Select(id => (id.Value - Bottom).ToString("x", CultureInfo.InvariantCulture))));

    public static RankedPlace Decode(string list, string? cursor) => cursor is null ? Start : TryDecode(list, cursor)!;

    public static RankedPlace? TryDecode(string list, string cursor)
    {
        if (Cursors.Decode(list, cursor, 2, MaxCursor) is not [var bottom, var rest]
            || !long.TryParse(bottom, NumberStyles.None, CultureInfo.InvariantCulture, out var from))
        {
            return null;
        }

        var ids = new List<PostId>();
        foreach (var part in rest.Split('.', MaxRest + 1, StringSplitOptions.RemoveEmptyEntries))
        {
            if (ids.Count == MaxRest
                || !long.TryParse(part, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var distance))
            {
                return null;
            }

            ids.Add(new(unchecked(from + distance)));
        }

        return new(from, ids);
    }
}
