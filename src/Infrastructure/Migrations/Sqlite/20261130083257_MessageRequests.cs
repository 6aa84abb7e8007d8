using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Hubbub.Infrastructure.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class MessageRequests : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "WhoCanMessage",
                schema: "profiles",
                table: "Profiles",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Request",
                schema: "messaging",
                table: "Members",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateIndex(
                name: "IX_Members_Requests",
                schema: "messaging",
                table: "Members",
                columns: new[] { "UserId", "ConversationId" },
                filter: "Request = 1");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Members_Requests",
                schema: "messaging",
                table: "Members");

            migrationBuilder.DropColumn(
                name: "WhoCanMessage",
                schema: "profiles",
                table: "Profiles");

            migrationBuilder.DropColumn(
                name: "Request",
                schema: "messaging",
                table: "Members");
        }
    }
}
