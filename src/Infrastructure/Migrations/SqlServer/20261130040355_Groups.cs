using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Hubbub.Infrastructure.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Groups : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "System",
                schema: "messaging",
                table: "Messages",
                type: "nvarchar(2000)",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "LastSentAt",
                schema: "messaging",
                table: "Members",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Role",
                schema: "messaging",
                table: "Members",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<long>(
                name: "SeesAfter",
                schema: "messaging",
                table: "Members",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.CreateTable(
                name: "Groups",
                schema: "messaging",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Description = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true, collation: "Latin1_General_100_BIN2"),
                    ShowsHistory = table.Column<bool>(type: "bit", nullable: false),
                    ShowsBlocked = table.Column<bool>(type: "bit", nullable: false),
                    OnlyAdminsSend = table.Column<bool>(type: "bit", nullable: false),
                    SlowModeSeconds = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Groups", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Groups_Conversations_Id",
                        column: x => x.Id,
                        principalSchema: "messaging",
                        principalTable: "Conversations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Groups",
                schema: "messaging");

            migrationBuilder.DropColumn(
                name: "System",
                schema: "messaging",
                table: "Messages");

            migrationBuilder.DropColumn(
                name: "LastSentAt",
                schema: "messaging",
                table: "Members");

            migrationBuilder.DropColumn(
                name: "Role",
                schema: "messaging",
                table: "Members");

            migrationBuilder.DropColumn(
                name: "SeesAfter",
                schema: "messaging",
                table: "Members");
        }
    }
}
