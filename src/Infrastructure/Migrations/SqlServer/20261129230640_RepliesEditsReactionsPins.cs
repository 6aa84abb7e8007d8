using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Hubbub.Infrastructure.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class RepliesEditsReactionsPins : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "EditCount",
                schema: "messaging",
                table: "Messages",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<long>(
                name: "EditedAt",
                schema: "messaging",
                table: "Messages",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsForwarded",
                schema: "messaging",
                table: "Messages",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<long>(
                name: "ReplyToId",
                schema: "messaging",
                table: "Messages",
                type: "bigint",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "HiddenMessages",
                schema: "messaging",
                columns: table => new
                {
                    MessageId = table.Column<long>(type: "bigint", nullable: false),
                    UserId = table.Column<long>(type: "bigint", nullable: false),
                    HiddenAt = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HiddenMessages", x => new { x.MessageId, x.UserId });
                });

            migrationBuilder.CreateTable(
                name: "MessageEdits",
                schema: "messaging",
                columns: table => new
                {
                    MessageId = table.Column<long>(type: "bigint", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Body = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    At = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MessageEdits", x => new { x.MessageId, x.Number });
                });

            migrationBuilder.CreateTable(
                name: "MessageReactions",
                schema: "messaging",
                columns: table => new
                {
                    MessageId = table.Column<long>(type: "bigint", nullable: false),
                    UserId = table.Column<long>(type: "bigint", nullable: false),
                    Emoji = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Order = table.Column<long>(type: "bigint", nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MessageReactions", x => new { x.MessageId, x.UserId, x.Emoji });
                });

            migrationBuilder.CreateTable(
                name: "PinnedMessages",
                schema: "messaging",
                columns: table => new
                {
                    MessageId = table.Column<long>(type: "bigint", nullable: false),
                    ConversationId = table.Column<long>(type: "bigint", nullable: false),
                    Order = table.Column<long>(type: "bigint", nullable: false),
                    PinnedBy = table.Column<long>(type: "bigint", nullable: false),
                    PinnedAt = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PinnedMessages", x => x.MessageId);
                });

            migrationBuilder.CreateIndex(
                name: "IX_HiddenMessages_UserId",
                schema: "messaging",
                table: "HiddenMessages",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_MessageReactions_MessageId_Order",
                schema: "messaging",
                table: "MessageReactions",
                columns: new[] { "MessageId", "Order" });

            migrationBuilder.CreateIndex(
                name: "IX_MessageReactions_UserId",
                schema: "messaging",
                table: "MessageReactions",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_PinnedMessages_ConversationId_Order",
                schema: "messaging",
                table: "PinnedMessages",
                columns: new[] { "ConversationId", "Order" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "HiddenMessages",
                schema: "messaging");

            migrationBuilder.DropTable(
                name: "MessageEdits",
                schema: "messaging");

            migrationBuilder.DropTable(
                name: "MessageReactions",
                schema: "messaging");

            migrationBuilder.DropTable(
                name: "PinnedMessages",
                schema: "messaging");

            migrationBuilder.DropColumn(
                name: "EditCount",
                schema: "messaging",
                table: "Messages");

            migrationBuilder.DropColumn(
                name: "EditedAt",
                schema: "messaging",
                table: "Messages");

            migrationBuilder.DropColumn(
                name: "IsForwarded",
                schema: "messaging",
                table: "Messages");

            migrationBuilder.DropColumn(
                name: "ReplyToId",
                schema: "messaging",
                table: "Messages");
        }
    }
}
