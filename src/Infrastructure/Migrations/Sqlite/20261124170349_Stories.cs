using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Hubbub.Infrastructure.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Stories : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "StoryId",
                schema: "messaging",
                table: "Messages",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Stories",
                schema: "posts",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    AuthorId = table.Column<long>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Audience = table.Column<int>(type: "INTEGER", nullable: false),
                    CircleId = table.Column<long>(type: "INTEGER", nullable: true),
                    HasMedia = table.Column<bool>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ExpiresAt = table.Column<long>(type: "INTEGER", nullable: false),
                    DeletedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ClientKey = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    ContentHash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    Views = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Stories", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "StoryViews",
                schema: "posts",
                columns: table => new
                {
                    StoryId = table.Column<long>(type: "INTEGER", nullable: false),
                    UserId = table.Column<long>(type: "INTEGER", nullable: false),
                    Order = table.Column<long>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StoryViews", x => new { x.StoryId, x.UserId });
                    table.ForeignKey(
                        name: "FK_StoryViews_Stories_StoryId",
                        column: x => x.StoryId,
                        principalSchema: "posts",
                        principalTable: "Stories",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Stories_AuthorId_ClientKey",
                schema: "posts",
                table: "Stories",
                columns: new[] { "AuthorId", "ClientKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Stories_AuthorId_Id",
                schema: "posts",
                table: "Stories",
                columns: new[] { "AuthorId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Stories_ExpiresAt",
                schema: "posts",
                table: "Stories",
                column: "ExpiresAt");

            migrationBuilder.CreateIndex(
                name: "IX_StoryViews_StoryId_Order",
                schema: "posts",
                table: "StoryViews",
                columns: new[] { "StoryId", "Order" });

            migrationBuilder.CreateIndex(
                name: "IX_StoryViews_UserId_StoryId",
                schema: "posts",
                table: "StoryViews",
                columns: new[] { "UserId", "StoryId" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "StoryViews",
                schema: "posts");

            migrationBuilder.DropTable(
                name: "Stories",
                schema: "posts");

            migrationBuilder.DropColumn(
                name: "StoryId",
                schema: "messaging",
                table: "Messages");
        }
    }
}
