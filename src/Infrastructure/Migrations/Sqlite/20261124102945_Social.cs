using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Hubbub.Infrastructure.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Social : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "posts");

            migrationBuilder.CreateTable(
                name: "CircleMembers",
                schema: "posts",
                columns: table => new
                {
                    CircleId = table.Column<long>(type: "INTEGER", nullable: false),
                    UserId = table.Column<long>(type: "INTEGER", nullable: false),
                    Order = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CircleMembers", x => new { x.CircleId, x.UserId });
                });

            migrationBuilder.CreateTable(
                name: "Circles",
                schema: "posts",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    OwnerId = table.Column<long>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    Members = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Circles", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PostMentions",
                schema: "posts",
                columns: table => new
                {
                    PostId = table.Column<long>(type: "INTEGER", nullable: false),
                    UserId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PostMentions", x => new { x.PostId, x.UserId });
                });

            migrationBuilder.CreateTable(
                name: "PostRevisions",
                schema: "posts",
                columns: table => new
                {
                    PostId = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 5000, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PostRevisions", x => new { x.PostId, x.Version });
                });

            migrationBuilder.CreateTable(
                name: "Posts",
                schema: "posts",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    AuthorId = table.Column<long>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 5000, nullable: false),
                    Audience = table.Column<int>(type: "INTEGER", nullable: false),
                    CircleId = table.Column<long>(type: "INTEGER", nullable: true),
                    CommentPolicy = table.Column<int>(type: "INTEGER", nullable: false),
                    Mood = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    Location = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Link = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    SharedPostId = table.Column<long>(type: "INTEGER", nullable: true),
                    IsQuote = table.Column<bool>(type: "INTEGER", nullable: false),
                    ExpiresAt = table.Column<long>(type: "INTEGER", nullable: true),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    EditedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    DeletedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    PinId = table.Column<long>(type: "INTEGER", nullable: true),
                    ClientKey = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    ContentHash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    Comments = table.Column<int>(type: "INTEGER", nullable: false),
                    Shares = table.Column<int>(type: "INTEGER", nullable: false),
                    Views = table.Column<int>(type: "INTEGER", nullable: false),
                    Likes = table.Column<int>(type: "INTEGER", nullable: false),
                    Loves = table.Column<int>(type: "INTEGER", nullable: false),
                    Hahas = table.Column<int>(type: "INTEGER", nullable: false),
                    Wows = table.Column<int>(type: "INTEGER", nullable: false),
                    Sads = table.Column<int>(type: "INTEGER", nullable: false),
                    Angries = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Posts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PostTags",
                schema: "posts",
                columns: table => new
                {
                    Tag = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    PostId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PostTags", x => new { x.Tag, x.PostId });
                });

            migrationBuilder.CreateIndex(
                name: "IX_CircleMembers_CircleId_Order",
                schema: "posts",
                table: "CircleMembers",
                columns: new[] { "CircleId", "Order" });

            migrationBuilder.CreateIndex(
                name: "IX_CircleMembers_UserId",
                schema: "posts",
                table: "CircleMembers",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_Circles_OwnerId_Id",
                schema: "posts",
                table: "Circles",
                columns: new[] { "OwnerId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_PostMentions_UserId_PostId",
                schema: "posts",
                table: "PostMentions",
                columns: new[] { "UserId", "PostId" });

            migrationBuilder.CreateIndex(
                name: "IX_Posts_AuthorId_ClientKey",
                schema: "posts",
                table: "Posts",
                columns: new[] { "AuthorId", "ClientKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Posts_AuthorId_Id",
                schema: "posts",
                table: "Posts",
                columns: new[] { "AuthorId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Posts_AuthorId_PinId",
                schema: "posts",
                table: "Posts",
                columns: new[] { "AuthorId", "PinId" },
                filter: "PinId IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Posts_SharedPostId_AuthorId",
                schema: "posts",
                table: "Posts",
                columns: new[] { "SharedPostId", "AuthorId" },
                unique: true,
                filter: "SharedPostId IS NOT NULL AND IsQuote = 0 AND DeletedAt IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_PostTags_PostId",
                schema: "posts",
                table: "PostTags",
                column: "PostId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CircleMembers",
                schema: "posts");

            migrationBuilder.DropTable(
                name: "Circles",
                schema: "posts");

            migrationBuilder.DropTable(
                name: "PostMentions",
                schema: "posts");

            migrationBuilder.DropTable(
                name: "PostRevisions",
                schema: "posts");

            migrationBuilder.DropTable(
                name: "Posts",
                schema: "posts");

            migrationBuilder.DropTable(
                name: "PostTags",
                schema: "posts");
        }
    }
}
