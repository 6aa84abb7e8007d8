using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Hubbub.Infrastructure.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class AllowAnalytics : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "AllowAnalytics",
                schema: "profiles",
                table: "Profiles",
                type: "bit",
                nullable: false,
                defaultValue: true);

            migrationBuilder.CreateTable(
                name: "ProfileVisits",
                schema: "analytics",
                columns: table => new
                {
                    UserId = table.Column<long>(type: "bigint", nullable: false),
                    Day = table.Column<long>(type: "bigint", nullable: false),
                    Visitors = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProfileVisits", x => new { x.UserId, x.Day });
                });

            migrationBuilder.CreateIndex(
                name: "IX_ProfileVisits_Day",
                schema: "analytics",
                table: "ProfileVisits",
                column: "Day");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ProfileVisits",
                schema: "analytics");

            migrationBuilder.DropColumn(
                name: "AllowAnalytics",
                schema: "profiles",
                table: "Profiles");
        }
    }
}
