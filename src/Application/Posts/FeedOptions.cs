namespace Hubbub.Application.Posts;

/// <summary>Section <c>Feeds</c> of the configuration.</summary>
public sealed class FeedOptions
{
    /// <summary>Who follows more people than this finds the page among the newest posts of everyone, if it is there.</summary>
    public int DenseFollows { get; set; } = 1_000;
}
