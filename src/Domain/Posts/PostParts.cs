using Hubbub.Domain.Common;

namespace Hubbub.Domain.Posts;

/// <summary>A post is found under a tag.</summary>
public sealed class PostTag
{
    public required string Tag { get; init; }

    public required PostId PostId { get; init; }
}

/// <summary>A post mentions someone.</summary>
public sealed class PostMention
{
    public required PostId PostId { get; init; }

    public required UserId UserId { get; init; }
}

/// <summary>A post's text before an edit.</summary>
public sealed class PostRevision
{
    public required PostId PostId { get; init; }

    /// <summary>The post's last version with this text.</summary>
    public required long Version { get; init; }

    public required string Text { get; init; }

    /// <summary>When the post got this text.</summary>
    public required DateTimeOffset At { get; init; }
}

/// <summary>Someone saw a post; counted once per person.</summary>
public sealed class PostView
{
    public required PostId PostId { get; init; }

    public required UserId UserId { get; init; }
}
