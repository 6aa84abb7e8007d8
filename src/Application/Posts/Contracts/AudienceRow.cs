using Hubbub.Application.Profiles.Contracts;

namespace Hubbub.Application.Posts.Contracts;

/// <summary>Who sees a post, for its author, who is not counted.</summary>
/// <param name="Everyone">Everyone sees it except those left out; viewers are not counted.</param>
/// <param name="Count">How many people see it; absent if everyone does.</param>
/// <param name="Sample">Up to 10 of them; if everyone sees it, people related to the author.</param>
/// <param name="LeftOut">People who might be expected to see it but do not, by the first reason that applies.</param>
/// <param name="IsNarrowed">
/// It is a share of someone else's post: of these people, only those who may see that post see the share. Who they
/// are is not disclosed.
/// </param>
public sealed record AudienceRow(
    bool Everyone, int? Count, IReadOnlyList<UserCard> Sample, IReadOnlyList<LeftOutRow> LeftOut, bool IsNarrowed);

/// <summary>How many people do not see a post for this reason, and up to 3 of them if they may be named.</summary>
public sealed record LeftOutRow(LeftOutReason Reason, int Count, IReadOnlyList<UserCard> Sample);

/// <summary>Why someone does not see a post.</summary>
public enum LeftOutReason
{
    /// <summary>The author blocked them.</summary>
    Blocked,

    /// <summary>
    /// They are unavailable to the author: frozen, or for a reason that is not disclosed. Nobody is named.
    /// </summary>
    Unavailable,

    /// <summary>Their follow request is pending.</summary>
    FollowRequested,

    /// <summary>They follow the author but are not in the circle.</summary>
    NotInCircle,

    /// <summary>They follow the author, who does not follow them back.</summary>
    NotFollowedBack,

    /// <summary>They do not follow the author.</summary>
    DoesNotFollow,

    /// <summary>They follow the author, but the post is for its author only.</summary>
    Private,

    /// <summary>The shared post, which is by the same author, is not visible to them.</summary>
    SharedPost,
}
