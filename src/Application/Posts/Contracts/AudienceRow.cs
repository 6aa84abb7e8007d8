using Hubbub.Application.Profiles.Contracts;

namespace Hubbub.Application.Posts.Contracts;

/// <summary>Who sees a post, for its author, who is not counted.</summary>
/// <param name="Everyone">Everyone sees it who is not left out: they are not counted.</param>
/// <param name="Count">How many people see it; absent where it is everyone.</param>
/// <param name="Sample">Up to 10 of them; of everyone, people who have to do with the author.</param>
/// <param name="LeftOut">Who might be expected to see it and does not, by the first reason that holds.</param>
/// <param name="IsNarrowed">
/// It is a share of someone else's post: of these people, only those see it who may see that one. Who that is, is
/// between them and its author, and is not told.
/// </param>
public sealed record AudienceRow(
    bool Everyone, int? Count, IReadOnlyList<UserCard> Sample, IReadOnlyList<LeftOutRow> LeftOut, bool IsNarrowed);

/// <summary>How many people do not see a post for this reason, and up to 3 of them where that may be told.</summary>
public sealed record LeftOutRow(LeftOutReason Reason, int Count, IReadOnlyList<UserCard> Sample);

/// <summary>Why someone does not see a post.</summary>
public enum LeftOutReason
{
    /// <summary>The author blocked them.</summary>
    Blocked,

    /// <summary>They are not there for the author: frozen, or for reasons of their own. Nobody is named.</summary>
    Unavailable,

    /// <summary>They ask to follow and were not answered yet.</summary>
    FollowRequested,

    /// <summary>They follow the author and are not in the circle.</summary>
    NotInCircle,

    /// <summary>They follow the author, who does not follow them back.</summary>
    NotFollowedBack,

    /// <summary>They do not follow the author.</summary>
    DoesNotFollow,

    /// <summary>They follow the author, whom alone it is for.</summary>
    Private,

    /// <summary>The author's own post that it shares is not for them.</summary>
    SharedPost,
}
