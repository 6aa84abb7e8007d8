using Hubbub.Domain.Common;

namespace Hubbub.Domain.Posts;

/// <summary>Someone saved a post.</summary>
public sealed class SavedPost
{
    public required UserId OwnerId { get; init; }

    public required PostId PostId { get; init; }

    /// <summary>Null if it is saved without a folder.</summary>
    public required FolderId? FolderId { get; set; }

    /// <summary>Set when the post was saved; grows with time, and saved posts are ordered by it.</summary>
    public required long Order { get; init; }
}
