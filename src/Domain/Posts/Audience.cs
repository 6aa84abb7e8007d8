using Hubbub.Domain.Common;

namespace Hubbub.Domain.Posts;

/// <summary>What an author shows to an audience: who sees it is the same rule for all of them.</summary>
public interface IAudienced
{
    UserId AuthorId { get; }

    Audience Audience { get; }

    /// <summary>The author's circle; given exactly when the audience is one.</summary>
    CircleId? CircleId { get; }

    /// <summary>From when on nobody sees it; null is never.</summary>
    DateTimeOffset? ExpiresAt { get; }

    DateTimeOffset? DeletedAt { get; }
}

/// <summary>Whom a post or story is for. The author always sees it; people apart from the author never do.</summary>
public enum Audience
{
    /// <summary>Everyone; of a private account, its followers.</summary>
    Public,

    /// <summary>Who follows the author.</summary>
    Followers,

    /// <summary>Who follows the author and is followed back.</summary>
    Friends,

    /// <summary>The people of one of the author's circles.</summary>
    Circle,

    /// <summary>Nobody else.</summary>
    Private,
}

/// <summary>Who may comment, among those who see the post. The author always may.</summary>
public enum CommentPolicy
{
    Everyone,
    Followers,
    Mentioned,
    Nobody,
}
