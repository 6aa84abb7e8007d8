using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Hubbub.Infrastructure.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class OrphanedRows : Migration
    {
        // What was added while its parent was being deleted stayed behind, before deletions held the parent first.
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                DELETE FROM "PostViews" AS c WHERE NOT EXISTS (SELECT 1 FROM "Posts" AS p WHERE p."Id" = c."PostId" AND p."DeletedAt" IS NULL);
                """);

            migrationBuilder.Sql(
                """
                DELETE FROM "SavedPosts" AS c WHERE NOT EXISTS (SELECT 1 FROM "Posts" AS p WHERE p."Id" = c."PostId" AND p."DeletedAt" IS NULL);
                """);

            migrationBuilder.Sql(
                """
                DELETE FROM "PollVotes" AS c WHERE NOT EXISTS (SELECT 1 FROM "Polls" AS p WHERE p."PostId" = c."PostId");
                """);

            migrationBuilder.Sql(
                """
                DELETE FROM "Reactions" AS c WHERE c."CommentId" <> 0
                    AND NOT EXISTS (SELECT 1 FROM "Comments" AS p WHERE p."Id" = c."CommentId" AND p."DeletedAt" IS NULL);
                """);

            migrationBuilder.Sql(
                """
                DELETE FROM "CircleMembers" AS c WHERE NOT EXISTS (SELECT 1 FROM "Circles" AS p WHERE p."Id" = c."CircleId");
                """);

            migrationBuilder.Sql(
                """
                DELETE FROM "Dials" AS c WHERE NOT EXISTS (
                    SELECT 1 FROM "Edges" AS p WHERE p."FromId" = c."UserId" AND p."ToId" = c."AboutId" AND p."Follow" = 2);
                """);

            migrationBuilder.Sql(
                """
                DELETE FROM "NotificationActors" AS c WHERE NOT EXISTS (SELECT 1 FROM "Notifications" AS p WHERE p."Id" = c."NotificationId");
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
        }
    }
}
