using Hubbub.Application.Profiles.Contracts;
using Hubbub.Domain.Posts.Events;

namespace Hubbub.Application.Posts.Contracts;

/// <summary>A person's reaction to a post or comment.</summary>
/// <param name="User">The person.</param>
/// <param name="Kind">The kind of reaction.</param>
/// <param name="At">When this kind was chosen.</param>
public sealed record ReactionRow(UserCard User, ReactionKind Kind, DateTimeOffset At);

/// <summary>A person's reaction to a post or comment, and its reaction counts.</summary>
/// <param name="Reaction">The person's own reaction; absent if there is none.</param>
/// <param name="Reactions">How many people reacted, by kind.</param>
public sealed record ReactionState(ReactionKind? Reaction, ReactionCounts Reactions);
