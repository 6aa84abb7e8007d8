using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Hubbub.Infrastructure.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class MessageMentions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Notifications_UserId_ConversationId",
                schema: "notifications",
                table: "Notifications");

            migrationBuilder.CreateTable(
                name: "MessageMentions",
                schema: "messaging",
                columns: table => new
                {
                    MessageId = table.Column<long>(type: "bigint", nullable: false),
                    UserId = table.Column<long>(type: "bigint", nullable: false),
                    Username = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MessageMentions", x => new { x.MessageId, x.UserId });
                });

            migrationBuilder.CreateIndex(
                name: "IX_Notifications_UserId_ConversationId_Type",
                schema: "notifications",
                table: "Notifications",
                columns: new[] { "UserId", "ConversationId", "Type" },
                unique: true,
                filter: "IsRead = 0 AND ConversationId IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_MessageMentions_UserId",
                schema: "messaging",
                table: "MessageMentions",
                column: "UserId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "MessageMentions",
                schema: "messaging");

            migrationBuilder.DropIndex(
                name: "IX_Notifications_UserId_ConversationId_Type",
                schema: "notifications",
                table: "Notifications");

            migrationBuilder.CreateIndex(
                name: "IX_Notifications_UserId_ConversationId",
                schema: "notifications",
                table: "Notifications",
                columns: new[] { "UserId", "ConversationId" },
                unique: true,
                filter: "IsRead = 0 AND ConversationId IS NOT NULL");
        }
    }
}
