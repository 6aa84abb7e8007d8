using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Hubbub.Infrastructure.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Receipts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "ReadReceipts",
                schema: "profiles",
                table: "Profiles",
                type: "bit",
                nullable: false,
                defaultValue: true);

            migrationBuilder.AddColumn<long>(
                name: "DeliveredSeq",
                schema: "messaging",
                table: "Members",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "ReceiptSeq",
                schema: "messaging",
                table: "Members",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            // What was read was delivered. So far only direct conversations had receipts.
            migrationBuilder.Sql(
                """
                UPDATE [messaging].[Members] SET [DeliveredSeq] = [ReadSeq],
                    [ReceiptSeq] = CASE WHEN [ConversationId] IN (SELECT [Id] FROM [messaging].[Groups]) THEN 0 ELSE [ReadSeq] END;
                """);

            migrationBuilder.CreateTable(
                name: "ConversationPushes",
                schema: "notifications",
                columns: table => new
                {
                    UserId = table.Column<long>(type: "bigint", nullable: false),
                    ConversationId = table.Column<long>(type: "bigint", nullable: false),
                    SubscriptionId = table.Column<long>(type: "bigint", nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    SentAt = table.Column<long>(type: "bigint", nullable: true),
                    FailedAt = table.Column<long>(type: "bigint", nullable: true),
                    FailedStatus = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ConversationPushes", x => new { x.UserId, x.ConversationId, x.SubscriptionId });
                });

            migrationBuilder.CreateIndex(
                name: "IX_ConversationPushes_At",
                schema: "notifications",
                table: "ConversationPushes",
                column: "At");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ConversationPushes",
                schema: "notifications");

            migrationBuilder.DropColumn(
                name: "ReadReceipts",
                schema: "profiles",
                table: "Profiles");

            migrationBuilder.DropColumn(
                name: "DeliveredSeq",
                schema: "messaging",
                table: "Members");

            migrationBuilder.DropColumn(
                name: "ReceiptSeq",
                schema: "messaging",
                table: "Members");
        }
    }
}
