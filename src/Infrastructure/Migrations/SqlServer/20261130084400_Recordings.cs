using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Hubbub.Infrastructure.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Recordings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "DurationMs",
                schema: "media",
                table: "MediaItems",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Waveform",
                schema: "media",
                table: "MediaItems",
                type: "nvarchar(100)",
                maxLength: 100,
                nullable: true,
                collation: "Latin1_General_100_BIN2");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "DurationMs",
                schema: "media",
                table: "MediaItems");

            migrationBuilder.DropColumn(
                name: "Waveform",
                schema: "media",
                table: "MediaItems");
        }
    }
}
