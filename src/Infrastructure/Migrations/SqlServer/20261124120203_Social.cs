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

            migrationBuilder.EnsureSchema(
                name: "media");

            migrationBuilder.AddColumn<long>(
                name: "CommentId",
                schema: "notifications",
                table: "Notifications",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<int>(
                name: "Kind",
                schema: "notifications",
                table: "Notifications",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "PostAuthorId",
                schema: "notifications",
                table: "Notifications",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "PostId",
                schema: "notifications",
                table: "Notifications",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "SecondUserId",
                schema: "notifications",
                table: "Notifications",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "SharedPostId",
                schema: "notifications",
                table: "Notifications",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "SourceId",
                schema: "notifications",
                table: "Notifications",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "ThirdUserId",
                schema: "notifications",
                table: "Notifications",
                type: "bigint",
                nullable: true);

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
                name: "CommentMentions",
                schema: "posts",
                columns: table => new
                {
                    CommentId = table.Column<long>(type: "bigint", nullable: false),
                    UserId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CommentMentions", x => new { x.CommentId, x.UserId });
                });

            migrationBuilder.CreateTable(
                name: "Comments",
                schema: "posts",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    PostId = table.Column<long>(type: "bigint", nullable: false),
                    ParentId = table.Column<long>(type: "bigint", nullable: true),
                    AuthorId = table.Column<long>(type: "bigint", nullable: false),
                    Text = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    CreatedAt = table.Column<long>(type: "bigint", nullable: false),
                    EditedAt = table.Column<long>(type: "bigint", nullable: true),
                    DeletedAt = table.Column<long>(type: "bigint", nullable: true),
                    ClientKey = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true, collation: "Latin1_General_100_BIN2"),
                    ContentHash = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false),
                    Replies = table.Column<int>(type: "int", nullable: false),
                    Likes = table.Column<int>(type: "int", nullable: false),
                    Loves = table.Column<int>(type: "int", nullable: false),
                    Hahas = table.Column<int>(type: "int", nullable: false),
                    Wows = table.Column<int>(type: "int", nullable: false),
                    Sads = table.Column<int>(type: "int", nullable: false),
                    Angries = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Comments", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Dials",
                schema: "posts",
                columns: table => new
                {
                    UserId = table.Column<long>(type: "bigint", nullable: false),
                    AboutId = table.Column<long>(type: "bigint", nullable: false),
                    Mode = table.Column<int>(type: "int", nullable: false),
                    Best = table.Column<int>(type: "int", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Dials", x => new { x.UserId, x.AboutId });
                });

            migrationBuilder.CreateTable(
                name: "Drafts",
                schema: "posts",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    OwnerId = table.Column<long>(type: "bigint", nullable: false),
                    Content = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    PublishAt = table.Column<long>(type: "bigint", nullable: true),
                    Problem = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true, collation: "Latin1_General_100_BIN2"),
                    ClientKey = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true, collation: "Latin1_General_100_BIN2"),
                    ContentHash = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
                    CreatedAt = table.Column<long>(type: "bigint", nullable: false),
                    UpdatedAt = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Drafts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "FeedMarkers",
                schema: "posts",
                columns: table => new
                {
                    UserId = table.Column<long>(type: "bigint", nullable: false),
                    PostId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FeedMarkers", x => x.UserId);
                });

            migrationBuilder.CreateTable(
                name: "Folders",
                schema: "posts",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    OwnerId = table.Column<long>(type: "bigint", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: false, collation: "Latin1_General_100_BIN2"),
                    CreatedAt = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Folders", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "MediaItems",
                schema: "media",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    OwnerId = table.Column<long>(type: "bigint", nullable: false),
                    State = table.Column<int>(type: "int", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    AltText = table.Column<string>(type: "nvarchar(1500)", maxLength: 1500, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Bytes = table.Column<long>(type: "bigint", nullable: false),
                    Offset = table.Column<long>(type: "bigint", nullable: false),
                    Parts = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<int>(type: "int", nullable: true),
                    ContentType = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Width = table.Column<int>(type: "int", nullable: true),
                    Height = table.Column<int>(type: "int", nullable: true),
                    Blurhash = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true, collation: "Latin1_General_100_BIN2"),
                    IdempotencyKey = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true, collation: "Latin1_General_100_BIN2"),
                    RequestHash = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: true),
                    TargetKind = table.Column<int>(type: "int", nullable: true),
                    TargetId = table.Column<long>(type: "bigint", nullable: true),
                    Position = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<long>(type: "bigint", nullable: false),
                    UnusedSince = table.Column<long>(type: "bigint", nullable: true),
                    DiscardedAt = table.Column<long>(type: "bigint", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MediaItems", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "MediaUsages",
                schema: "media",
                columns: table => new
                {
                    UserId = table.Column<long>(type: "bigint", nullable: false),
                    Bytes = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MediaUsages", x => x.UserId);
                });

            migrationBuilder.CreateTable(
                name: "NotificationActors",
                schema: "notifications",
                columns: table => new
                {
                    NotificationId = table.Column<long>(type: "bigint", nullable: false),
                    ActorId = table.Column<long>(type: "bigint", nullable: false),
                    SourceId = table.Column<long>(type: "bigint", nullable: false),
                    UserId = table.Column<long>(type: "bigint", nullable: false),
                    PostId = table.Column<long>(type: "bigint", nullable: false),
                    Kind = table.Column<int>(type: "int", nullable: false),
                    Rank = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NotificationActors", x => new { x.NotificationId, x.ActorId, x.SourceId });
                });

            migrationBuilder.CreateTable(
                name: "PollOptions",
                schema: "posts",
                columns: table => new
                {
                    PostId = table.Column<long>(type: "bigint", nullable: false),
                    Place = table.Column<int>(type: "int", nullable: false),
                    Text = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Votes = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PollOptions", x => new { x.PostId, x.Place });
                });

            migrationBuilder.CreateTable(
                name: "Polls",
                schema: "posts",
                columns: table => new
                {
                    PostId = table.Column<long>(type: "bigint", nullable: false),
                    AuthorId = table.Column<long>(type: "bigint", nullable: false),
                    EndsAt = table.Column<long>(type: "bigint", nullable: false),
                    IsMultiple = table.Column<bool>(type: "bit", nullable: false),
                    HidesTotals = table.Column<bool>(type: "bit", nullable: false),
                    Voters = table.Column<int>(type: "int", nullable: false),
                    EndedAt = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Polls", x => x.PostId);
                });

            migrationBuilder.CreateTable(
                name: "PollVotes",
                schema: "posts",
                columns: table => new
                {
                    PostId = table.Column<long>(type: "bigint", nullable: false),
                    UserId = table.Column<long>(type: "bigint", nullable: false),
                    Choices = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PollVotes", x => new { x.PostId, x.UserId });
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
                    HasPoll = table.Column<bool>(type: "bit", nullable: false),
                    HasMedia = table.Column<bool>(type: "bit", nullable: false),
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

            migrationBuilder.CreateTable(
                name: "PostViews",
                schema: "posts",
                columns: table => new
                {
                    PostId = table.Column<long>(type: "bigint", nullable: false),
                    UserId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PostViews", x => new { x.PostId, x.UserId });
                });

            migrationBuilder.CreateTable(
                name: "PostWords",
                schema: "posts",
                columns: table => new
                {
                    Word = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    PostId = table.Column<long>(type: "bigint", nullable: false),
                    Times = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PostWords", x => new { x.Word, x.PostId });
                });

            migrationBuilder.CreateTable(
                name: "Reactions",
                schema: "posts",
                columns: table => new
                {
                    PersonId = table.Column<long>(type: "bigint", nullable: false),
                    PostId = table.Column<long>(type: "bigint", nullable: false),
                    CommentId = table.Column<long>(type: "bigint", nullable: false),
                    Kind = table.Column<int>(type: "int", nullable: false),
                    Order = table.Column<long>(type: "bigint", nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Reactions", x => new { x.PersonId, x.PostId, x.CommentId });
                });

            migrationBuilder.CreateTable(
                name: "RecentRings",
                schema: "notifications",
                columns: table => new
                {
                    ActorId = table.Column<long>(type: "bigint", nullable: false),
                    PostId = table.Column<long>(type: "bigint", nullable: false),
                    CommentId = table.Column<long>(type: "bigint", nullable: false),
                    Family = table.Column<int>(type: "int", nullable: false),
                    UserId = table.Column<long>(type: "bigint", nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    SourceId = table.Column<long>(type: "bigint", nullable: false),
                    IsTakenBack = table.Column<bool>(type: "bit", nullable: false),
                    WasRead = table.Column<bool>(type: "bit", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RecentRings", x => new { x.ActorId, x.PostId, x.CommentId, x.Family, x.UserId });
                });

            migrationBuilder.CreateTable(
                name: "SavedPosts",
                schema: "posts",
                columns: table => new
                {
                    OwnerId = table.Column<long>(type: "bigint", nullable: false),
                    PostId = table.Column<long>(type: "bigint", nullable: false),
                    FolderId = table.Column<long>(type: "bigint", nullable: true),
                    Order = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SavedPosts", x => new { x.OwnerId, x.PostId });
                });

            migrationBuilder.CreateTable(
                name: "TagFollows",
                schema: "posts",
                columns: table => new
                {
                    UserId = table.Column<long>(type: "bigint", nullable: false),
                    Tag = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TagFollows", x => new { x.UserId, x.Tag });
                });

            migrationBuilder.CreateTable(
                name: "Tags",
                schema: "posts",
                columns: table => new
                {
                    Name = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Tags", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "TrendChoices",
                schema: "posts",
                columns: table => new
                {
                    Tag = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Latin1_General_100_BIN2"),
                    State = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TrendChoices", x => x.Tag);
                });

            migrationBuilder.CreateTable(
                name: "Trends",
                schema: "posts",
                columns: table => new
                {
                    Period = table.Column<int>(type: "int", nullable: false),
                    ComputedAt = table.Column<long>(type: "bigint", nullable: false),
                    Tag = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Score = table.Column<double>(type: "float", nullable: false),
                    Authors = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Trends", x => new { x.Period, x.ComputedAt, x.Tag });
                });

            migrationBuilder.CreateIndex(
                name: "IX_Profiles_UserId",
                schema: "profiles",
                table: "Profiles",
                column: "UserId",
                filter: "Availability <> 0");

            migrationBuilder.CreateIndex(
                name: "IX_Notifications_PostAuthorId_UserId_Id",
                schema: "notifications",
                table: "Notifications",
                columns: new[] { "PostAuthorId", "UserId", "Id" },
                filter: "PostAuthorId IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Notifications_PostId_UserId_Id",
                schema: "notifications",
                table: "Notifications",
                columns: new[] { "PostId", "UserId", "Id" },
                filter: "PostId IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Notifications_SharedPostId_UserId_Id",
                schema: "notifications",
                table: "Notifications",
                columns: new[] { "SharedPostId", "UserId", "Id" },
                filter: "SharedPostId IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Notifications_UserId_Type_PostId_CommentId",
                schema: "notifications",
                table: "Notifications",
                columns: new[] { "UserId", "Type", "PostId", "CommentId" },
                unique: true,
                filter: "IsRead = 0 AND PostId IS NOT NULL");

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
                name: "IX_CommentMentions_UserId_CommentId",
                schema: "posts",
                table: "CommentMentions",
                columns: new[] { "UserId", "CommentId" });

            migrationBuilder.CreateIndex(
                name: "IX_Comments_AuthorId_ClientKey",
                schema: "posts",
                table: "Comments",
                columns: new[] { "AuthorId", "ClientKey" },
                unique: true,
                filter: "[ClientKey] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Comments_AuthorId_Id",
                schema: "posts",
                table: "Comments",
                columns: new[] { "AuthorId", "Id" },
                filter: "DeletedAt IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Comments_PostId_ParentId_Id",
                schema: "posts",
                table: "Comments",
                columns: new[] { "PostId", "ParentId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Comments_PostId_ParentId_Likes_Id",
                schema: "posts",
                table: "Comments",
                columns: new[] { "PostId", "ParentId", "Likes", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Dials_AboutId",
                schema: "posts",
                table: "Dials",
                column: "AboutId");

            migrationBuilder.CreateIndex(
                name: "IX_Drafts_OwnerId_ClientKey",
                schema: "posts",
                table: "Drafts",
                columns: new[] { "OwnerId", "ClientKey" },
                unique: true,
                filter: "[ClientKey] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Drafts_OwnerId_Id",
                schema: "posts",
                table: "Drafts",
                columns: new[] { "OwnerId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Drafts_PublishAt",
                schema: "posts",
                table: "Drafts",
                column: "PublishAt",
                filter: "PublishAt IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Folders_OwnerId_Name",
                schema: "posts",
                table: "Folders",
                columns: new[] { "OwnerId", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_MediaItems_DiscardedAt",
                schema: "media",
                table: "MediaItems",
                column: "DiscardedAt",
                filter: "DiscardedAt IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_MediaItems_OwnerId_Id",
                schema: "media",
                table: "MediaItems",
                columns: new[] { "OwnerId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_MediaItems_OwnerId_IdempotencyKey",
                schema: "media",
                table: "MediaItems",
                columns: new[] { "OwnerId", "IdempotencyKey" },
                unique: true,
                filter: "[IdempotencyKey] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_MediaItems_Parts",
                schema: "media",
                table: "MediaItems",
                column: "Parts",
                filter: "Parts > 0");

            migrationBuilder.CreateIndex(
                name: "IX_MediaItems_TargetKind_TargetId",
                schema: "media",
                table: "MediaItems",
                columns: new[] { "TargetKind", "TargetId" });

            migrationBuilder.CreateIndex(
                name: "IX_MediaItems_UnusedSince",
                schema: "media",
                table: "MediaItems",
                column: "UnusedSince",
                filter: "UnusedSince IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_NotificationActors_ActorId_UserId_PostId",
                schema: "notifications",
                table: "NotificationActors",
                columns: new[] { "ActorId", "UserId", "PostId" });

            migrationBuilder.CreateIndex(
                name: "IX_NotificationActors_NotificationId_Rank",
                schema: "notifications",
                table: "NotificationActors",
                columns: new[] { "NotificationId", "Rank" });

            migrationBuilder.CreateIndex(
                name: "IX_NotificationActors_SourceId",
                schema: "notifications",
                table: "NotificationActors",
                column: "SourceId",
                filter: "SourceId <> 0");

            migrationBuilder.CreateIndex(
                name: "IX_Polls_EndsAt",
                schema: "posts",
                table: "Polls",
                column: "EndsAt",
                filter: "EndedAt IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_PollVotes_UserId_PostId",
                schema: "posts",
                table: "PollVotes",
                columns: new[] { "UserId", "PostId" });

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
                name: "IX_Posts_AuthorId_Id_ExpiresAt_SharedPostId_IsQuote",
                schema: "posts",
                table: "Posts",
                columns: new[] { "AuthorId", "Id", "ExpiresAt", "SharedPostId", "IsQuote" },
                filter: "DeletedAt IS NULL AND Audience <= 1");

            migrationBuilder.CreateIndex(
                name: "IX_Posts_AuthorId_Id_Friends",
                schema: "posts",
                table: "Posts",
                columns: new[] { "AuthorId", "Id" },
                filter: "DeletedAt IS NULL AND Audience = 2");

            migrationBuilder.CreateIndex(
                name: "IX_Posts_AuthorId_PinId",
                schema: "posts",
                table: "Posts",
                columns: new[] { "AuthorId", "PinId" },
                filter: "PinId IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Posts_CircleId_Id",
                schema: "posts",
                table: "Posts",
                columns: new[] { "CircleId", "Id" },
                filter: "DeletedAt IS NULL AND CircleId IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Posts_ExpiresAt",
                schema: "posts",
                table: "Posts",
                column: "ExpiresAt",
                filter: "ExpiresAt IS NOT NULL AND DeletedAt IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Posts_Id",
                schema: "posts",
                table: "Posts",
                column: "Id",
                filter: "DeletedAt IS NULL AND Audience = 0");

            migrationBuilder.CreateIndex(
                name: "IX_Posts_SharedPostId_AuthorId",
                schema: "posts",
                table: "Posts",
                columns: new[] { "SharedPostId", "AuthorId" },
                unique: true,
                filter: "SharedPostId IS NOT NULL AND IsQuote = 0 AND DeletedAt IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Posts_SharedPostId_Id",
                schema: "posts",
                table: "Posts",
                columns: new[] { "SharedPostId", "Id" },
                filter: "DeletedAt IS NULL AND SharedPostId IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_PostTags_PostId",
                schema: "posts",
                table: "PostTags",
                column: "PostId");

            migrationBuilder.CreateIndex(
                name: "IX_PostViews_UserId_PostId",
                schema: "posts",
                table: "PostViews",
                columns: new[] { "UserId", "PostId" });

            migrationBuilder.CreateIndex(
                name: "IX_PostWords_PostId",
                schema: "posts",
                table: "PostWords",
                column: "PostId");

            migrationBuilder.CreateIndex(
                name: "IX_Reactions_PostId_CommentId_Kind_Order",
                schema: "posts",
                table: "Reactions",
                columns: new[] { "PostId", "CommentId", "Kind", "Order" });

            migrationBuilder.CreateIndex(
                name: "IX_Reactions_PostId_CommentId_Order",
                schema: "posts",
                table: "Reactions",
                columns: new[] { "PostId", "CommentId", "Order" });

            migrationBuilder.CreateIndex(
                name: "IX_RecentRings_At",
                schema: "notifications",
                table: "RecentRings",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_SavedPosts_OwnerId_FolderId_Order",
                schema: "posts",
                table: "SavedPosts",
                columns: new[] { "OwnerId", "FolderId", "Order" });

            migrationBuilder.CreateIndex(
                name: "IX_SavedPosts_OwnerId_Order",
                schema: "posts",
                table: "SavedPosts",
                columns: new[] { "OwnerId", "Order" });

            migrationBuilder.CreateIndex(
                name: "IX_SavedPosts_PostId",
                schema: "posts",
                table: "SavedPosts",
                column: "PostId");

            migrationBuilder.CreateIndex(
                name: "IX_TagFollows_Tag_UserId",
                schema: "posts",
                table: "TagFollows",
                columns: new[] { "Tag", "UserId" });

            migrationBuilder.CreateIndex(
                name: "IX_TrendChoices_State",
                schema: "posts",
                table: "TrendChoices",
                column: "State");
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
                name: "CommentMentions",
                schema: "posts");

            migrationBuilder.DropTable(
                name: "Comments",
                schema: "posts");

            migrationBuilder.DropTable(
                name: "Dials",
                schema: "posts");

            migrationBuilder.DropTable(
                name: "Drafts",
                schema: "posts");

            migrationBuilder.DropTable(
                name: "FeedMarkers",
                schema: "posts");

            migrationBuilder.DropTable(
                name: "Folders",
                schema: "posts");

            migrationBuilder.DropTable(
                name: "MediaItems",
                schema: "media");

            migrationBuilder.DropTable(
                name: "MediaUsages",
                schema: "media");

            migrationBuilder.DropTable(
                name: "NotificationActors",
                schema: "notifications");

            migrationBuilder.DropTable(
                name: "PollOptions",
                schema: "posts");

            migrationBuilder.DropTable(
                name: "Polls",
                schema: "posts");

            migrationBuilder.DropTable(
                name: "PollVotes",
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

            migrationBuilder.DropTable(
                name: "PostViews",
                schema: "posts");

            migrationBuilder.DropTable(
                name: "PostWords",
                schema: "posts");

            migrationBuilder.DropTable(
                name: "Reactions",
                schema: "posts");

            migrationBuilder.DropTable(
                name: "RecentRings",
                schema: "notifications");

            migrationBuilder.DropTable(
                name: "SavedPosts",
                schema: "posts");

            migrationBuilder.DropTable(
                name: "TagFollows",
                schema: "posts");

            migrationBuilder.DropTable(
                name: "Tags",
                schema: "posts");

            migrationBuilder.DropTable(
                name: "TrendChoices",
                schema: "posts");

            migrationBuilder.DropTable(
                name: "Trends",
                schema: "posts");

            migrationBuilder.DropIndex(
                name: "IX_Profiles_UserId",
                schema: "profiles",
                table: "Profiles");

            migrationBuilder.DropIndex(
                name: "IX_Notifications_PostAuthorId_UserId_Id",
                schema: "notifications",
                table: "Notifications");

            migrationBuilder.DropIndex(
                name: "IX_Notifications_PostId_UserId_Id",
                schema: "notifications",
                table: "Notifications");

            migrationBuilder.DropIndex(
                name: "IX_Notifications_SharedPostId_UserId_Id",
                schema: "notifications",
                table: "Notifications");

            migrationBuilder.DropIndex(
                name: "IX_Notifications_UserId_Type_PostId_CommentId",
                schema: "notifications",
                table: "Notifications");

            migrationBuilder.DropColumn(
                name: "CommentId",
                schema: "notifications",
                table: "Notifications");

            migrationBuilder.DropColumn(
                name: "Kind",
                schema: "notifications",
                table: "Notifications");

            migrationBuilder.DropColumn(
                name: "PostAuthorId",
                schema: "notifications",
                table: "Notifications");

            migrationBuilder.DropColumn(
                name: "PostId",
                schema: "notifications",
                table: "Notifications");

            migrationBuilder.DropColumn(
                name: "SecondUserId",
                schema: "notifications",
                table: "Notifications");

            migrationBuilder.DropColumn(
                name: "SharedPostId",
                schema: "notifications",
                table: "Notifications");

            migrationBuilder.DropColumn(
                name: "SourceId",
                schema: "notifications",
                table: "Notifications");

            migrationBuilder.DropColumn(
                name: "ThirdUserId",
                schema: "notifications",
                table: "Notifications");
        }
    }
}
