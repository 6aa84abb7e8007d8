using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Hubbub.Infrastructure.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class NotificationPreferencesAndPush : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ConversationMutes",
                schema: "notifications",
                columns: table => new
                {
                    UserId = table.Column<long>(type: "bigint", nullable: false),
                    ConversationId = table.Column<long>(type: "bigint", nullable: false),
                    Until = table.Column<long>(type: "bigint", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ConversationMutes", x => new { x.UserId, x.ConversationId });
                });

            migrationBuilder.CreateTable(
                name: "NotificationPreferences",
                schema: "notifications",
                columns: table => new
                {
                    UserId = table.Column<long>(type: "bigint", nullable: false),
                    InAppOff = table.Column<int>(type: "int", nullable: false),
                    PushOff = table.Column<int>(type: "int", nullable: false),
                    EmailOn = table.Column<int>(type: "int", nullable: false),
                    PushContent = table.Column<int>(type: "int", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NotificationPreferences", x => x.UserId);
                });

            migrationBuilder.CreateTable(
                name: "PushDeliveries",
                schema: "notifications",
                columns: table => new
                {
                    SubscriptionId = table.Column<long>(type: "bigint", nullable: false),
                    NotificationId = table.Column<long>(type: "bigint", nullable: false),
                    UserId = table.Column<long>(type: "bigint", nullable: false),
                    ConversationId = table.Column<long>(type: "bigint", nullable: true),
                    QueuedAt = table.Column<long>(type: "bigint", nullable: false),
                    DueAt = table.Column<long>(type: "bigint", nullable: true),
                    Attempts = table.Column<int>(type: "int", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false),
                    SentVersion = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PushDeliveries", x => new { x.SubscriptionId, x.NotificationId });
                });

            migrationBuilder.CreateTable(
                name: "PushSubscriptions",
                schema: "notifications",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    EndpointHash = table.Column<byte[]>(type: "binary(32)", fixedLength: true, maxLength: 32, nullable: false),
                    UserId = table.Column<long>(type: "bigint", nullable: false),
                    SessionId = table.Column<long>(type: "bigint", nullable: false),
                    Endpoint = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    P256dh = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Auth = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Latin1_General_100_BIN2"),
                    CreatedAt = table.Column<long>(type: "bigint", nullable: false),
                    LastSuccessAt = table.Column<long>(type: "bigint", nullable: true),
                    LastFailureAt = table.Column<long>(type: "bigint", nullable: true),
                    LastStatus = table.Column<int>(type: "int", nullable: true),
                    Failures = table.Column<int>(type: "int", nullable: false),
                    RetryAt = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PushSubscriptions", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ConversationMutes_Until",
                schema: "notifications",
                table: "ConversationMutes",
                column: "Until",
                filter: "Until IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_PushDeliveries_DueAt",
                schema: "notifications",
                table: "PushDeliveries",
                column: "DueAt",
                filter: "DueAt IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_PushDeliveries_QueuedAt",
                schema: "notifications",
                table: "PushDeliveries",
                column: "QueuedAt");

            migrationBuilder.CreateIndex(
                name: "IX_PushDeliveries_UserId",
                schema: "notifications",
                table: "PushDeliveries",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_PushSubscriptions_EndpointHash",
                schema: "notifications",
                table: "PushSubscriptions",
                column: "EndpointHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PushSubscriptions_SessionId",
                schema: "notifications",
                table: "PushSubscriptions",
                column: "SessionId");

            migrationBuilder.CreateIndex(
                name: "IX_PushSubscriptions_UserId",
                schema: "notifications",
                table: "PushSubscriptions",
                column: "UserId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ConversationMutes",
                schema: "notifications");

            migrationBuilder.DropTable(
                name: "NotificationPreferences",
                schema: "notifications");

            migrationBuilder.DropTable(
                name: "PushDeliveries",
                schema: "notifications");

            migrationBuilder.DropTable(
                name: "PushSubscriptions",
                schema: "notifications");
        }
    }
}
