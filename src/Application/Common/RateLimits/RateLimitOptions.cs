using System.ComponentModel.DataAnnotations;

namespace Hubbub.Application.Common.RateLimits;

/// <summary>Every limit per person, per address and per connection; section <c>RateLimits</c> of the configuration.</summary>
public sealed class RateLimitOptions
{
    /// <summary>False switches all limits off, for load runs; refused in Production.</summary>
    public bool Enabled { get; set; } = true;

    public Setting Messages { get; set; } = new(10, 60);

    public Setting Typing { get; set; } = new(10, 30);

    public Setting Status { get; set; } = new(3, 300);

    public Setting NotificationUpdates { get; set; } = new(20, 60);

    public Setting BulkOperations { get; set; } = new(3, 300);

    /// <summary>Changes of one's profile: each is told to everyone one has a conversation with.</summary>
    public Setting ProfileUpdates { get; set; } = new(20, 60);

    /// <summary>Follows, blocks, mutes, their ends, and answers to requests.</summary>
    public Setting RelationshipChanges { get; set; } = new(60, 60);

    /// <summary>Posts, shares, quotes and stories.</summary>
    public Setting Posts { get; set; } = new(30, 600);

    /// <summary>Changes of posts.</summary>
    public Setting PostEdits { get; set; } = new(30, 60);

    /// <summary>Comments.</summary>
    public Setting Comments { get; set; } = new(20, 60);

    /// <summary>Changes of comments.</summary>
    public Setting CommentEdits { get; set; } = new(30, 60);

    /// <summary>Reactions, switched and withdrawn ones too.</summary>
    public Setting Reactions { get; set; } = new(60, 60);

    /// <summary>Changes of circles and their members.</summary>
    public Setting CircleChanges { get; set; } = new(120, 60);

    /// <summary>Posts that are saved, moved or taken out, and changes of folders.</summary>
    public Setting SavedChanges { get; set; } = new(120, 60);

    /// <summary>Tags that are followed, or no longer.</summary>
    public Setting TagChanges { get; set; } = new(60, 60);

    /// <summary>Votes in polls, and their changes.</summary>
    public Setting Votes { get; set; } = new(60, 60);

    /// <summary>Drafts made, changed and deleted; one that gets a time counts as a post too.</summary>
    public Setting DraftChanges { get; set; } = new(60, 60);

    /// <summary>Reports of posts that were seen, each of up to 100, and of stories.</summary>
    public Setting ViewReports { get; set; } = new(60, 60);

    /// <summary>Questions who sees a post.</summary>
    public Setting AudienceChecks { get; set; } = new(30, 60);

    /// <summary>Moves of the marker in the home feed, and of dials.</summary>
    public Setting FeedChanges { get; set; } = new(120, 60);

    /// <summary>Files that are sent, in one request or in parts.</summary>
    public Setting Uploads { get; set; } = new(60, 3600);

    /// <summary>Megapixels of images that are decoded; those that cost more to decode count several times.</summary>
    public Setting Megapixels { get; set; } = new(2_000, 86_400);

    /// <summary>Wrong passwords per account (or name without one) and address.</summary>
    public Setting LoginFailures { get; set; } = new(5, 60);

    /// <summary>Wrong passwords per address, over all names.</summary>
    public Setting LoginFailuresPerAddress { get; set; } = new(20, 60);

    /// <summary>
    /// Wrong passwords per account (or name without one), from everywhere: stops many guessers together. An address that
    /// the account has used before goes on.
    /// </summary>
    public Setting LoginFailuresPerName { get; set; } = new(100, 60);

    /// <summary>Right passwords at log-in, per address: each costs a hash.</summary>
    public Setting LogIns { get; set; } = new(30, 60);

    /// <summary>Right passwords of someone who is logged in (to change it, to freeze or delete the account), per person.</summary>
    public Setting PasswordConfirmations { get; set; } = new(10, 900);

    /// <summary>Well-formed tries to sign up, per address; those for a name that is taken or reserved are not charged.</summary>
    public Setting Registrations { get; set; } = new(200, 3600);

    /// <summary>Refresh tokens that are refused, per address. Good ones are not charged.</summary>
    public Setting RefreshFailures { get; set; } = new(1_000, 60);

    /// <summary>Wrong codes per account, purpose and address; each code is void after five.</summary>
    public Setting CodeFailures { get; set; } = new(10, 900);

    /// <summary>Wrong codes for new passwords per address, over all accounts.</summary>
    public Setting CodeFailuresPerAddress { get; set; } = new(20, 900);

