using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Hubbub.Infrastructure.Migrations.Sqlite
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
                type: "INTEGER",
                nullable: false,
                defaultValue: 60);

            migrationBuilder.AddColumn<long>(
                name: "SessionId",
                schema: "accounts",
                table: "Mails",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "NotificationMails",
                schema: "notifications",
                columns: table => new
                {
                    UserId = table.Column<long>(type: "INTEGER", nullable: false),
                    Since = table.Column<long>(type: "INTEGER", nullable: true),
                    SendingSince = table.Column<long>(type: "INTEGER", nullable: true),
                    DueAt = table.Column<long>(type: "INTEGER", nullable: true),
                    SentAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false)
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
