using Hubbub.Domain.Common;

namespace Hubbub.Domain.Posts;

/// <summary>A post mentions someone.</summary>
public sealed class PostMention
{
    public required PostId PostId { get; init; }

    public required UserId UserId { get; init; }
}
