using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Hubbub.Infrastructure.Migrations.Sqlite
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
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    ConversationId = table.Column<long>(type: "INTEGER", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 22, nullable: false),
                    CreatedBy = table.Column<long>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ExpiresAt = table.Column<long>(type: "INTEGER", nullable: true),
                    MaxUses = table.Column<int>(type: "INTEGER", nullable: true),
                    NeedsApproval = table.Column<bool>(type: "INTEGER", nullable: false),
                    ClientKey = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    Uses = table.Column<int>(type: "INTEGER", nullable: false)
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
                    ConversationId = table.Column<long>(type: "INTEGER", nullable: false),
                    UserId = table.Column<long>(type: "INTEGER", nullable: false),
                    RefusedAt = table.Column<long>(type: "INTEGER", nullable: false)
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
                    ConversationId = table.Column<long>(type: "INTEGER", nullable: false),
                    UserId = table.Column<long>(type: "INTEGER", nullable: false),
                    RequestedAt = table.Column<long>(type: "INTEGER", nullable: false)
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
