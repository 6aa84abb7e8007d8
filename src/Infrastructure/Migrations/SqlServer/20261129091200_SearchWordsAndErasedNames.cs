using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Hubbub.Infrastructure.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class SearchWordsAndErasedNames : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ErasedNames",
                schema: "accounts",
                columns: table => new
                {
                    Hash = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
                    Until = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ErasedNames", x => x.Hash);
                });

            migrationBuilder.CreateTable(
                name: "ProfileWords",
                schema: "profiles",
                columns: table => new
                {
                    Word = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    UserId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProfileWords", x => new { x.UserId, x.Word });
                });

            migrationBuilder.CreateTable(
                name: "SearchIndexes",
                schema: "sync",
                columns: table => new
                {
                    Name = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Version = table.Column<int>(type: "int", nullable: false),
                    Before = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SearchIndexes", x => x.Name);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ErasedNames_Until",
                schema: "accounts",
                table: "ErasedNames",
                column: "Until");

            migrationBuilder.CreateIndex(
                name: "IX_ProfileWords_Word_UserId",
                schema: "profiles",
                table: "ProfileWords",
                columns: new[] { "Word", "UserId" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ErasedNames",
                schema: "accounts");

            migrationBuilder.DropTable(
                name: "ProfileWords",
                schema: "profiles");

            migrationBuilder.DropTable(
                name: "SearchIndexes",
                schema: "sync");
        }
    }
}
