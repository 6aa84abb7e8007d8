using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Hubbub.Infrastructure.Migrations.Sqlite
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
                type: "TEXT",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "LastSentAt",
                schema: "messaging",
                table: "Members",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Role",
                schema: "messaging",
                table: "Members",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<long>(
                name: "SeesAfter",
                schema: "messaging",
                table: "Members",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.CreateTable(
                name: "Groups",
                schema: "messaging",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Description = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    ShowsHistory = table.Column<bool>(type: "INTEGER", nullable: false),
                    ShowsBlocked = table.Column<bool>(type: "INTEGER", nullable: false),
                    OnlyAdminsSend = table.Column<bool>(type: "INTEGER", nullable: false),
                    SlowModeSeconds = table.Column<int>(type: "INTEGER", nullable: false)
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
