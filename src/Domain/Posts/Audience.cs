using Hubbub.Domain.Common;

namespace Hubbub.Domain.Posts;

/// <summary>Content with an audience. One rule decides who sees it, whatever its kind.</summary>
public interface IAudienced
{
    UserId AuthorId { get; }

    Audience Audience { get; }

    /// <summary>The author's circle; set if and only if the audience is a circle.</summary>
    CircleId? CircleId { get; }

    /// <summary>Nobody sees it from this time on; null for no expiry.</summary>
    DateTimeOffset? ExpiresAt { get; }

    DateTimeOffset? DeletedAt { get; }
}

/// <summary>Who may see a post or story. The author always may; people separated by a block never do.</summary>
public enum Audience
{
    /// <summary>Everyone; for a private account, its followers.</summary>
    Public,

    /// <summary>People who follow the author.</summary>
    Followers,

    /// <summary>People who follow the author and whom the author follows back.</summary>
    Friends,

    /// <summary>The people of one of the author's circles.</summary>
    Circle,

    /// <summary>Only the author.</summary>
    Private,
}

/// <summary>Which of the post's viewers may comment. The author always may.</summary>
public enum CommentPolicy
{
    Everyone,
    Followers,
    Mentioned,
    Nobody,
}
