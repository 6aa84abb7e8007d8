using Hubbub.Application.Common;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Posts;

/// <summary>The module's slice of the database.</summary>
public interface IPostsDb : IModuleDb
{
    DbSet<Post> Posts { get; }

    DbSet<PostTag> PostTags { get; }

    DbSet<PostMention> PostMentions { get; }

    DbSet<PostRevision> PostRevisions { get; }

    DbSet<Story> Stories { get; }

    DbSet<StoryView> StoryViews { get; }

    DbSet<Comment> Comments { get; }

    DbSet<CommentMention> CommentMentions { get; }

    DbSet<Reaction> Reactions { get; }

    DbSet<PostView> PostViews { get; }

    DbSet<Poll> Polls { get; }

    DbSet<PollOption> PollOptions { get; }

    DbSet<PollVote> PollVotes { get; }

    DbSet<Draft> Drafts { get; }

    DbSet<Circle> Circles { get; }

    DbSet<CircleMember> CircleMembers { get; }

    DbSet<Tag> Tags { get; }

    DbSet<TagFollow> TagFollows { get; }

    DbSet<Trend> Trends { get; }

    DbSet<TrendChoice> TrendChoices { get; }

    DbSet<Folder> Folders { get; }

    DbSet<SavedPost> SavedPosts { get; }

    DbSet<FeedMarker> FeedMarkers { get; }

    DbSet<Dial> Dials { get; }

    /// <summary>
    /// Who stands how to whom, read in the same statement as the posts, so that what a query shows is right at one
    /// moment. A view on another module's rows: nothing is written through it.
    /// </summary>
    IQueryable<Tie> Ties { get; }

    /// <summary>Who people are, for the same reason. A view too.</summary>
    IQueryable<Person> People { get; }

    /// <summary>
    /// The newest posts of a feed, in one statement. They were chosen by a copy of the rule; read them through
    /// <see cref="PostReader"/>, which has the rule itself.
    /// </summary>
    Task<IReadOnlyList<FeedPost>> FeedAsync(FeedSlice slice, CancellationToken ct);

    /// <summary>Those of these pairs, which are all different, in which the viewer sees the post at this time.</summary>
    Task<IReadOnlyList<(PostId Post, UserId Viewer)>> SeenAsync(
        IReadOnlyCollection<(PostId Post, UserId Viewer)> pairs, DateTimeOffset now, CancellationToken ct);

    /// <summary>Whether the viewer sees this comment, which is no tombstone, under this post at this time.</summary>
    Task<bool> SeesAsync(UserId viewer, PostId post, CommentId comment, DateTimeOffset now, CancellationToken ct);

    /// <summary>
    /// What belongs to posts, in one statement whatever it is. It checks nothing: ask for what the viewer may see. Files
    /// are the Media module's rows, read here as ties and people are.
    /// </summary>
    Task<IReadOnlyList<PostPart>> PostPartsAsync(PartsAsked asked, CancellationToken ct);
}

/// <summary>How one person stands to another, as far as posts are concerned.</summary>
public sealed class Tie
{
    public UserId From { get; init; }

    public UserId To { get; init; }

    /// <summary><see cref="From"/> follows <see cref="To"/>.</summary>
    public bool Follows { get; init; }

    /// <summary><see cref="From"/> asks to follow <see cref="To"/>.</summary>
    public bool Asks { get; init; }

    public bool Blocks { get; init; }

    public bool Mutes { get; init; }
}

/// <summary>A person as far as posts are concerned.</summary>
public sealed class Person
{
    public UserId Id { get; init; }

    public string Username { get; init; } = string.Empty;

    /// <summary>Lower case.</summary>
    public string UsernameKey { get; init; } = string.Empty;

    public string DisplayName { get; init; } = string.Empty;

    public MediaId? AvatarId { get; init; }

    public bool IsPrivate { get; init; }

    /// <summary>False while the account is frozen or deleted.</summary>
    public bool IsAvailable { get; init; }
}