    /// <summary>Wrong codes in total. An address that the account has used before goes on.</summary>
    public Setting CodeFailuresInTotal { get; set; } = new(20_000, 900);

    /// <summary>Mails with a code per account and address.</summary>
    public Setting Mails { get; set; } = new(3, 900);

    /// <summary>Mails with a code per account, from everywhere. An address that the account has used before goes on.</summary>
    public Setting MailsPerAccount { get; set; } = new(12, 900);

    /// <summary>Requests for the bytes of files: one page may show many.</summary>
    public Setting Downloads { get; set; } = new(3000, 60);

    /// <summary>All other REST requests of a person.</summary>
    public Setting RestPerUser { get; set; } = new(300, 60);

    /// <summary>All REST requests without a person, per address.</summary>
    public Setting RestPerAddress { get; set; } = new(100, 60);

    /// <summary>Milliseconds of work, as declared by <see cref="CostAttribute"/>, that a person may ask for, over all doors.</summary>
    public Setting CostPerUser { get; set; } = new(10_000, 60);

    /// <summary>
    /// The same per address: half a core of one machine for all who have a session, and as much again for what needs none.
    /// </summary>
    public Setting CostPerAddress { get; set; } = new(30_000, 60);

    /// <summary>What a person may ask for where their address has spent its own.</summary>
    public Setting CostReservedPerUser { get; set; } = new(1_000, 60);

    /// <summary>Everything that a connection sends to the hub, pings and parts of frames included.</summary>
    public Setting Frames { get; set; } = new(600, 10);

    /// <summary>All bytes that a connection sends to the hub.</summary>
    public Setting FrameBytes { get; set; } = new(1024 * 1024, 10);

    /// <summary>Frames that are no call of a method with its arguments, per connection.</summary>
    public Setting BadFrames { get; set; } = new(20, 60);

    public RateLimit Of(LimitedAct act) => act switch
    {
        LimitedAct.Messages => Messages.Named("messages"),
        LimitedAct.Typing => Typing.Named("typing"),
        LimitedAct.Status => Status.Named("status"),
        LimitedAct.NotificationUpdates => NotificationUpdates.Named("notification_updates"),
        LimitedAct.BulkOperations => BulkOperations.Named("bulk_operations"),
        LimitedAct.ProfileUpdates => ProfileUpdates.Named("profile_updates"),
        LimitedAct.RelationshipChanges => RelationshipChanges.Named("relationship_changes"),
        LimitedAct.Posts => Posts.Named("posts"),
        LimitedAct.PostEdits => PostEdits.Named("post_edits"),
        LimitedAct.Comments => Comments.Named("comments"),
        LimitedAct.CommentEdits => CommentEdits.Named("comment_edits"),
        LimitedAct.Reactions => Reactions.Named("reactions"),
        LimitedAct.CircleChanges => CircleChanges.Named("circle_changes"),
        LimitedAct.FeedChanges => FeedChanges.Named("feed_changes"),
        LimitedAct.SavedChanges => SavedChanges.Named("saved_changes"),
        LimitedAct.TagChanges => TagChanges.Named("tag_changes"),
        LimitedAct.Votes => Votes.Named("votes"),
        LimitedAct.DraftChanges => DraftChanges.Named("draft_changes"),
        LimitedAct.ViewReports => ViewReports.Named("view_reports"),
        LimitedAct.AudienceChecks => AudienceChecks.Named("audience_checks"),
        LimitedAct.Uploads => Uploads.Named("uploads"),
        LimitedAct.Megapixels => Megapixels.Named("megapixels"),
    };

    public sealed class Setting(int permits, int windowSeconds)
    {
        public Setting()
            : this(0, 0)
        {
        }

        public int Permits { get; set; } = permits;

        [Range(1, int.MaxValue)]
        public int WindowSeconds { get; set; } = windowSeconds;

        public RateLimit Named(string name) => new(name, Permits, TimeSpan.FromSeconds(WindowSeconds));
    }
}

/// <summary>The acts that a person may do only so often, over REST and hub together.</summary>
public enum LimitedAct
{
    Messages,
    Typing,
    Status,
    NotificationUpdates,
    BulkOperations,
    ProfileUpdates,
    RelationshipChanges,
    Posts,
    PostEdits,
    Comments,
    CommentEdits,
    Reactions,
    CircleChanges,
    FeedChanges,
    SavedChanges,
    TagChanges,
    Votes,
    DraftChanges,
    ViewReports,
    AudienceChecks,
    Uploads,
    Megapixels,
}
