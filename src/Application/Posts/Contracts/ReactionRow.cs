using Hubbub.Application.Profiles.Contracts;
using Hubbub.Domain.Posts.Events;

namespace Hubbub.Application.Posts.Contracts;

/// <summary>Someone who reacted to a post or a comment.</summary>
/// <param name="User">Who.</param>
/// <param name="Kind">How.</param>
/// <param name="At">When this kind was chosen.</param>
public sealed record ReactionRow(UserCard User, ReactionKind Kind, DateTimeOffset At);

/// <summary>How a person reacts to something, and how many do.</summary>
/// <param name="Reaction">The person's own; absent when there is none.</param>
/// <param name="Reactions">How many people reacted, by kind.</param>
public sealed record ReactionState(ReactionKind? Reaction, ReactionCounts Reactions);
