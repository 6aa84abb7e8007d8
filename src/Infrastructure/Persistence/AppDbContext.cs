using System.Data;
using Hubbub.Application.Accounts;
using Hubbub.Application.Graph;
using Hubbub.Application.Media;
using Hubbub.Application.Messaging;
using Hubbub.Application.Notifications;
using Hubbub.Application.Posts;
using Hubbub.Application.Posts.Contracts;
using Hubbub.Application.Posts.Feeds;
using Hubbub.Application.Presence;
using Hubbub.Application.Profiles;
using Hubbub.Application.Sync;
using Hubbub.Domain.Accounts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Graph;
using Hubbub.Domain.Media;
using Hubbub.Domain.Messaging;
using Hubbub.Domain.Posts;
using Hubbub.Domain.Posts.Events;
using Hubbub.Domain.Presence;
using Hubbub.Domain.Profiles;
using Hubbub.Domain.Sync;
using Hubbub.Infrastructure.Graph;
using Hubbub.Infrastructure.Messaging;
using Hubbub.Infrastructure.Posts;
using Hubbub.Infrastructure.Profiles;
using Hubbub.Infrastructure.Sync;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Infrastructure.Persistence;

/// <summary>
/// The whole database; each module sees its own slice. A commit, behind the write gate, holds the changes, the effects of the
/// events that they raised, and the log entries of whom it concerns; only after it anything is pushed.
/// </summary>
/// <param name="options">Of the provider.</param>
/// <param name="commit">Null where nothing is committed: at design time.</param>
public abstract partial class AppDbContext(DbContextOptions options, CommitSteps? commit)
    : DbContext(options),
        IAccountsDb, IProfilesDb, IGraphDb, IMediaDb, IMessagingDb, INotificationsDb, IPostsDb, IPresenceDb, ISyncDb
{
    public DbSet<Account> Accounts => Set<Account>();

    public DbSet<Session> Sessions => Set<Session>();

    public DbSet<RefreshToken> RefreshTokens => Set<RefreshToken>();

    public DbSet<Mail> Mails => Set<Mail>();

    public DbSet<Code> Codes => Set<Code>();

    public DbSet<ErasedName> ErasedNames => Set<ErasedName>();

    public DbSet<Profile> Profiles => Set<Profile>();

    public DbSet<ProfileWord> ProfileWords => Set<ProfileWord>();

    public DbSet<Edge> Edges => Set<Edge>();

    public DbSet<MediaItem> MediaItems => Set<MediaItem>();

    public DbSet<MediaUsage> MediaUsages => Set<MediaUsage>();

    public DbSet<Conversation> Conversations => Set<Conversation>();

    public DbSet<Member> Members => Set<Member>();

    public DbSet<Message> Messages => Set<Message>();

    public DbSet<Post> Posts => Set<Post>();

    public DbSet<PostTag> PostTags => Set<PostTag>();

    public DbSet<PostMention> PostMentions => Set<PostMention>();

    public DbSet<PostRevision> PostRevisions => Set<PostRevision>();

    public DbSet<Story> Stories => Set<Story>();

    public DbSet<StoryView> StoryViews => Set<StoryView>();

    public DbSet<Comment> Comments => Set<Comment>();

    public DbSet<CommentMention> CommentMentions => Set<CommentMention>();

    public DbSet<Reaction> Reactions => Set<Reaction>();

    public DbSet<PostView> PostViews => Set<PostView>();

    public DbSet<Poll> Polls => Set<Poll>();

    public DbSet<PollOption> PollOptions => Set<PollOption>();

    public DbSet<PollVote> PollVotes => Set<PollVote>();

    public DbSet<Draft> Drafts => Set<Draft>();

    public DbSet<Circle> Circles => Set<Circle>();

    public DbSet<CircleMember> CircleMembers => Set<CircleMember>();

    public DbSet<Tag> Tags => Set<Tag>();

    public DbSet<TagFollow> TagFollows => Set<TagFollow>();

    public DbSet<Trend> Trends => Set<Trend>();

    public DbSet<TrendChoice> TrendChoices => Set<TrendChoice>();

    public DbSet<Folder> Folders => Set<Folder>();

    public DbSet<SavedPost> SavedPosts => Set<SavedPost>();

    public DbSet<FeedMarker> FeedMarkers => Set<FeedMarker>();

    public DbSet<Dial> Dials => Set<Dial>();

    IQueryable<RelationView> IPostsDb.Ties => PostsViews.Ties(Edges);

    IQueryable<PersonView> IPostsDb.People => PostsViews.People(Profiles);

    public DbSet<PersonStatus> Statuses => Set<PersonStatus>();

    public DbSet<UserEventHead> UserEventHeads => Set<UserEventHead>();

    public DbSet<UserEvent> UserEvents => Set<UserEvent>();

    internal DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();

    internal DbSet<SearchIndex> SearchIndexes => Set<SearchIndex>();

    internal DbSet<Node> Nodes => Set<Node>();

    /// <summary>No transaction of this context can be under way: nothing has asked for its database.</summary>
    internal virtual bool IsOutside => false;

    /// <summary>Where the database has a file of its own, its path.</summary>
    internal virtual string File => string.Empty;

    public async Task<IReadOnlyList<BlockOrMute>> BlocksAndMutesAsync(
        IReadOnlyCollection<(UserId From, UserId To)> directions, CancellationToken ct) =>
        await BlockOrMuteSql.Select.QueryOnceAsync(
            this, directions, d => [d.From.Value, d.To.Value], BlockOrMuteSql.Read, found => (found.From, found.To), ct);

    public async Task<IReadOnlyList<(UserId From, UserId To)>> FollowsAsync(
        IReadOnlyCollection<(UserId From, UserId To)> directions, CancellationToken ct) =>
        await FollowSql.Select.QueryAsync(
            this, [.. directions.Select(d => new object?[] { d.From.Value, d.To.Value })], FollowSql.Read, ct);

    public async Task<IReadOnlyList<FeedPost>> FeedAsync(FeedSlice slice, CancellationToken ct)
    {
        var statement = slice.Source switch
        {
            FeedSource.Home => FeedSql.Home,
            FeedSource.Friends => FeedSql.Friends,
            FeedSource.Circle => FeedSql.Circle,
        };
        return await statement.QueryAsync(this, [FeedSql.Row(slice)], FeedSql.Read, ct);
    }

    public async Task<IReadOnlyList<PostDetail>> PostDetailsAsync(PostDetailsQuery asked, CancellationToken ct) =>
        await PostDetailSql.Select.QueryAsync(this, [PostDetailSql.Row(asked)], PostDetailSql.Read, ct);

    public async Task<IReadOnlyList<VisiblePost>> VisibleAsync(
        IReadOnlyCollection<PostId> posts, UserId viewer, DateTimeOffset now, CancellationToken ct) =>
        await PostRowSql.Select.QueryAsync(this, [PostRowSql.Row(posts, viewer, now)], row => PostRowSql.Read(row, viewer), ct);

    public async Task<IReadOnlyList<(PostId Post, UserId Viewer)>> SeenAsync(
        IReadOnlyCollection<(PostId Post, UserId Viewer)> pairs, DateTimeOffset now, CancellationToken ct) =>
        await SeenSql.Post.QueryAsync(
            this,
            [.. pairs.Select(p => new object?[] { p.Post.Value, p.Viewer.Value, now.ToUnixTimeMilliseconds() })],
            SeenSql.Read,
            ct);

    public async Task<bool> SeesAsync(UserId viewer, PostId post, CommentId comment, DateTimeOffset now, CancellationToken ct) =>
        (await SeenSql.Comment.QueryAsync(
            this, [[post.Value, viewer.Value, now.ToUnixTimeMilliseconds(), comment.Value]], SeenSql.Read, ct)).Count > 0;

    public async Task<IReadOnlyList<PostBasics>> PostBasicsAsync(IReadOnlyCollection<PostId> posts, CancellationToken ct) =>
        await PostBasicsSql.Post.QueryOnceAsync(this, posts, p => [p.Value], PostBasicsSql.Read, found => found.Id, ct);

    public async Task<IReadOnlyDictionary<CommentId, UserId>> CommentAuthorsAsync(
        IReadOnlyCollection<CommentId> comments, CancellationToken ct) =>
        (await PostBasicsSql.CommentAuthor.QueryAsync(this, RowsOf(comments), PostBasicsSql.ReadAuthor, ct)).ToDictionary();

    public async Task<IReadOnlyList<Reaction>> ReactionsAsync(
        IReadOnlyCollection<(UserId Person, PostId Post, CommentId Comment)> keys, CancellationToken ct) =>
        await ReactionSql.Select.QueryAsync(
            this,
            [.. keys.Select(k => new object?[] { k.Person.Value, k.Post.Value, k.Comment.Value })],
            ReactionSql.Read,
            ct);

    public async Task StoreAsync(Reaction reaction, ReactionKind? was, CancellationToken ct)
    {
        var row = ReactionSql.Row(reaction);
        await (was is { } read
            ? MustWriteAll(ReactionSql.Update, [[.. row, (int)read]], ct)
            : MustWriteAll(ReactionSql.Insert, [row], ct));
        TakeEventsOf(reaction);
    }

    public async Task DeleteAsync(Reaction reaction, CancellationToken ct)
    {
        await MustWriteAll(
            ReactionSql.Delete,
            [[reaction.PersonId.Value, reaction.PostId.Value, reaction.CommentId.Value, (int)reaction.Kind]],
            ct);
        TakeEventsOf(reaction);
    }

    public async Task<ReactionCounts?> CountAsync(
        PostId post, CommentId? comment, ReactionCounts change, CancellationToken ct)
    {
        var (statement, target) = comment is { } id ? (ReactionSql.AddToComment, id.Value) : (ReactionSql.AddToPost, post.Value);
        var counts = await statement.QueryAsync(this, [ReactionSql.Change(target, change)], ReactionSql.ReadCounts, ct);
        ForgetReads();
        return counts.SingleOrDefault();
    }

    public async Task<IReadOnlyList<EarlierMessage>> EarlierAsync(
        IReadOnlyCollection<(UserId Sender, long ClientMessageHash)> keys, CancellationToken ct) =>
        await EarlierMessageSql.Select.QueryAsync(
            this, [.. keys.Select(k => new object?[] { k.Sender.Value, k.ClientMessageHash })], EarlierMessageSql.Read, ct);

    public async Task<IReadOnlyList<Conversation>> DirectAsync(IReadOnlyCollection<string> keys, CancellationToken ct) =>
        await ConversationSql.ByKey.QueryAsync(this, [.. keys.Select(k => new object?[] { k })], ConversationSql.Read, ct);

    public async Task<IReadOnlyList<Conversation>> JoinedAsync(
        IReadOnlyCollection<(ConversationId Id, UserId Member)> places, CancellationToken ct) =>
        await ConversationSql.ByMember.QueryAsync(
            this, [.. places.Select(p => new object?[] { p.Id.Value, p.Member.Value })], ConversationSql.Read, ct);

    public async Task<IReadOnlyList<Membership>> MembersAsync(
        IReadOnlyCollection<ConversationId> conversations, CancellationToken ct) =>
        await MemberSql.Select.QueryOnceAsync(
            this, conversations, c => [c.Value], MemberSql.Read, found => found.Conversation, ct);

    public async Task<IReadOnlyDictionary<MessageId, DateTimeOffset>> DeletedAsync(
        IReadOnlyCollection<MessageId> messages, CancellationToken ct) =>
        (await DeletedMessageSql.Select.QueryAsync(this, RowsOf(messages), DeletedMessageSql.Read, ct)).ToDictionary();

    public async Task<IReadOnlyList<PersonName>> NamesAsync(IReadOnlyCollection<UserId> people, CancellationToken ct) =>
        await PersonNameSql.Select.QueryOnceAsync(this, people, p => [p.Value], PersonNameSql.Read, found => found.Id, ct);

    public async Task AdvanceAsync(
        IReadOnlyCollection<Conversation> conversations, IReadOnlyCollection<Message> messages, CancellationToken ct)
    {
        await MustWriteAll(MessageInsertSql.Insert, [.. messages.Select(MessageInsertSql.Row)], ct);
        foreach (var conversation in conversations)
        {
            TakeEventsOf(conversation);
        }
    }

    /// <summary>Takes a connection that nobody else has, until the context is disposed of: for what changes the whole database.</summary>
    public virtual void UseOwnConnection()
    {
    }

    /// <summary>Closes a connection on which a snapshot was read: the pool gives it on as it is.</summary>
    internal virtual Task EndSnapshotAsync() => Database.CloseConnectionAsync();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        Conventions.Apply(configurationBuilder);

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(AppDbContext).Assembly);

    private async Task MustWriteAll(DualStatement statement, object?[][] rows, CancellationToken ct)
    {
        if (await statement.ExecuteAsync(this, rows, ct) != rows.Length)
        {
            throw new DbUpdateConcurrencyException("Someone else changed the same row first.");
        }
    }

    private static object?[][] RowsOf<TId>(IReadOnlyCollection<TId> ids)
        where TId : struct, IId<TId> => [.. ids.Distinct().Select(id => new object?[] { id.Value })];
}
