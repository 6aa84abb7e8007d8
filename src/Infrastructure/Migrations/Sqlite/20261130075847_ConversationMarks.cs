using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Hubbub.Infrastructure.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ConversationMarks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "ArchivedSeq",
                schema: "messaging",
                table: "Members",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "PinnedAt",
                schema: "messaging",
                table: "Members",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "UnreadAfter",
                schema: "messaging",
                table: "Members",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Members_UserId_PinnedAt",
                schema: "messaging",
                table: "Members",
                columns: new[] { "UserId", "PinnedAt" },
                filter: "PinnedAt IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Members_UserId_PinnedAt",
                schema: "messaging",
                table: "Members");

            migrationBuilder.DropColumn(
                name: "ArchivedSeq",
                schema: "messaging",
                table: "Members");

            migrationBuilder.DropColumn(
                name: "PinnedAt",
                schema: "messaging",
                table: "Members");

            migrationBuilder.DropColumn(
                name: "UnreadAfter",
                schema: "messaging",
                table: "Members");
        }
    }
}
