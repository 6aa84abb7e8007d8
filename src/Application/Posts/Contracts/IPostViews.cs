using Hubbub.Domain.Common;

namespace Hubbub.Application.Posts.Contracts;

/// <summary>How often someone's posts were viewed.</summary>
public interface IPostViews
{
    /// <summary>The views of an author's posts of a time that are still there, each person once per post.</summary>
    Task<long> OfPostsBetween(UserId author, DateTimeOffset from, DateTimeOffset until, CancellationToken ct);
}
