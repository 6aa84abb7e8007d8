using Hubbub.Domain.Common;

namespace Hubbub.Domain.Posts;

/// <summary>A post is found under a tag.</summary>
public sealed class PostTag
{
    public required string Tag { get; init; }

    public required PostId PostId { get; init; }
}
