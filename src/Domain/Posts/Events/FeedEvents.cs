using Hubbub.Domain.Common;

namespace Hubbub.Domain.Posts.Events;

/// <summary>Someone has read their home feed further.</summary>
public sealed record FeedMarkerMoved(UserId User, PostId Post, DateTimeOffset At) : DomainEvent(At);

/// <summary>Someone wants more, or less, of someone whom they follow.</summary>
public sealed record DialTurned(UserId User, UserId About, DateTimeOffset At) : DomainEvent(At);
