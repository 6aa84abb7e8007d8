using Hubbub.Domain.Common;

namespace Hubbub.Domain.Graph.Events;

/// <summary>Someone followed a public account, which needs no request.</summary>
public sealed record FollowCreated(UserId Follower, UserId Followee, DateTimeOffset At) : DomainEvent(At);

/// <summary>Someone asked to follow a private account.</summary>
public sealed record FollowRequested(UserId Follower, UserId Followee, DateTimeOffset At) : DomainEvent(At);

/// <summary>A follow request was accepted.</summary>
public sealed record FollowAccepted(UserId Follower, UserId Followee, DateTimeOffset At) : DomainEvent(At);

/// <summary>A request ended without a follow: declined, withdrawn, or cut by a block.</summary>
public sealed record FollowRequestClosed(UserId Follower, UserId Followee, DateTimeOffset At) : DomainEvent(At);

/// <summary>A follow ended: unfollowed, removed by the followee, or cut by a block.</summary>
public sealed record FollowRemoved(UserId Follower, UserId Followee, DateTimeOffset At) : DomainEvent(At);

/// <summary>Someone blocked someone.</summary>
public sealed record UserBlocked(UserId Blocker, UserId Blocked, DateTimeOffset At) : DomainEvent(At);

/// <summary>A block was lifted; <paramref name="StillApart"/> is true if the other side still blocks.</summary>
public sealed record UserUnblocked(UserId Blocker, UserId Blocked, bool StillApart, DateTimeOffset At)
    : DomainEvent(At);

/// <summary>Some of an erased person's follows, blocks and mutes were deleted; more remain for the next step.</summary>
public sealed record RelationshipsForgotten(UserId User, DateTimeOffset At) : DomainEvent(At);

/// <summary>A newly public account accepted some follow requests; more remain for the next step.</summary>
public sealed record FollowRequestsAccepted(UserId User, DateTimeOffset At) : DomainEvent(At);

/// <summary>Someone muted or unmuted someone; only the muter learns of it.</summary>
public sealed record MuteChanged(UserId Muter, UserId Muted, bool IsMuted, DateTimeOffset At) : DomainEvent(At);
