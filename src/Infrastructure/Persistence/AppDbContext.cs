using Hubbub.Application.Accounts;
using Hubbub.Application.Analytics;
using Hubbub.Application.Graph;
using Hubbub.Application.Media;
using Hubbub.Application.Messaging;
using Hubbub.Application.Notifications;
using Hubbub.Application.Posts;
using Hubbub.Application.Presence;
using Hubbub.Application.Profiles;
using Hubbub.Application.Sync;
using Hubbub.Domain.Accounts;
using Hubbub.Domain.Analytics;
using Hubbub.Domain.Graph;
using Hubbub.Domain.Media;
using Hubbub.Domain.Messaging;
using Hubbub.Domain.Notifications;
using Hubbub.Domain.Posts;
using Hubbub.Domain.Presence;
using Hubbub.Domain.Profiles;
using Hubbub.Domain.Sync;
using Hubbub.Infrastructure.Sync;
using Hubbub.Infrastructure.Sync.Events;
using Hubbub.Infrastructure.Sync.Nodes;
using Hubbub.Infrastructure.Sync.Outbox;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Infrastructure.Persistence;

/// <summary>
/// The whole database; each module sees its own slice. A commit, behind the write gate, contains the changes, the
/// effects of the events that they raised, and the log entries of everyone concerned. Pushes follow the commit.
/// </summary>
/// <param name="options">The provider's options.</param>
/// <param name="commit">Null at design time, when nothing is committed.</param>
public abstract partial class AppDbContext(DbContextOptions options, CommitSteps? commit)
    : DbContext(options),
        IAccountsDb, IProfilesDb, IGraphDb, IMediaDb, IMessagingDb, INotificationsDb, IPostsDb, IPresenceDb, ISyncDb,
        IAnalyticsDb
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

    public DbSet<Group> Groups => Set<Group>();

    public DbSet<GroupInvite> GroupInvites => Set<GroupInvite>();

    public DbSet<GroupInvitation> GroupInvitations => Set<GroupInvitation>();

    public DbSet<JoinRequest> JoinRequests => Set<JoinRequest>();

    public DbSet<GroupRefusal> GroupRefusals => Set<GroupRefusal>();

    public DbSet<Member> Members => Set<Member>();

    public DbSet<Message> Messages => Set<Message>();

    public DbSet<MessageEdit> MessageEdits => Set<MessageEdit>();

    public DbSet<MessageMention> MessageMentions => Set<MessageMention>();

    public DbSet<HiddenMessage> HiddenMessages => Set<HiddenMessage>();

    public DbSet<MessageReaction> MessageReactions => Set<MessageReaction>();

    public DbSet<PinnedMessage> PinnedMessages => Set<PinnedMessage>();

    public DbSet<MessageDraft> MessageDrafts => Set<MessageDraft>();

    IQueryable<BlockView> IMessagingDb.Blocks => Edges.Where(e => e.BlockId != null)
        .Select(e => new BlockView { Id = e.BlockId!.Value, From = e.FromId, To = e.ToId });

    IQueryable<MuteView> IMessagingDb.Mutes => ConversationMutes.Select(
        m => new MuteView { UserId = m.UserId, ConversationId = m.ConversationId, Until = m.Until });

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

    IQueryable<RelationView> IPostsDb.Relations => PostsViews.Relations(Edges);

    IQueryable<PersonView> IPostsDb.People => PostsViews.People(Profiles);

    public DbSet<Notification> Notifications => Set<Notification>();

    public DbSet<NotificationActor> NotificationActors => Set<NotificationActor>();

    public DbSet<NotificationCooldown> NotificationCooldowns => Set<NotificationCooldown>();

    public DbSet<Announcement> Announcements => Set<Announcement>();

    public DbSet<NotificationPreferences> NotificationPreferences => Set<NotificationPreferences>();

    public DbSet<PersonPreferences> PersonPreferences => Set<PersonPreferences>();

    public DbSet<ConversationMute> ConversationMutes => Set<ConversationMute>();

    public DbSet<ConversationPush> ConversationPushes => Set<ConversationPush>();

    public DbSet<PushSubscription> PushSubscriptions => Set<PushSubscription>();

    public DbSet<PushDelivery> PushDeliveries => Set<PushDelivery>();

    public DbSet<NotificationMail> NotificationMails => Set<NotificationMail>();

    public DbSet<PersonStatus> Statuses => Set<PersonStatus>();

    public DbSet<UserEventHead> UserEventHeads => Set<UserEventHead>();

    public DbSet<UserEvent> UserEvents => Set<UserEvent>();

    public DbSet<DailyCount> DailyCounts => Set<DailyCount>();

    public DbSet<RetentionCell> RetentionCells => Set<RetentionCell>();

    public DbSet<ProfileVisits> ProfileVisits => Set<ProfileVisits>();

    internal DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();

    internal DbSet<SearchIndex> SearchIndexes => Set<SearchIndex>();

    internal DbSet<Node> Nodes => Set<Node>();

    internal abstract DatabaseProvider Provider { get; }

    /// <summary>Whether this context cannot have a transaction, because nothing has used its database yet.</summary>
    internal virtual bool IsOutside => false;

    /// <summary>The path of the database's file; empty if it has none.</summary>
    internal virtual string File => string.Empty;

    /// <summary>
    /// Uses a connection of its own until the context is disposed, for operations on the whole database.
    /// </summary>
    public virtual void UseOwnConnection()
    {
    }

    /// <summary>Closes a connection on which a snapshot was read; the pool reuses it without resetting it.</summary>
    internal virtual Task EndSnapshotAsync() => Database.CloseConnectionAsync();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        Conventions.Apply(configurationBuilder);

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(AppDbContext).Assembly);
}
