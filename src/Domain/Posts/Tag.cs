namespace Hubbub.Domain.Posts;

/// <summary>A tag that stands in a post, or once did.</summary>
public sealed class Tag
{
    /// <summary>As <see cref="PostText.KeyOf"/> makes it.</summary>
    public required string Name { get; init; }
}
