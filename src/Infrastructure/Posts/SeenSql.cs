using Hubbub.Domain.Common;
using Hubbub.Infrastructure.Persistence;

namespace Hubbub.Infrastructure.Posts;

/// <summary>Whether someone sees a given post, or a given comment, now.</summary>
internal static class SeenSql
{
    /// <summary>Answers the pairs that are seen. Columns: post, viewer, now.</summary>
    public static readonly DualStatement Post = new(
        PostOf(PostRuleSql.Sqlite.For("$1", "$2"), "$0", string.Empty),
        PostOf(
            PostRuleSql.SqlServer.For("k.Viewer", "k.Now"),
            "k.Post",
            "OPENJSON(@rows) WITH (Post bigint '$[0]', Viewer bigint '$[1]', Now bigint '$[2]') AS k CROSS JOIN "));

    /// <summary>Answers the pair if it is seen, and is no tombstone. Columns: post, viewer, now, comment.</summary>
    public static readonly DualStatement Comment = new(
        CommentOf(PostRuleSql.Sqlite.For("$1", "$2"), "$0", "$3", string.Empty),
        CommentOf(
            PostRuleSql.SqlServer.For("k.Viewer", "k.Now"),
            "k.Post",
            "k.Comment",
            "OPENJSON(@rows) WITH (Post bigint '$[0]', Viewer bigint '$[1]', Now bigint '$[2]', Comment bigint '$[3]') AS k CROSS JOIN "));

    public static (PostId Post, UserId Viewer) Read(SqlRow row) => (new(row.Int64(0)), new(row.Int64(1)));

    private static string PostOf(PostRuleSql sql, string post, string keys) =>
        $"""
        SELECT p."Id", v."UserId"
        FROM {keys}{sql.Posts("Posts")} p CROSS JOIN {sql.Profiles} v
        WHERE p."Id" = {post} AND v."UserId" = {sql.Viewer} AND {sql.Visible("p")}
        """;

    private static string CommentOf(PostRuleSql sql, string post, string comment, string keys) =>
        $"""
        SELECT p."Id", a."UserId"
        FROM {keys}{sql.Posts("Comments")} c CROSS JOIN {sql.Posts("Posts")} p CROSS JOIN {sql.Profiles} a
        WHERE c."Id" = {comment} AND c."PostId" = {post} AND c."DeletedAt" IS NULL
            AND a."UserId" = c."AuthorId" AND a."Availability" = 0 AND {sql.IsMet("c.\"AuthorId\"")}
            AND p."Id" = c."PostId" AND {sql.Visible("p")}
        """;
}
