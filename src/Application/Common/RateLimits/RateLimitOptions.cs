using System.ComponentModel.DataAnnotations;
using System.Text.Json;

namespace Hubbub.Application.Common.RateLimits;

/// <summary>
/// Rate limits per person, address and connection; section <c>RateLimits</c> of the configuration. Each allows
/// <c>Permits</c> in any window of <c>WindowSeconds</c>.
/// </summary>
public sealed class RateLimitOptions
{
    // Of each act, the property with the same name; the limiter knows it in snake case.
    private static readonly Dictionary<LimitedAct, (string Name, Func<RateLimitOptions, Setting> Setting)> ByAct =
        Enum.GetValues<LimitedAct>().ToDictionary(
            act => act,
            act => (
                JsonNamingPolicy.SnakeCaseLower.ConvertName(act.ToString()),
                typeof(RateLimitOptions).GetProperty(act.ToString())!.GetMethod!
                    .CreateDelegate<Func<RateLimitOptions, Setting>>()));

    /// <summary><c>false</c> turns all rate limits off, for load tests. Refused outside Development.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Messages, per person.</summary>
    public Setting Messages { get; set; } = new(10, 60);

    /// <summary>Edits and pins of messages, per person.</summary>
    public Setting MessageEdits { get; set; } = new(30, 60);

    /// <summary>Drafts of messages saved and deleted, per person.</summary>
    public Setting MessageDrafts { get; set; } = new(20, 60);

    /// <summary>Groups created and changed, and changes of their members, per person.</summary>
    public Setting GroupChanges { get; set; } = new(30, 60);

    /// <summary>Links to groups looked at and used, and requests to join withdrawn, per person.</summary>
    public Setting Invites { get; set; } = new(20, 60);

    /// <summary><c>typing_start</c> and <c>typing_stop</c> together, per person.</summary>
    public Setting Typing { get; set; } = new(10, 30);

    /// <summary><c>set_status</c>, per person.</summary>
    public Setting Status { get; set; } = new(3, 300);

    /// <summary>Marking or deleting one notification, per person.</summary>
    public Setting NotificationUpdates { get; set; } = new(20, 60);

    /// <summary>Changes to what a person is notified of, and how: preferences, mutes, push subscriptions.</summary>
    public Setting NotificationSettings { get; set; } = new(30, 60);

    /// <summary>Marking or deleting all notifications, per person.</summary>
    public Setting BulkOperations { get; set; } = new(3, 300);

    /// <summary>Changes to a person's profile and its pictures.</summary>
    public Setting ProfileUpdates { get; set; } = new(20, 60);

    /// <summary>
    /// Follows, blocks and mutes, ending them, and answers to follow and message requests, per person.
    /// </summary>
    public Setting RelationshipChanges { get; set; } = new(60, 60);

    /// <summary>Posts, shares, quotes and stories, per person.</summary>
    public Setting Posts { get; set; } = new(30, 600);

    /// <summary>Edits and pins of posts, per person.</summary>
    public Setting PostEdits { get; set; } = new(30, 60);

    /// <summary>Comments, per person.</summary>
    public Setting Comments { get; set; } = new(20, 60);

    /// <summary>Edits of comments, per person.</summary>
    public Setting CommentEdits { get; set; } = new(30, 60);

    /// <summary>Reactions to posts, comments and messages, including switched and withdrawn ones, per person.</summary>
    public Setting Reactions { get; set; } = new(60, 60);

    /// <summary>Changes to circles and their members, per person.</summary>
    public Setting CircleChanges { get; set; } = new(120, 60);

    /// <summary>Posts saved, moved or unsaved, and changes to folders, per person.</summary>
    public Setting SavedChanges { get; set; } = new(120, 60);

    /// <summary>Tags followed and unfollowed, per person.</summary>
    public Setting TagChanges { get; set; } = new(60, 60);

    /// <summary>Votes in polls, including changed ones, per person.</summary>
    public Setting Votes { get; set; } = new(60, 60);

    /// <summary>
    /// Drafts created, changed and deleted, per person. Scheduling a draft also counts as a post.
    /// </summary>
    public Setting DraftChanges { get; set; } = new(60, 60);

    /// <summary>Reports of posts and stories seen, each of up to 100, per person.</summary>
    public Setting ViewReports { get; set; } = new(60, 60);

    /// <summary>Checks of who can see a post, per person.</summary>
    public Setting AudienceChecks { get; set; } = new(30, 60);

    /// <summary>Moves of the marker in the home feed, and changes to dials, per person.</summary>
    public Setting FeedChanges { get; set; } = new(120, 60);

