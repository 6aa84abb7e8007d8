using System.ComponentModel.DataAnnotations;

namespace Hubbub.Application.Posts.Watching;

/// <summary>Posts that are watched live; section <c>Watching</c> of the configuration.</summary>
public sealed class WatchOptions
{
    /// <summary>Posts that one hub connection may watch.</summary>
    [Range(1, int.MaxValue)]
    public int PerConnection { get; set; } = 20;

    /// <summary>
    /// Connections that may watch one post. Beyond that the answer is <c>posts.too_many_watchers</c>.
    /// </summary>
    [Range(1, int.MaxValue)]
    public int PerPost { get; set; } = 5_000;
}
