using Hubbub.Application.Common;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Posts;

/// <summary>The module's part of the database.</summary>
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
    /// Relationships between people, read in the same statement as the posts, so that a query's result is consistent.
    /// A read-only view of another module's rows.
    /// </summary>
    IQueryable<RelationView> Relations { get; }

    /// <summary>People, for the same reason. Also a read-only view.</summary>
    IQueryable<PersonView> People { get; }
}

/// <summary>One person's relationship to another, as far as posts need it.</summary>
public sealed class RelationView
{
    public UserId From { get; init; }

    public UserId To { get; init; }

    /// <summary><see cref="From"/> follows <see cref="To"/>.</summary>
    public bool Follows { get; init; }

    /// <summary><see cref="From"/> has asked to follow <see cref="To"/>.</summary>
    public bool Asks { get; init; }

    public bool Blocks { get; init; }

    public bool Mutes { get; init; }
}

/// <summary>A person, as far as posts need it.</summary>
public sealed class PersonView
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

    /// <summary>Whether what they view is counted.</summary>
    public bool AllowAnalytics { get; init; }
}
