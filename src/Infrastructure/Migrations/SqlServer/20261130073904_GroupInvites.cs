using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Hubbub.Infrastructure.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class GroupInvites : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "GroupInvites",
                schema: "messaging",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    ConversationId = table.Column<long>(type: "bigint", nullable: false),
                    Code = table.Column<string>(type: "nvarchar(22)", maxLength: 22, nullable: false, collation: "Latin1_General_100_BIN2"),
                    CreatedBy = table.Column<long>(type: "bigint", nullable: false),
                    CreatedAt = table.Column<long>(type: "bigint", nullable: false),
                    ExpiresAt = table.Column<long>(type: "bigint", nullable: true),
                    MaxUses = table.Column<int>(type: "int", nullable: true),
                    NeedsApproval = table.Column<bool>(type: "bit", nullable: false),
                    ClientKey = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Uses = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GroupInvites", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "GroupRefusals",
                schema: "messaging",
                columns: table => new
                {
                    ConversationId = table.Column<long>(type: "bigint", nullable: false),
                    UserId = table.Column<long>(type: "bigint", nullable: false),
                    RefusedAt = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GroupRefusals", x => new { x.ConversationId, x.UserId });
                });

            migrationBuilder.CreateTable(
                name: "JoinRequests",
                schema: "messaging",
                columns: table => new
                {
                    ConversationId = table.Column<long>(type: "bigint", nullable: false),
                    UserId = table.Column<long>(type: "bigint", nullable: false),
                    RequestedAt = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JoinRequests", x => new { x.ConversationId, x.UserId });
                });

            migrationBuilder.CreateIndex(
                name: "IX_GroupInvites_Code",
                schema: "messaging",
                table: "GroupInvites",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_GroupInvites_ConversationId",
                schema: "messaging",
                table: "GroupInvites",
                column: "ConversationId");

            migrationBuilder.CreateIndex(
                name: "IX_GroupRefusals_UserId",
                schema: "messaging",
                table: "GroupRefusals",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_JoinRequests_UserId",
                schema: "messaging",
                table: "JoinRequests",
                column: "UserId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "GroupInvites",
                schema: "messaging");

            migrationBuilder.DropTable(
                name: "GroupRefusals",
                schema: "messaging");

            migrationBuilder.DropTable(
                name: "JoinRequests",
                schema: "messaging");
        }
    }
}
