using Hubbub.Domain.Common;

namespace Hubbub.Domain.Graph.Events;

/// <summary>Someone follows someone from now on, without having had to ask.</summary>
public sealed record FollowCreated(UserId Follower, UserId Followee, DateTimeOffset At) : DomainEvent(At);

/// <summary>Someone asked to follow a private account.</summary>
public sealed record FollowRequested(UserId Follower, UserId Followee, DateTimeOffset At) : DomainEvent(At);

/// <summary>A request was accepted: the follower follows from now on.</summary>
public sealed record FollowAccepted(UserId Follower, UserId Followee, DateTimeOffset At) : DomainEvent(At);

/// <summary>A request ended without a follow: declined, withdrawn, or cut by a block.</summary>
public sealed record FollowRequestClosed(UserId Follower, UserId Followee, DateTimeOffset At) : DomainEvent(At);

/// <summary>A follow ended: unfollowed, removed by the followee, or cut by a block.</summary>
public sealed record FollowRemoved(UserId Follower, UserId Followee, DateTimeOffset At) : DomainEvent(At);

/// <summary>A block stands from now on.</summary>
public sealed record UserBlocked(UserId Blocker, UserId Blocked, DateTimeOffset At) : DomainEvent(At);

/// <summary>A block was lifted; <paramref name="StillApart"/> says that the other side's block stands.</summary>
public sealed record UserUnblocked(UserId Blocker, UserId Blocked, bool StillApart, DateTimeOffset At) : DomainEvent(At);

/// <summary>Some of an erased person's follows, blocks and mutes are gone; more are left for the next step.</summary>
public sealed record RelationshipsForgotten(UserId User, DateTimeOffset At) : DomainEvent(At);

/// <summary>Some of those who asked to follow an account that is public now follow it; more are left for the next step.</summary>
public sealed record FollowRequestsAccepted(UserId User, DateTimeOffset At) : DomainEvent(At);

/// <summary>Someone muted or unmuted someone; only they learn of it.</summary>
public sealed record MuteChanged(UserId Muter, UserId Muted, bool IsMuted, DateTimeOffset At) : DomainEvent(At);
