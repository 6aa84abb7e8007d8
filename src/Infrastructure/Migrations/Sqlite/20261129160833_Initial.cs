using Hubbub.Application.Posts.Comments;
using Hubbub.Application.Posts.Discovery;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

#pragma warning disable CA1814 // Prefer jagged arrays over multidimensional

namespace Hubbub.Infrastructure.Migrations.Sqlite
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
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Username = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    NormalizedUsername = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    Email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    NormalizedEmail = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    IsEmailVerified = table.Column<bool>(type: "INTEGER", nullable: false),
                    PasswordHash = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    SecurityStamp = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    IsAdmin = table.Column<bool>(type: "INTEGER", nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    EraseAt = table.Column<long>(type: "INTEGER", nullable: true),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    FailedLogins = table.Column<int>(type: "INTEGER", nullable: false),
                    LockedUntil = table.Column<long>(type: "INTEGER", nullable: true),
                    ResetCodeUntil = table.Column<long>(type: "INTEGER", nullable: true)
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
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    ActorId = table.Column<long>(type: "INTEGER", nullable: false),
                    Message = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    IdempotencyKey = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false)
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
                name: "Codes",
                schema: "accounts",
                columns: table => new
                {
                    UserId = table.Column<long>(type: "INTEGER", nullable: false),
                    Purpose = table.Column<int>(type: "INTEGER", nullable: false),
                    Nonce = table.Column<byte[]>(type: "BLOB", maxLength: 16, nullable: false),
                    ExpiresAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Misses = table.Column<int>(type: "INTEGER", nullable: false),
                    UsedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    UsedFrom = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true)
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
                    CommentId = table.Column<long>(type: "INTEGER", nullable: false),
                    UserId = table.Column<long>(type: "INTEGER", nullable: false)
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
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    PostId = table.Column<long>(type: "INTEGER", nullable: false),
                    ParentId = table.Column<long>(type: "INTEGER", nullable: true),
                    AuthorId = table.Column<long>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    EditedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    DeletedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ClientKey = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    ContentHash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    Replies = table.Column<int>(type: "INTEGER", nullable: false),
                    Likes = table.Column<int>(type: "INTEGER", nullable: false),
                    Loves = table.Column<int>(type: "INTEGER", nullable: false),
                    Hahas = table.Column<int>(type: "INTEGER", nullable: false),
                    Wows = table.Column<int>(type: "INTEGER", nullable: false),
                    Sads = table.Column<int>(type: "INTEGER", nullable: false),
                    Angries = table.Column<int>(type: "INTEGER", nullable: false)
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
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    DirectKey = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    LastSeq = table.Column<long>(type: "INTEGER", nullable: false),
                    LastMessageId = table.Column<long>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false)
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
                    UserId = table.Column<long>(type: "INTEGER", nullable: false),
                    AboutId = table.Column<long>(type: "INTEGER", nullable: false),
                    Mode = table.Column<int>(type: "INTEGER", nullable: false),
                    Best = table.Column<int>(type: "INTEGER", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
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
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    OwnerId = table.Column<long>(type: "INTEGER", nullable: false),
                    Content = table.Column<string>(type: "TEXT", nullable: false),
                    PublishAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Problem = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    ClientKey = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    ContentHash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    UpdatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
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
                    FromId = table.Column<long>(type: "INTEGER", nullable: false),
                    ToId = table.Column<long>(type: "INTEGER", nullable: false),
                    Follow = table.Column<int>(type: "INTEGER", nullable: false),
                    FollowId = table.Column<long>(type: "INTEGER", nullable: false),
                    BlockId = table.Column<long>(type: "INTEGER", nullable: true),
                    MuteId = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
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
                    Hash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    Until = table.Column<long>(type: "INTEGER", nullable: false)
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
                    UserId = table.Column<long>(type: "INTEGER", nullable: false),
                    PostId = table.Column<long>(type: "INTEGER", nullable: false)
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
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    OwnerId = table.Column<long>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
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
                    UserId = table.Column<long>(type: "INTEGER", nullable: false),
                    Head = table.Column<long>(type: "INTEGER", nullable: false),
                    Floor = table.Column<long>(type: "INTEGER", nullable: false)
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
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    UserId = table.Column<long>(type: "INTEGER", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    DueAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false)
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
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    OwnerId = table.Column<long>(type: "INTEGER", nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    AltText = table.Column<string>(type: "TEXT", maxLength: 1500, nullable: true),
                    Bytes = table.Column<long>(type: "INTEGER", nullable: false),
                    Offset = table.Column<long>(type: "INTEGER", nullable: false),
                    Parts = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: true),
                    ContentType = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Width = table.Column<int>(type: "INTEGER", nullable: true),
                    Height = table.Column<int>(type: "INTEGER", nullable: true),
                    Blurhash = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    IdempotencyKey = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    RequestHash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: true),
                    TargetKind = table.Column<int>(type: "INTEGER", nullable: true),
                    TargetId = table.Column<long>(type: "INTEGER", nullable: true),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    UnusedSince = table.Column<long>(type: "INTEGER", nullable: true),
                    DiscardedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
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
                    UserId = table.Column<long>(type: "INTEGER", nullable: false),
                    Bytes = table.Column<long>(type: "INTEGER", nullable: false)
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
                    Slot = table.Column<int>(type: "INTEGER", nullable: false),
                    Instance = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    ExpiresAt = table.Column<long>(type: "INTEGER", nullable: false)
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
                    NotificationId = table.Column<long>(type: "INTEGER", nullable: false),
                    ActorId = table.Column<long>(type: "INTEGER", nullable: false),
                    SourceId = table.Column<long>(type: "INTEGER", nullable: false),
                    UserId = table.Column<long>(type: "INTEGER", nullable: false),
                    PostId = table.Column<long>(type: "INTEGER", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    Rank = table.Column<long>(type: "INTEGER", nullable: false)
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
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    UserId = table.Column<long>(type: "INTEGER", nullable: false),
                    Type = table.Column<int>(type: "INTEGER", nullable: false),
                    Order = table.Column<long>(type: "INTEGER", nullable: false),
                    FromUserId = table.Column<long>(type: "INTEGER", nullable: true),
                    SecondUserId = table.Column<long>(type: "INTEGER", nullable: true),
                    ThirdUserId = table.Column<long>(type: "INTEGER", nullable: true),
                    Kind = table.Column<int>(type: "INTEGER", nullable: true),
                    SourceId = table.Column<long>(type: "INTEGER", nullable: false),
                    PostId = table.Column<long>(type: "INTEGER", nullable: true),
                    CommentId = table.Column<long>(type: "INTEGER", nullable: false),
                    PostAuthorId = table.Column<long>(type: "INTEGER", nullable: true),
                    SharedPostId = table.Column<long>(type: "INTEGER", nullable: true),
                    SharedAuthorId = table.Column<long>(type: "INTEGER", nullable: true),
                    ConversationId = table.Column<long>(type: "INTEGER", nullable: true),
                    AnnouncementId = table.Column<long>(type: "INTEGER", nullable: true),
                    Count = table.Column<int>(type: "INTEGER", nullable: false),
                    Message = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    IsRead = table.Column<bool>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
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
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Node = table.Column<int>(type: "INTEGER", nullable: false),
                    Type = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Payload = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    OnlyDeferred = table.Column<bool>(type: "INTEGER", nullable: false),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    DueAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ParkedAt = table.Column<long>(type: "INTEGER", nullable: true)
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
                    PostId = table.Column<long>(type: "INTEGER", nullable: false),
                    Place = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Votes = table.Column<int>(type: "INTEGER", nullable: false)
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
                    PostId = table.Column<long>(type: "INTEGER", nullable: false),
                    AuthorId = table.Column<long>(type: "INTEGER", nullable: false),
                    EndsAt = table.Column<long>(type: "INTEGER", nullable: false),
                    IsMultiple = table.Column<bool>(type: "INTEGER", nullable: false),
                    HidesTotals = table.Column<bool>(type: "INTEGER", nullable: false),
                    Voters = table.Column<int>(type: "INTEGER", nullable: false),
                    EndedAt = table.Column<long>(type: "INTEGER", nullable: true)
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
                    PostId = table.Column<long>(type: "INTEGER", nullable: false),
                    UserId = table.Column<long>(type: "INTEGER", nullable: false),
                    Choices = table.Column<int>(type: "INTEGER", nullable: false)
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
                    HasPoll = table.Column<bool>(type: "INTEGER", nullable: false),
                    HasMedia = table.Column<bool>(type: "INTEGER", nullable: false),
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

            migrationBuilder.CreateTable(
                name: "PostViews",
                schema: "posts",
                columns: table => new
                {
                    PostId = table.Column<long>(type: "INTEGER", nullable: false),
                    UserId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PostViews", x => new { x.PostId, x.UserId });
                });

            migrationBuilder.CreateTable(
                name: "Profiles",
                schema: "profiles",
                columns: table => new
                {
                    UserId = table.Column<long>(type: "INTEGER", nullable: false),
                    Username = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    UsernameKey = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    DisplayName = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    DisplayNameKey = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    Bio = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Location = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Website = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    AvatarId = table.Column<long>(type: "INTEGER", nullable: true),
                    CoverId = table.Column<long>(type: "INTEGER", nullable: true),
                    IsPrivate = table.Column<bool>(type: "INTEGER", nullable: false),
                    Availability = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false)
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
                    Word = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    UserId = table.Column<long>(type: "INTEGER", nullable: false)
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
                    PersonId = table.Column<long>(type: "INTEGER", nullable: false),
                    PostId = table.Column<long>(type: "INTEGER", nullable: false),
                    CommentId = table.Column<long>(type: "INTEGER", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    Order = table.Column<long>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
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
                    ActorId = table.Column<long>(type: "INTEGER", nullable: false),
                    PostId = table.Column<long>(type: "INTEGER", nullable: false),
                    CommentId = table.Column<long>(type: "INTEGER", nullable: false),
                    Family = table.Column<int>(type: "INTEGER", nullable: false),
                    UserId = table.Column<long>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    SourceId = table.Column<long>(type: "INTEGER", nullable: false),
                    IsTakenBack = table.Column<bool>(type: "INTEGER", nullable: false),
                    WasRead = table.Column<bool>(type: "INTEGER", nullable: true)
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
                    OwnerId = table.Column<long>(type: "INTEGER", nullable: false),
                    PostId = table.Column<long>(type: "INTEGER", nullable: false),
                    FolderId = table.Column<long>(type: "INTEGER", nullable: true),
                    Order = table.Column<long>(type: "INTEGER", nullable: false)
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
                    Name = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Before = table.Column<long>(type: "INTEGER", nullable: false)
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
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    UserId = table.Column<long>(type: "INTEGER", nullable: false),
                    DeviceName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Address = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    LastUsedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ExpiresAt = table.Column<long>(type: "INTEGER", nullable: false),
                    EndedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    EndReason = table.Column<int>(type: "INTEGER", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
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
                    UserId = table.Column<long>(type: "INTEGER", nullable: false),
                    Choice = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    LastSeenAt = table.Column<long>(type: "INTEGER", nullable: true)
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
                name: "TagFollows",
                schema: "posts",
                columns: table => new
                {
                    UserId = table.Column<long>(type: "INTEGER", nullable: false),
                    Tag = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false)
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
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false)
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
                    Tag = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false)
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
                    Period = table.Column<int>(type: "INTEGER", nullable: false),
                    ComputedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Tag = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Score = table.Column<double>(type: "REAL", nullable: false),
                    Authors = table.Column<int>(type: "INTEGER", nullable: false)
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
                    UserId = table.Column<long>(type: "INTEGER", nullable: false),
                    Seq = table.Column<long>(type: "INTEGER", nullable: false),
                    Type = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Payload = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
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
                    ConversationId = table.Column<long>(type: "INTEGER", nullable: false),
                    UserId = table.Column<long>(type: "INTEGER", nullable: false),
                    JoinedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ReadSeq = table.Column<long>(type: "INTEGER", nullable: false),
                    IsHidden = table.Column<bool>(type: "INTEGER", nullable: false)
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
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    ConversationId = table.Column<long>(type: "INTEGER", nullable: false),
                    Seq = table.Column<long>(type: "INTEGER", nullable: false),
                    SenderId = table.Column<long>(type: "INTEGER", nullable: false),
                    Body = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    StoryId = table.Column<long>(type: "INTEGER", nullable: true),
                    ClientMessageId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    ClientMessageHash = table.Column<long>(type: "INTEGER", nullable: true),
                    BodyHash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    SentAt = table.Column<long>(type: "INTEGER", nullable: false),
                    DeletedAt = table.Column<long>(type: "INTEGER", nullable: true)
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
                    Hash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    SessionId = table.Column<long>(type: "INTEGER", nullable: false),
                    IssuedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    UsedAt = table.Column<long>(type: "INTEGER", nullable: true)
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
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Accounts_NormalizedUsername",
                schema: "accounts",
                table: "Accounts",
                column: "NormalizedUsername",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Announcements_ActorId_IdempotencyKey",
                schema: "notifications",
                table: "Announcements",
                columns: new[] { "ActorId", "IdempotencyKey" },
                unique: true);

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
                unique: true);

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
                unique: true);

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
                unique: true);

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
                unique: true);

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
                unique: true);

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
                filter: "NOT (IsRead)");

            migrationBuilder.CreateIndex(
                name: "IX_Notifications_UserId_ConversationId",
                schema: "notifications",
                table: "Notifications",
                columns: new[] { "UserId", "ConversationId" },
                unique: true,
                filter: "NOT (IsRead) AND ConversationId IS NOT NULL");

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
                filter: "NOT (IsRead) AND PostId IS NOT NULL");

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
                unique: true);

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
