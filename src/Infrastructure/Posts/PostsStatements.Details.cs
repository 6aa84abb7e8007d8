using Hubbub.Application.Media.Contracts;
using Hubbub.Application.Posts;
using Hubbub.Domain.Common;
using Hubbub.Infrastructure.Persistence.Statements;

namespace Hubbub.Infrastructure.Posts;

/// <summary>Details of the posts of a page; the text is in <see cref="PostDetailSql"/>.</summary>
internal sealed partial class PostsStatements
{
    /// <summary>
    /// Columns: viewer, and as JSON arrays posts to explain, posts with polls; now; posts with files.
    /// </summary>
    public static readonly DialectStatement Details = new(
        Sqlite: PostDetailSql.TextOf(PostRuleSql.Sqlite),
        SqlServer: PostDetailSql.TextOf(PostRuleSql.SqlServer),
        PostgreSql: PostDetailSql.TextOf(PostRuleSql.PostgreSql));

    public async Task<IReadOnlyList<PostDetail>> PostDetailsAsync(PostDetailsQuery asked, CancellationToken ct)
    {
        object?[] row =
        [
            asked.Viewer.Value,
            Ids(asked.Explained),
            Ids(asked.WithPoll),
            asked.Now.ToUnixTimeMilliseconds(),
            Ids(asked.WithMedia),
        ];
        return await Details.QueryAsync(db, [row], ReadDetail, ct);
    }

    private static PostDetail ReadDetail(SqlRow row) => row.Int32(1) switch
    {
        PostDetailSql.PollOption => new PollDetail(
            PostOf(row),
            AuthorId: new(Number(row, 0)),
            EndsAt: DateTimeOffset.FromUnixTimeMilliseconds(Number(row, 1)),
            IsMultiple: Number(row, 2) == 1,
            HidesTotals: Number(row, 3) == 1,
            Voters: (int)Number(row, 4),
            Place: (int)Number(row, 5),
            Text: Text(row, 0)!,
            Votes: (int)Number(row, 6),
            Choices: (int)Number(row, 7)),
        PostDetailSql.MediaFile => new MediaDetail(
            PostOf(row),
            Position: (int)Number(row, 0),
            MediaCard.Of(
                id: new(Number(row, 1)),
                kind: (Domain.Media.MediaKind)Number(row, 2),
                contentType: Text(row, 0)!,
                name: Text(row, 1)!,
                bytes: Number(row, 3),
                width: (int?)NumberIfAny(row, 4),
                height: (int?)NumberIfAny(row, 5),
                blurhash: Text(row, 2),
                altText: Text(row, 3),
                durationMs: (int?)NumberIfAny(row, 6),
                waveform: Text(row, 4))),
        var fact => new FeedFact(
            PostOf(row),
            (FeedFactKind)fact,
            NumberIfAny(row, 0) is { } user
                ? new(new(user), Text(row, 0), Text(row, 1)!, IsAvailable: true, AvatarOf(NumberIfAny(row, 1)))
                : null,
            Text(row, 2)),
    };

    private static PictureUrls? AvatarOf(long? id) => PictureUrls.OfAvatar(id is { } image ? new MediaId(image) : null);

    private static string Ids(IEnumerable<PostId> posts) => $"[{string.Join(',', posts.Select(p => p.Value))}]";

    private static PostId PostOf(SqlRow row) => new(row.Int64(0));

    private static long Number(SqlRow row, int place) => row.Int64(2 + place);

    private static long? NumberIfAny(SqlRow row, int place) => row.IsNull(2 + place) ? null : Number(row, place);

    private static string? Text(SqlRow row, int place) =>
        row.IsNull(2 + PostDetailSql.Numbers + place) ? null : row.Text(2 + PostDetailSql.Numbers + place);
}
