using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Hubbub.Infrastructure.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class GroupInvitations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "WhoCanAddToGroups",
                schema: "profiles",
                table: "Profiles",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<long>(
                name: "PictureId",
                schema: "messaging",
                table: "Groups",
                type: "bigint",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "GroupInvitations",
                schema: "messaging",
                columns: table => new
                {
                    ConversationId = table.Column<long>(type: "bigint", nullable: false),
                    UserId = table.Column<long>(type: "bigint", nullable: false),
                    InvitedBy = table.Column<long>(type: "bigint", nullable: false),
                    InvitedAt = table.Column<long>(type: "bigint", nullable: false),
                    DeclinedAt = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GroupInvitations", x => new { x.ConversationId, x.UserId });
                });

            migrationBuilder.CreateIndex(
                name: "IX_GroupInvitations_UserId",
                schema: "messaging",
                table: "GroupInvitations",
                column: "UserId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "GroupInvitations",
                schema: "messaging");

            migrationBuilder.DropColumn(
                name: "WhoCanAddToGroups",
                schema: "profiles",
                table: "Profiles");

            migrationBuilder.DropColumn(
                name: "PictureId",
                schema: "messaging",
                table: "Groups");
        }
    }
}
