namespace Hubbub.Domain.Posts;

/// <summary>Whom a post is for. The author always sees it; people apart from the author never do.</summary>
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
