using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Hubbub.Infrastructure.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class MessageFilesAndPosts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "FileCount",
                schema: "messaging",
                table: "Messages",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "FilesId",
                schema: "messaging",
                table: "Messages",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "FilesKind",
                schema: "messaging",
                table: "Messages",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "SharedPostId",
                schema: "messaging",
                table: "Messages",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Messages_FilesId",
                schema: "messaging",
                table: "Messages",
                column: "FilesId",
                filter: "FilesId IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Messages_FilesId",
                schema: "messaging",
                table: "Messages");

            migrationBuilder.DropColumn(
                name: "FileCount",
                schema: "messaging",
                table: "Messages");

            migrationBuilder.DropColumn(
                name: "FilesId",
                schema: "messaging",
                table: "Messages");

            migrationBuilder.DropColumn(
                name: "FilesKind",
                schema: "messaging",
                table: "Messages");

            migrationBuilder.DropColumn(
                name: "SharedPostId",
                schema: "messaging",
                table: "Messages");
        }
    }
}
