using Hubbub.Domain.Common;

namespace Hubbub.Domain.Posts;

/// <summary>Someone saw a post; counted once per person.</summary>
public sealed class PostView
{
    public required PostId PostId { get; init; }

    public required UserId UserId { get; init; }
}
