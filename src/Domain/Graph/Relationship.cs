using Hubbub.Domain.Common;
using Hubbub.Domain.Graph.Events;

namespace Hubbub.Domain.Graph;

/// <summary>
/// Two people, seen from one of them: the rules of following, blocking and muting. Repeating an act changes nothing and
/// raises no event.
/// </summary>
/// <param name="mine">My follow, block and mute of the other.</param>
/// <param name="theirs">The other's follow, block and mute of me.</param>
public sealed class Relationship(Edge mine, Edge theirs)
{
    private UserId Me => mine.FromId;

    private UserId Other => mine.ToId;

    public bool HasChanged { get; private set; }

    public bool IsBlockedByMe => mine.BlockId is not null;

    /// <summary>Whether there is a follow, request, block or mute that I know of and can end.</summary>
    public bool IsSomethingToMe =>
        mine.Follow != FollowState.None
            || theirs.Follow != FollowState.None
            || mine.MuteId is not null
            || IsBlockedByMe;

    public bool IsBlockedEitherWay => mine.BlockId is not null || theirs.BlockId is not null;

    /// <summary>Follows a public account at once; requests to follow a private one.</summary>
    public Result Follow(bool otherIsPrivate, long id, DateTimeOffset now)
    {
        if (IsBlockedEitherWay)
        {
            return GraphErrors.UserNotFound;
        }

        if (mine.Follow == FollowState.Following || (mine.Follow == FollowState.Requested && otherIsPrivate))
        {
            return Result.Success;
        }

        SetFollow(mine, otherIsPrivate ? FollowState.Requested : FollowState.Following, id);
        mine.RaiseEvent(otherIsPrivate ? new FollowRequested(Me, Other, now) : new FollowCreated(Me, Other, now));
        return Result.Success;
    }

    /// <summary>Ends my follow, or withdraws my request.</summary>
    public void Unfollow(long id, DateTimeOffset now) => EndFollow(mine, id, now);

    /// <summary>Ends the other's follow of me, without telling them why.</summary>
    public void RemoveFollower(long id, DateTimeOffset now)
    {
        if (theirs.Follow == FollowState.Following)
        {
            EndFollow(theirs, id, now);
        }
    }

    public Result Accept(long id, DateTimeOffset now)
    {
        if (theirs.Follow == FollowState.Following)
        {
            return Result.Success;
        }

        if (theirs.Follow != FollowState.Requested)
        {
            return GraphErrors.RequestNotFound;
        }

        SetFollow(theirs, FollowState.Following, id);
        mine.RaiseEvent(new FollowAccepted(Other, Me, now));
        return Result.Success;
    }

    public Result Decline(long id, DateTimeOffset now)
    {
        if (theirs.Follow != FollowState.Requested)
        {
            return GraphErrors.RequestNotFound;
        }

        EndFollow(theirs, id, now);
        return Result.Success;
    }

    /// <summary>Blocks the other, which ends follows and requests in both directions.</summary>
    public void Block(long id, DateTimeOffset now)
    {
        if (mine.BlockId is not null)
        {
            return;
        }

        EndFollow(mine, id, now);
        EndFollow(theirs, id, now);
        mine.BlockId = id;
        Touch();
        mine.RaiseEvent(new UserBlocked(Me, Other, now));
    }

    /// <summary>Lifts the block; it does not restore the follows that the block ended.</summary>
    public void Unblock(DateTimeOffset now)
    {
        if (mine.BlockId is null)
        {
            return;
        }

        mine.BlockId = null;
        Touch();
        mine.RaiseEvent(new UserUnblocked(Me, Other, StillApart: theirs.BlockId is not null, now));
    }

    public Result Mute(long id, DateTimeOffset now)
    {
        if (IsBlockedEitherWay)
        {
            return GraphErrors.UserNotFound;
        }

        SetMute(id, now);
        return Result.Success;
    }

    public void Unmute(DateTimeOffset now) => SetMute(null, now);

    private void SetMute(long? id, DateTimeOffset now)
    {
        if (mine.MuteId is null == id is null)
        {
            return;
        }

        mine.MuteId = id;
        Touch();
        mine.RaiseEvent(new MuteChanged(Me, Other, id is not null, now));
    }

    private void EndFollow(Edge edge, long id, DateTimeOffset now)
    {
        var was = edge.Follow;
        if (was == FollowState.None)
        {
            return;
        }

        SetFollow(edge, FollowState.None, id);
        mine.RaiseEvent(was == FollowState.Following
            ? new FollowRemoved(edge.FromId, edge.ToId, now)
            : new FollowRequestClosed(edge.FromId, edge.ToId, now));
    }

    private void SetFollow(Edge edge, FollowState state, long id)
    {
        (edge.Follow, edge.FollowId) = (state, id);
        Touch();
    }

    // Always both directions, so that two acts that read the same state cannot both be stored.
    private void Touch()
    {
        HasChanged = true;
        mine.Version++;
        theirs.Version++;
    }
}
