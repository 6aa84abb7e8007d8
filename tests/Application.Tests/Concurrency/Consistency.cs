using Hubbub.Testing;
using Microsoft.Data.Sqlite;

namespace Hubbub.Application.Tests.Concurrency;

/// <summary>
/// Finds what must never be in the tables: rows without their parent, and counts that differ from their rows.
/// </summary>
internal static class Consistency
{
    private const string LivePost = "SELECT 1 FROM Posts p WHERE p.DeletedAt IS NULL AND p.Id = c.PostId";
    private const string LiveComment = "SELECT 1 FROM Comments p WHERE p.DeletedAt IS NULL AND p.Id = c.CommentId";
    private const string LiveStory = "SELECT 1 FROM Stories p WHERE p.DeletedAt IS NULL AND p.Id = c.StoryId";

    private static readonly (string Children, string Parent)[] Families =
    [
        ("PostTags", LivePost), ("PostMentions", LivePost), ("PostRevisions", LivePost), ("SavedPosts", LivePost),
        ("PostViews", LivePost), ("Polls", LivePost), ("PollOptions", LivePost), ("PollVotes", LivePost),
        ("Comments", LivePost), ("Reactions", LivePost), ("StoryViews", LiveStory), ("CommentMentions", LiveComment),
        ("Reactions", $"SELECT 1 WHERE c.CommentId = 0 UNION ALL {LiveComment}"),
        ("Comments", "SELECT 1 WHERE c.ParentId IS NULL UNION ALL SELECT 1 FROM Comments p WHERE p.Id = c.ParentId"),
        ("PollVotes", "SELECT 1 FROM Polls p WHERE p.PostId = c.PostId"),
        ("CircleMembers", "SELECT 1 FROM Circles p WHERE p.Id = c.CircleId"),
        ("SavedPosts", "SELECT 1 WHERE c.FolderId IS NULL UNION ALL SELECT 1 FROM Folders p WHERE p.Id = c.FolderId"),
        ("Dials", "SELECT 1 FROM Edges p WHERE p.FromId = c.UserId AND p.ToId = c.AboutId AND p.Follow = 2"),
        ("NotificationActors", "SELECT 1 FROM Notifications p WHERE p.Id = c.NotificationId"),
        ("RefreshTokens", "SELECT 1 FROM Sessions p WHERE p.Id = c.SessionId"),
        ("Sessions", "SELECT 1 FROM Accounts p WHERE p.Id = c.UserId"),
        ("MediaItems", """
            SELECT 1 WHERE c.TargetId IS NULL
            UNION ALL SELECT 1 FROM Posts p WHERE c.TargetKind = 0 AND p.Id = c.TargetId AND p.DeletedAt IS NULL
            UNION ALL SELECT 1 FROM Drafts p WHERE c.TargetKind = 5 AND p.Id = c.TargetId
            UNION ALL SELECT 1 FROM Stories p WHERE c.TargetKind = 2 AND p.Id = c.TargetId AND p.DeletedAt IS NULL
            """),
    ];

    private static readonly (string Parents, string Count, string Rows)[] Counts =
    [
        ("Posts", "Views", "FROM PostViews c WHERE c.PostId = p.Id"),
        ("Posts", "Comments", "FROM Comments c WHERE c.PostId = p.Id AND c.DeletedAt IS NULL"),
        ("Posts", "Likes", "FROM Reactions c WHERE c.PostId = p.Id AND c.CommentId = 0 AND c.Kind = 0"),
        ("Posts", "Shares", "FROM Posts c WHERE c.SharedPostId = p.Id AND c.DeletedAt IS NULL"),
        ("Comments", "Likes", "FROM Reactions c WHERE c.CommentId = p.Id AND c.Kind = 0"),
        ("Comments", "Replies", "FROM Comments c WHERE c.ParentId = p.Id"),
        ("Stories", "Views", "FROM StoryViews c WHERE c.StoryId = p.Id"),
        ("Polls", "Voters", "FROM PollVotes c WHERE c.PostId = p.PostId"),
        ("Circles", "Members", "FROM CircleMembers c WHERE c.CircleId = p.Id"),
    ];

    public static async Task<IReadOnlyList<string>> Faults(TestApp app)
    {
        await using var connection = new SqliteConnection($"Data Source={app.Database.File};Pooling=False");
        await connection.OpenAsync();
        var faults = new List<string>();
        foreach (var (children, parent) in Families)
        {
            await Ask($"SELECT COUNT(*) FROM {children} c WHERE NOT EXISTS ({parent})", $"{children} without a parent");
        }

        foreach (var (parents, count, rows) in Counts)
        {
            var lives = parents is "Posts" or "Comments" or "Stories" ? "p.DeletedAt IS NULL" : "1";
            await Ask(
                $"SELECT COUNT(*) FROM {parents} p WHERE {lives} AND p.{count} <> (SELECT COUNT(*) {rows})",
                $"{parents} that miscount their {count}");
        }

        return faults;

        async Task Ask(string question, string fault)
        {
            await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Only the tables above.
            command.CommandText = question;
#pragma warning restore CA2100
            if ((long)(await command.ExecuteScalarAsync())! is var found and > 0)
            {
                faults.Add($"{found} {fault}");
            }
        }
    }
}
