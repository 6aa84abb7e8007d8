using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Hubbub.Infrastructure.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class SharedAuthors : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "SharedAuthorId",
                schema: "notifications",
                table: "Notifications",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.Sql(
                """
                UPDATE "Notifications" SET "SharedAuthorId" =
                    (SELECT p."AuthorId" FROM "Posts" AS p WHERE p."Id" = "Notifications"."SharedPostId")
                WHERE "SharedPostId" IS NOT NULL;
                """);

            migrationBuilder.CreateIndex(
                name: "IX_Notifications_SharedAuthorId_UserId_Id",
                schema: "notifications",
                table: "Notifications",
                columns: new[] { "SharedAuthorId", "UserId", "Id" },
                filter: "SharedAuthorId IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_NotificationActors_ActorId_UserId_SourceId",
                schema: "notifications",
                table: "NotificationActors",
                columns: new[] { "ActorId", "UserId", "SourceId" },
                filter: "SourceId <> 0");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Notifications_SharedAuthorId_UserId_Id",
                schema: "notifications",
                table: "Notifications");

            migrationBuilder.DropIndex(
                name: "IX_NotificationActors_ActorId_UserId_SourceId",
                schema: "notifications",
                table: "NotificationActors");

            migrationBuilder.DropColumn(
                name: "SharedAuthorId",
                schema: "notifications",
                table: "Notifications");
        }
    }
}
