using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Hubbub.Infrastructure.Migrations.SqlServer
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
                DELETE c FROM [posts].[PostViews] AS c WHERE NOT EXISTS (SELECT 1 FROM [posts].[Posts] AS p WHERE p.[Id] = c.[PostId] AND p.[DeletedAt] IS NULL);
                """);

            migrationBuilder.Sql(
                """
                DELETE c FROM [posts].[SavedPosts] AS c WHERE NOT EXISTS (SELECT 1 FROM [posts].[Posts] AS p WHERE p.[Id] = c.[PostId] AND p.[DeletedAt] IS NULL);
                """);

            migrationBuilder.Sql(
                """
                DELETE c FROM [posts].[PollVotes] AS c WHERE NOT EXISTS (SELECT 1 FROM [posts].[Polls] AS p WHERE p.[PostId] = c.[PostId]);
                """);

            migrationBuilder.Sql(
                """
                DELETE c FROM [posts].[Reactions] AS c WHERE c.[CommentId] <> 0
                    AND NOT EXISTS (SELECT 1 FROM [posts].[Comments] AS p WHERE p.[Id] = c.[CommentId] AND p.[DeletedAt] IS NULL);
                """);

            migrationBuilder.Sql(
                """
                DELETE c FROM [posts].[CircleMembers] AS c WHERE NOT EXISTS (SELECT 1 FROM [posts].[Circles] AS p WHERE p.[Id] = c.[CircleId]);
                """);

            migrationBuilder.Sql(
                """
                DELETE c FROM [posts].[Dials] AS c WHERE NOT EXISTS (
                    SELECT 1 FROM [graph].[Edges] AS p WHERE p.[FromId] = c.[UserId] AND p.[ToId] = c.[AboutId] AND p.[Follow] = 2);
                """);

            migrationBuilder.Sql(
                """
                DELETE c FROM [notifications].[NotificationActors] AS c WHERE NOT EXISTS (SELECT 1 FROM [notifications].[Notifications] AS p WHERE p.[Id] = c.[NotificationId]);
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
        }
    }
}