    /// <summary>Files sent in one request or in parts, per person.</summary>
    public Setting Uploads { get; set; } = new(60, 3600);

    /// <summary>
    /// Megapixels of a person's images that are decoded. AVIF images and animations count 4 times, PNG and WebP twice.
    /// </summary>
    public Setting Megapixels { get; set; } = new(2_000, 86_400);

    /// <summary>Wrong passwords per account (or unknown name) and address.</summary>
    public Setting LoginFailures { get; set; } = new(5, 60, isGuard: true);

    /// <summary>Wrong passwords per address, over all names.</summary>
    public Setting LoginFailuresPerAddress { get; set; } = new(20, 60, isGuard: true);

    /// <summary>
    /// Wrong passwords per account (or unknown name), from all addresses together. Addresses the account has used are
    /// not limited.
    /// </summary>
    public Setting LoginFailuresPerName { get; set; } = new(100, 60, isGuard: true);

    /// <summary>Correct passwords at log-in, per address. Each costs a hash.</summary>
    public Setting LogIns { get; set; } = new(30, 60);

    /// <summary>Correct passwords that confirm a change, freeze or deletion, per person.</summary>
    public Setting PasswordConfirmations { get; set; } = new(10, 900, isGuard: true);

    /// <summary>
    /// Sign-ups with available names, per address. The default suits a campus behind one address; lower it on the open
    /// internet.
    /// </summary>
    public Setting Registrations { get; set; } = new(200, 3600);

    /// <summary>Rejected refresh tokens, per address. Valid ones are not counted.</summary>
    public Setting RefreshFailures { get; set; } = new(1_000, 60);

    /// <summary>Wrong codes per account, purpose and address. Each code is void after five.</summary>
    public Setting CodeFailures { get; set; } = new(10, 900, isGuard: true);

    /// <summary>Wrong password-reset codes per address, over all accounts.</summary>
    public Setting CodeFailuresPerAddress { get; set; } = new(20, 900, isGuard: true);

    /// <summary>Wrong codes on the whole server. Addresses the account has used are not limited.</summary>
    public Setting CodeFailuresInTotal { get; set; } = new(20_000, 900, isGuard: true);

    /// <summary>Mails with a code per account and address.</summary>
    public Setting Mails { get; set; } = new(3, 900);

    /// <summary>
    /// Mails with a code per account, from all addresses together. Addresses the account has used are not limited.
    /// </summary>
    public Setting MailsPerAccount { get; set; } = new(12, 900);

    /// <summary>Mails about log-ins on new devices, per account. Further log-ins are not mailed.</summary>
    public Setting NewDeviceMails { get; set; } = new(10, 86_400);

    /// <summary>Requests for the bytes of files, per person.</summary>
    public Setting Downloads { get; set; } = new(3000, 60);

    /// <summary>All other REST requests, per person.</summary>
    public Setting RestPerUser { get; set; } = new(300, 60);

    /// <summary>REST requests without a valid token, and those that need none, per address.</summary>
    public Setting RestPerAddress { get; set; } = new(100, 60);

    /// <summary>
    /// Milliseconds of work per person, over REST and hub together. Each request is charged its declared cost.
    /// </summary>
    public Setting CostPerUser { get; set; } = new(10_000, 60);

    /// <summary>
    /// The same per address: half a core for everyone with a session, and as much again for requests without one.
    /// </summary>
    public Setting CostPerAddress { get; set; } = new(30_000, 60);

    /// <summary>What each person may still use after their address has spent its budget.</summary>
    public Setting CostReservedPerUser { get; set; } = new(1_000, 60);

    /// <summary>
    /// Frames of any kind, including pings and fragments, per hub connection; more than that closes it. At least 1.
    /// </summary>
    public Setting Frames { get; set; } = new(600, 10);

    /// <summary>Bytes per hub connection; more than that closes it. At least 1.</summary>
    public Setting FrameBytes { get; set; } = new(1024 * 1024, 10);

    /// <summary>
    /// Frames that are not a valid method call, per hub connection; more than that closes it. At least 1.
    /// </summary>
    public Setting BadFrames { get; set; } = new(20, 60);

    public RateLimit Of(LimitedAct act) => ByAct[act].Setting(this).Named(ByAct[act].Name);

    public sealed class Setting(int permits, int windowSeconds, bool isGuard = false)
    {
        public Setting()
            : this(0, 0)
        {
        }

        public int Permits { get; set; } = permits;

        [Range(1, int.MaxValue)]
        public int WindowSeconds { get; set; } = windowSeconds;

        public RateLimit Named(string name) => new(name, Permits, TimeSpan.FromSeconds(WindowSeconds), isGuard);
    }
}
