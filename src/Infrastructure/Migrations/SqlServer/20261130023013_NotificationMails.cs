using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Hubbub.Infrastructure.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class NotificationMails : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "EmailAfterMinutes",
                schema: "notifications",
                table: "NotificationPreferences",
                type: "int",
                nullable: false,
                defaultValue: 60);

            migrationBuilder.AddColumn<long>(
                name: "SessionId",
                schema: "accounts",
                table: "Mails",
                type: "bigint",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "NotificationMails",
                schema: "notifications",
                columns: table => new
                {
                    UserId = table.Column<long>(type: "bigint", nullable: false),
                    Since = table.Column<long>(type: "bigint", nullable: true),
                    SendingSince = table.Column<long>(type: "bigint", nullable: true),
                    DueAt = table.Column<long>(type: "bigint", nullable: true),
                    SentAt = table.Column<long>(type: "bigint", nullable: true),
                    Attempts = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NotificationMails", x => x.UserId);
                });

            migrationBuilder.CreateIndex(
                name: "IX_NotificationMails_DueAt",
                schema: "notifications",
                table: "NotificationMails",
                column: "DueAt",
                filter: "DueAt IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "NotificationMails",
                schema: "notifications");

            migrationBuilder.DropColumn(
                name: "EmailAfterMinutes",
                schema: "notifications",
                table: "NotificationPreferences");

            migrationBuilder.DropColumn(
                name: "SessionId",
                schema: "accounts",
                table: "Mails");
        }
    }
}
