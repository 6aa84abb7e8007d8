using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Hubbub.Infrastructure.Migrations.SqlServer
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
                    CircleId = table.Column<long>(type: "bigint", nullable: false),
                    UserId = table.Column<long>(type: "bigint", nullable: false),
                    Order = table.Column<long>(type: "bigint", nullable: false)
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
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    OwnerId = table.Column<long>(type: "bigint", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Members = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
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
                    PostId = table.Column<long>(type: "bigint", nullable: false),
                    UserId = table.Column<long>(type: "bigint", nullable: false)
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
                    PostId = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false),
                    Text = table.Column<string>(type: "nvarchar(max)", maxLength: 5000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    At = table.Column<long>(type: "bigint", nullable: false)
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
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    AuthorId = table.Column<long>(type: "bigint", nullable: false),
                    Text = table.Column<string>(type: "nvarchar(max)", maxLength: 5000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Audience = table.Column<int>(type: "int", nullable: false),
                    CircleId = table.Column<long>(type: "bigint", nullable: true),
                    CommentPolicy = table.Column<int>(type: "int", nullable: false),
                    Mood = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Location = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Link = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Latin1_General_100_BIN2"),
                    SharedPostId = table.Column<long>(type: "bigint", nullable: true),
                    IsQuote = table.Column<bool>(type: "bit", nullable: false),
                    ExpiresAt = table.Column<long>(type: "bigint", nullable: true),
                    CreatedAt = table.Column<long>(type: "bigint", nullable: false),
                    EditedAt = table.Column<long>(type: "bigint", nullable: true),
                    DeletedAt = table.Column<long>(type: "bigint", nullable: true),
                    PinId = table.Column<long>(type: "bigint", nullable: true),
                    ClientKey = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true, collation: "Latin1_General_100_BIN2"),
                    ContentHash = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false),
                    Comments = table.Column<int>(type: "int", nullable: false),
                    Shares = table.Column<int>(type: "int", nullable: false),
                    Views = table.Column<int>(type: "int", nullable: false),
                    Likes = table.Column<int>(type: "int", nullable: false),
                    Loves = table.Column<int>(type: "int", nullable: false),
                    Hahas = table.Column<int>(type: "int", nullable: false),
                    Wows = table.Column<int>(type: "int", nullable: false),
                    Sads = table.Column<int>(type: "int", nullable: false),
                    Angries = table.Column<int>(type: "int", nullable: false)
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
                    Tag = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Latin1_General_100_BIN2"),
                    PostId = table.Column<long>(type: "bigint", nullable: false)
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
                unique: true,
                filter: "[ClientKey] IS NOT NULL");

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
