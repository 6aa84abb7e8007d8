using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Hubbub.Infrastructure.Migrations.Sqlite
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
                    Hash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    Until = table.Column<long>(type: "INTEGER", nullable: false)
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
                    Word = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    UserId = table.Column<long>(type: "INTEGER", nullable: false)
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
                    Name = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Before = table.Column<long>(type: "INTEGER", nullable: false)
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
