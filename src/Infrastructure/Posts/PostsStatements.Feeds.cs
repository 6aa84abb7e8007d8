using Hubbub.Application.Posts.Feeds;
using Hubbub.Infrastructure.Persistence.Statements;

namespace Hubbub.Infrastructure.Posts;

/// <summary>
/// The newest posts of a feed before a given one; the texts are in <see cref="FeedSql"/>. Columns: viewer, before,
/// take, now, circle, how many followed people count as many, how many of the newest posts are read for them.
/// </summary>
internal sealed partial class PostsStatements
{
    public static readonly DialectStatement HomeFeed = new(
        Sqlite: new FeedSql(PostRuleSql.Sqlite).Home(),
        SqlServer: new FeedSql(PostRuleSql.SqlServer).Home(),
        PostgreSql: new FeedSql(PostRuleSql.PostgreSql).Home());

    public static readonly DialectStatement FriendsFeed = new(
        Sqlite: new FeedSql(PostRuleSql.Sqlite).Friends(),
        SqlServer: new FeedSql(PostRuleSql.SqlServer).Friends(),
        PostgreSql: new FeedSql(PostRuleSql.PostgreSql).Friends());

    public static readonly DialectStatement CircleFeed = new(
        Sqlite: new FeedSql(PostRuleSql.Sqlite).Circle(),
        SqlServer: new FeedSql(PostRuleSql.SqlServer).Circle(),
        PostgreSql: new FeedSql(PostRuleSql.PostgreSql).Circle());

    public Task<IReadOnlyList<FeedPost>> FeedAsync(FeedSlice slice, CancellationToken ct) =>
        FeedAsync(slice, many: 1_000, recent: 300, ct);

    internal async Task<IReadOnlyList<FeedPost>> FeedAsync(FeedSlice slice, int many, int recent, CancellationToken ct)
    {
        var statement = slice.Source switch
        {
            FeedSource.Home => HomeFeed,
            FeedSource.Friends => FriendsFeed,
            FeedSource.Circle => CircleFeed,
        };
        object?[] row =
        [
            slice.Viewer.Value,
            slice.Before.Value,
            slice.Take,
            slice.Now.ToUnixTimeMilliseconds(),
            slice.Circle?.Value,
            many,
            recent,
        ];
        return await statement.QueryAsync(db, [row], ReadFeedPost, ct);
    }

    private static FeedPost ReadFeedPost(SqlRow row) => new(
        new(row.Int64(0)),
        row.IsNull(1) ? null : new(row.Int64(1)),
        row.Int32(2),
        row.Time(3),
        row.Bool(4));
}
