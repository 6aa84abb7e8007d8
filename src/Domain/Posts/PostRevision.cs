using Hubbub.Domain.Common;

namespace Hubbub.Domain.Posts;

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
