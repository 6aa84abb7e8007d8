using Hubbub.Domain.Common;

namespace Hubbub.Domain.Posts.Events;

/// <summary>Someone moved their read marker in the home feed forward.</summary>
public sealed record FeedMarkerMoved(UserId User, PostId Post, DateTimeOffset At) : DomainEvent(At);

/// <summary>Someone set the dial for a person whom they follow.</summary>
public sealed record DialTurned(UserId User, UserId About, DateTimeOffset At) : DomainEvent(At);
