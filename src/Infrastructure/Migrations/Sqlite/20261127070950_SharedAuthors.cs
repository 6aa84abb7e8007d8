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
                UPDATE "Notifications" SET "SharedAuthorId" = (SELECT p."AuthorId" FROM "Posts" AS p WHERE p."Id" = "SharedPostId")
                WHERE "SharedPostId" IS NOT NULL;
                """);

            migrationBuilder.CreateIndex(
                name: "IX_Notifications_SharedAuthorId_UserId_Id",
                schema: "notifications",
                table: "Notifications",
                columns: new[] { "SharedAuthorId", "UserId", "Id" },
                filter: "SharedAuthorId IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Notifications_SharedAuthorId_UserId_Id",
                schema: "notifications",
                table: "Notifications");

            migrationBuilder.DropColumn(
                name: "SharedAuthorId",
                schema: "notifications",
                table: "Notifications");
        }
    }
}
