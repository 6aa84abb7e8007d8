using Hubbub.Application.Posts.Comments;
using Hubbub.Application.Posts.Discovery;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

#pragma warning disable CA1814 // Prefer jagged arrays over multidimensional

namespace Hubbub.Infrastructure.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "accounts");

            migrationBuilder.EnsureSchema(
                name: "notifications");

            migrationBuilder.EnsureSchema(
                name: "posts");

            migrationBuilder.EnsureSchema(
                name: "messaging");

            migrationBuilder.EnsureSchema(
                name: "graph");

            migrationBuilder.EnsureSchema(
                name: "sync");

            migrationBuilder.EnsureSchema(
                name: "media");

            migrationBuilder.EnsureSchema(
                name: "profiles");

            migrationBuilder.EnsureSchema(
                name: "presence");

            migrationBuilder.CreateTable(
                name: "Accounts",
                schema: "accounts",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    Username = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false, collation: "Latin1_General_100_BIN2"),
                    NormalizedUsername = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Email = table.Column<string>(type: "nvarchar(254)", maxLength: 254, nullable: true, collation: "Latin1_General_100_BIN2"),
                    NormalizedEmail = table.Column<string>(type: "nvarchar(254)", maxLength: 254, nullable: true, collation: "Latin1_General_100_BIN2"),
                    IsEmailVerified = table.Column<bool>(type: "bit", nullable: false),
                    PasswordHash = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    SecurityStamp = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    IsAdmin = table.Column<bool>(type: "bit", nullable: false),
                    State = table.Column<int>(type: "int", nullable: false),
                    EraseAt = table.Column<long>(type: "bigint", nullable: true),
                    CreatedAt = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false),
                    FailedLogins = table.Column<int>(type: "int", nullable: false),
                    LockedUntil = table.Column<long>(type: "bigint", nullable: true),
                    ResetCodeUntil = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Accounts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Announcements",
                schema: "notifications",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    ActorId = table.Column<long>(type: "bigint", nullable: false),
                    Message = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false, collation: "Latin1_General_100_BIN2"),
                    IdempotencyKey = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true, collation: "Latin1_General_100_BIN2"),
                    CreatedAt = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Announcements", x => x.Id);
                });

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
                name: "Codes",
                schema: "accounts",
                columns: table => new
                {
                    UserId = table.Column<long>(type: "bigint", nullable: false),
                    Purpose = table.Column<int>(type: "int", nullable: false),
                    Nonce = table.Column<byte[]>(type: "varbinary(16)", maxLength: 16, nullable: false),
                    ExpiresAt = table.Column<long>(type: "bigint", nullable: false),
                    Misses = table.Column<int>(type: "int", nullable: false),
                    UsedAt = table.Column<long>(type: "bigint", nullable: true),
                    UsedFrom = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Codes", x => new { x.UserId, x.Purpose });
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
                name: "Conversations",
                schema: "messaging",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    Kind = table.Column<int>(type: "int", nullable: false),
                    DirectKey = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true, collation: "Latin1_General_100_BIN2"),
                    LastSeq = table.Column<long>(type: "bigint", nullable: false),
                    LastMessageId = table.Column<long>(type: "bigint", nullable: false),
                    CreatedAt = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Conversations", x => x.Id);
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
                name: "Edges",
                schema: "graph",
                columns: table => new
                {
                    FromId = table.Column<long>(type: "bigint", nullable: false),
                    ToId = table.Column<long>(type: "bigint", nullable: false),
                    Follow = table.Column<int>(type: "int", nullable: false),
                    FollowId = table.Column<long>(type: "bigint", nullable: false),
                    BlockId = table.Column<long>(type: "bigint", nullable: true),
                    MuteId = table.Column<long>(type: "bigint", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Edges", x => new { x.FromId, x.ToId });
                });

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
                name: "UserEventHeads",
                schema: "sync",
                columns: table => new
                {
                    UserId = table.Column<long>(type: "bigint", nullable: false),
                    Head = table.Column<long>(type: "bigint", nullable: false),
                    Floor = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UserEventHeads", x => x.UserId);
                });

            migrationBuilder.CreateTable(
                name: "Mails",
                schema: "accounts",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    UserId = table.Column<long>(type: "bigint", nullable: false),
                    Kind = table.Column<int>(type: "int", nullable: false),
                    DueAt = table.Column<long>(type: "bigint", nullable: false),
                    Attempts = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Mails", x => x.Id);
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
                name: "Nodes",
                schema: "sync",
                columns: table => new
                {
                    Slot = table.Column<int>(type: "int", nullable: false),
                    Instance = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ExpiresAt = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Nodes", x => x.Slot);
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
                name: "Notifications",
                schema: "notifications",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    UserId = table.Column<long>(type: "bigint", nullable: false),
                    Type = table.Column<int>(type: "int", nullable: false),
                    Order = table.Column<long>(type: "bigint", nullable: false),
                    FromUserId = table.Column<long>(type: "bigint", nullable: true),
                    SecondUserId = table.Column<long>(type: "bigint", nullable: true),
                    ThirdUserId = table.Column<long>(type: "bigint", nullable: true),
                    Kind = table.Column<int>(type: "int", nullable: true),
                    SourceId = table.Column<long>(type: "bigint", nullable: false),
                    PostId = table.Column<long>(type: "bigint", nullable: true),
                    CommentId = table.Column<long>(type: "bigint", nullable: false),
                    PostAuthorId = table.Column<long>(type: "bigint", nullable: true),
                    SharedPostId = table.Column<long>(type: "bigint", nullable: true),
                    SharedAuthorId = table.Column<long>(type: "bigint", nullable: true),
                    ConversationId = table.Column<long>(type: "bigint", nullable: true),
                    AnnouncementId = table.Column<long>(type: "bigint", nullable: true),
                    Count = table.Column<int>(type: "int", nullable: false),
                    Message = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false, collation: "Latin1_General_100_BIN2"),
                    IsRead = table.Column<bool>(type: "bit", nullable: false),
                    CreatedAt = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Notifications", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Outbox",
                schema: "sync",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    Node = table.Column<int>(type: "int", nullable: false),
                    Type = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Payload = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    OnlyDeferred = table.Column<bool>(type: "bit", nullable: false),
                    Attempts = table.Column<int>(type: "int", nullable: false),
                    DueAt = table.Column<long>(type: "bigint", nullable: true),
                    ParkedAt = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Outbox", x => x.Id);
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
                name: "Profiles",
                schema: "profiles",
                columns: table => new
                {
                    UserId = table.Column<long>(type: "bigint", nullable: false),
                    Username = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    UsernameKey = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    DisplayName = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: false, collation: "Latin1_General_100_BIN2"),
                    DisplayNameKey = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Bio = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Location = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Website = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    AvatarId = table.Column<long>(type: "bigint", nullable: true),
                    CoverId = table.Column<long>(type: "bigint", nullable: true),
                    IsPrivate = table.Column<bool>(type: "bit", nullable: false),
                    Availability = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Profiles", x => x.UserId);
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
                name: "NotificationCooldowns",
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
                    table.PrimaryKey("PK_NotificationCooldowns", x => new { x.ActorId, x.PostId, x.CommentId, x.Family, x.UserId });
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

            migrationBuilder.CreateTable(
                name: "Sessions",
                schema: "accounts",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    UserId = table.Column<long>(type: "bigint", nullable: false),
                    DeviceName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Address = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true, collation: "Latin1_General_100_BIN2"),
                    CreatedAt = table.Column<long>(type: "bigint", nullable: false),
                    LastUsedAt = table.Column<long>(type: "bigint", nullable: false),
                    ExpiresAt = table.Column<long>(type: "bigint", nullable: false),
                    EndedAt = table.Column<long>(type: "bigint", nullable: true),
                    EndReason = table.Column<int>(type: "int", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Sessions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Statuses",
                schema: "presence",
                columns: table => new
                {
                    UserId = table.Column<long>(type: "bigint", nullable: false),
                    Choice = table.Column<int>(type: "int", nullable: false),
                    Text = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true, collation: "Latin1_General_100_BIN2"),
                    LastSeenAt = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Statuses", x => x.UserId);
                });

            migrationBuilder.CreateTable(
                name: "Stories",
                schema: "posts",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    AuthorId = table.Column<long>(type: "bigint", nullable: false),
                    Text = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Audience = table.Column<int>(type: "int", nullable: false),
                    CircleId = table.Column<long>(type: "bigint", nullable: true),
                    HasMedia = table.Column<bool>(type: "bit", nullable: false),
                    CreatedAt = table.Column<long>(type: "bigint", nullable: false),
                    ExpiresAt = table.Column<long>(type: "bigint", nullable: false),
                    DeletedAt = table.Column<long>(type: "bigint", nullable: true),
                    ClientKey = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true, collation: "Latin1_General_100_BIN2"),
                    ContentHash = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
                    Views = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Stories", x => x.Id);
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

            migrationBuilder.CreateTable(
                name: "UserEvents",
                schema: "sync",
                columns: table => new
                {
                    UserId = table.Column<long>(type: "bigint", nullable: false),
                    Seq = table.Column<long>(type: "bigint", nullable: false),
                    Type = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Payload = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    At = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UserEvents", x => new { x.UserId, x.Seq });
                });

            migrationBuilder.CreateTable(
                name: "Members",
                schema: "messaging",
                columns: table => new
                {
                    ConversationId = table.Column<long>(type: "bigint", nullable: false),
                    UserId = table.Column<long>(type: "bigint", nullable: false),
                    JoinedAt = table.Column<long>(type: "bigint", nullable: false),
                    ReadSeq = table.Column<long>(type: "bigint", nullable: false),
                    IsHidden = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Members", x => new { x.ConversationId, x.UserId });
                    table.ForeignKey(
                        name: "FK_Members_Conversations_ConversationId",
                        column: x => x.ConversationId,
                        principalSchema: "messaging",
                        principalTable: "Conversations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Messages",
                schema: "messaging",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    ConversationId = table.Column<long>(type: "bigint", nullable: false),
                    Seq = table.Column<long>(type: "bigint", nullable: false),
                    SenderId = table.Column<long>(type: "bigint", nullable: false),
                    Body = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true, collation: "Latin1_General_100_BIN2"),
                    StoryId = table.Column<long>(type: "bigint", nullable: true),
                    ClientMessageId = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true, collation: "Latin1_General_100_BIN2"),
                    ClientMessageHash = table.Column<long>(type: "bigint", nullable: true),
                    BodyHash = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
                    SentAt = table.Column<long>(type: "bigint", nullable: false),
                    DeletedAt = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Messages", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Messages_Conversations_ConversationId",
                        column: x => x.ConversationId,
                        principalSchema: "messaging",
                        principalTable: "Conversations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RefreshTokens",
                schema: "accounts",
                columns: table => new
                {
                    Hash = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
                    SessionId = table.Column<long>(type: "bigint", nullable: false),
                    IssuedAt = table.Column<long>(type: "bigint", nullable: false),
                    UsedAt = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RefreshTokens", x => x.Hash);
                    table.ForeignKey(
                        name: "FK_RefreshTokens_Sessions_SessionId",
                        column: x => x.SessionId,
                        principalSchema: "accounts",
                        principalTable: "Sessions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "StoryViews",
                schema: "posts",
                columns: table => new
                {
                    StoryId = table.Column<long>(type: "bigint", nullable: false),
                    UserId = table.Column<long>(type: "bigint", nullable: false),
                    Order = table.Column<long>(type: "bigint", nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false)
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

            migrationBuilder.InsertData(
                schema: "accounts",
                table: "Codes",
                columns: new[] { "Purpose", "UserId", "ExpiresAt", "Misses", "Nonce", "UsedAt", "UsedFrom" },
                values: new object[,]
                {
                    { 0, 0L, 0L, 0, new byte[] { 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 }, null, null },
                    { 1, 0L, 0L, 0, new byte[] { 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 }, null, null }
                });

            migrationBuilder.CreateIndex(
                name: "IX_Accounts_EraseAt",
                schema: "accounts",
                table: "Accounts",
                column: "EraseAt");

            migrationBuilder.CreateIndex(
                name: "IX_Accounts_NormalizedEmail",
                schema: "accounts",
                table: "Accounts",
                column: "NormalizedEmail",
                unique: true,
                filter: "[NormalizedEmail] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Accounts_NormalizedUsername",
                schema: "accounts",
                table: "Accounts",
                column: "NormalizedUsername",
                unique: true,
                filter: "[NormalizedUsername] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Announcements_ActorId_IdempotencyKey",
                schema: "notifications",
                table: "Announcements",
                columns: new[] { "ActorId", "IdempotencyKey" },
                unique: true,
                filter: "[IdempotencyKey] IS NOT NULL");

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
                name: "IX_Conversations_DirectKey",
                schema: "messaging",
                table: "Conversations",
                column: "DirectKey",
                unique: true,
                filter: "[DirectKey] IS NOT NULL");

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
                name: "IX_Edges_FromId_BlockId",
                schema: "graph",
                table: "Edges",
                columns: new[] { "FromId", "BlockId" },
                filter: "BlockId IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Edges_FromId_Follow_FollowId_ToId",
                schema: "graph",
                table: "Edges",
                columns: new[] { "FromId", "Follow", "FollowId", "ToId" });

            migrationBuilder.CreateIndex(
                name: "IX_Edges_FromId_MuteId",
                schema: "graph",
                table: "Edges",
                columns: new[] { "FromId", "MuteId" },
                filter: "MuteId IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Edges_ToId_BlockId",
                schema: "graph",
                table: "Edges",
                columns: new[] { "ToId", "BlockId" },
                filter: "BlockId IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Edges_ToId_Follow_FollowId_FromId",
                schema: "graph",
                table: "Edges",
                columns: new[] { "ToId", "Follow", "FollowId", "FromId" });

            migrationBuilder.CreateIndex(
                name: "IX_ErasedNames_Until",
                schema: "accounts",
                table: "ErasedNames",
                column: "Until");

            migrationBuilder.CreateIndex(
                name: "IX_Folders_OwnerId_Name",
                schema: "posts",
                table: "Folders",
                columns: new[] { "OwnerId", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Mails_DueAt",
                schema: "accounts",
                table: "Mails",
                column: "DueAt");

            migrationBuilder.CreateIndex(
                name: "IX_Mails_UserId",
                schema: "accounts",
                table: "Mails",
                column: "UserId");

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
                name: "IX_MediaItems_Processing",
                schema: "media",
                table: "MediaItems",
                columns: new[] { "OwnerId", "Id" },
                filter: "State = 3");

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
                name: "IX_Members_UserId_ConversationId",
                schema: "messaging",
                table: "Members",
                columns: new[] { "UserId", "ConversationId" });

            migrationBuilder.CreateIndex(
                name: "IX_Messages_ConversationId_Seq",
                schema: "messaging",
                table: "Messages",
                columns: new[] { "ConversationId", "Seq" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Messages_SenderId_ClientMessageHash",
                schema: "messaging",
                table: "Messages",
                columns: new[] { "SenderId", "ClientMessageHash" },
                unique: true,
                filter: "[ClientMessageHash] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_NotificationActors_ActorId_UserId_PostId",
                schema: "notifications",
                table: "NotificationActors",
                columns: new[] { "ActorId", "UserId", "PostId" });

            migrationBuilder.CreateIndex(
                name: "IX_NotificationActors_ActorId_UserId_SourceId",
                schema: "notifications",
                table: "NotificationActors",
                columns: new[] { "ActorId", "UserId", "SourceId" },
                filter: "SourceId <> 0");

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
                name: "IX_Notifications_FromUserId_UserId_Type",
                schema: "notifications",
                table: "Notifications",
                columns: new[] { "FromUserId", "UserId", "Type" });

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
                name: "IX_Notifications_SharedAuthorId_UserId_Id",
                schema: "notifications",
                table: "Notifications",
                columns: new[] { "SharedAuthorId", "UserId", "Id" },
                filter: "SharedAuthorId IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Notifications_SharedPostId_UserId_Id",
                schema: "notifications",
                table: "Notifications",
                columns: new[] { "SharedPostId", "UserId", "Id" },
                filter: "SharedPostId IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Notifications_UserId",
                schema: "notifications",
                table: "Notifications",
                column: "UserId",
                filter: "IsRead = 0");

            migrationBuilder.CreateIndex(
                name: "IX_Notifications_UserId_ConversationId",
                schema: "notifications",
                table: "Notifications",
                columns: new[] { "UserId", "ConversationId" },
                unique: true,
                filter: "IsRead = 0 AND ConversationId IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Notifications_UserId_Order",
                schema: "notifications",
                table: "Notifications",
                columns: new[] { "UserId", "Order" });

            migrationBuilder.CreateIndex(
                name: "IX_Notifications_UserId_Type_PostId_CommentId",
                schema: "notifications",
                table: "Notifications",
                columns: new[] { "UserId", "Type", "PostId", "CommentId" },
                unique: true,
                filter: "IsRead = 0 AND PostId IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_Node_Id",
                schema: "sync",
                table: "Outbox",
                columns: new[] { "Node", "Id" });

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
                name: "IX_Profiles_DisplayNameKey_UserId",
                schema: "profiles",
                table: "Profiles",
                columns: new[] { "DisplayNameKey", "UserId" });

            migrationBuilder.CreateIndex(
                name: "IX_Profiles_UserId",
                schema: "profiles",
                table: "Profiles",
                column: "UserId",
                filter: "Availability <> 0");

            migrationBuilder.CreateIndex(
                name: "IX_Profiles_UsernameKey",
                schema: "profiles",
                table: "Profiles",
                column: "UsernameKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ProfileWords_Word_UserId",
                schema: "profiles",
                table: "ProfileWords",
                columns: new[] { "Word", "UserId" });

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
                name: "IX_NotificationCooldowns_At",
                schema: "notifications",
                table: "NotificationCooldowns",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_RefreshTokens_SessionId",
                schema: "accounts",
                table: "RefreshTokens",
                column: "SessionId");

            migrationBuilder.CreateIndex(
                name: "IX_RefreshTokens_UsedAt",
                schema: "accounts",
                table: "RefreshTokens",
                column: "UsedAt");

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
                name: "IX_Sessions_EndedAt",
                schema: "accounts",
                table: "Sessions",
                column: "EndedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Sessions_ExpiresAt",
                schema: "accounts",
                table: "Sessions",
                column: "ExpiresAt");

            migrationBuilder.CreateIndex(
                name: "IX_Sessions_UserId_Id",
                schema: "accounts",
                table: "Sessions",
                columns: new[] { "UserId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Stories_AuthorId_ClientKey",
                schema: "posts",
                table: "Stories",
                columns: new[] { "AuthorId", "ClientKey" },
                unique: true,
                filter: "[ClientKey] IS NOT NULL");

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
                name: "Accounts",
                schema: "accounts");

            migrationBuilder.DropTable(
                name: "Announcements",
                schema: "notifications");

            migrationBuilder.DropTable(
                name: "CircleMembers",
                schema: "posts");

            migrationBuilder.DropTable(
                name: "Circles",
                schema: "posts");

            migrationBuilder.DropTable(
                name: "Codes",
                schema: "accounts");

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
                name: "Edges",
                schema: "graph");

            migrationBuilder.DropTable(
                name: "ErasedNames",
                schema: "accounts");

            migrationBuilder.DropTable(
                name: "FeedMarkers",
                schema: "posts");

            migrationBuilder.DropTable(
                name: "Folders",
                schema: "posts");

            migrationBuilder.DropTable(
                name: "UserEventHeads",
                schema: "sync");

            migrationBuilder.DropTable(
                name: "Mails",
                schema: "accounts");

            migrationBuilder.DropTable(
                name: "MediaItems",
                schema: "media");

            migrationBuilder.DropTable(
                name: "MediaUsages",
                schema: "media");

            migrationBuilder.DropTable(
                name: "Members",
                schema: "messaging");

            migrationBuilder.DropTable(
                name: "Messages",
                schema: "messaging");

            migrationBuilder.DropTable(
                name: "Nodes",
                schema: "sync");

            migrationBuilder.DropTable(
                name: "NotificationActors",
                schema: "notifications");

            migrationBuilder.DropTable(
                name: "Notifications",
                schema: "notifications");

            migrationBuilder.DropTable(
                name: "Outbox",
                schema: "sync");

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
                name: "Profiles",
                schema: "profiles");

            migrationBuilder.DropTable(
                name: "ProfileWords",
                schema: "profiles");

            migrationBuilder.DropTable(
                name: "Reactions",
                schema: "posts");

            migrationBuilder.DropTable(
                name: "NotificationCooldowns",
                schema: "notifications");

            migrationBuilder.DropTable(
                name: "RefreshTokens",
                schema: "accounts");

            migrationBuilder.DropTable(
                name: "SavedPosts",
                schema: "posts");

            migrationBuilder.DropTable(
                name: "SearchIndexes",
                schema: "sync");

            migrationBuilder.DropTable(
                name: "Statuses",
                schema: "presence");

            migrationBuilder.DropTable(
                name: "StoryViews",
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

            migrationBuilder.DropTable(
                name: "UserEvents",
                schema: "sync");

            migrationBuilder.DropTable(
                name: "Conversations",
                schema: "messaging");

            migrationBuilder.DropTable(
                name: "Sessions",
                schema: "accounts");

            migrationBuilder.DropTable(
                name: "Stories",
                schema: "posts");
        }
    }
}
