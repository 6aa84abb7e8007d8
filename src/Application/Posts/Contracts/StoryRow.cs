using Hubbub.Application.Media.Contracts;
using Hubbub.Application.Profiles.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;

namespace Hubbub.Application.Posts.Contracts;

/// <summary>A story as one viewer sees it.</summary>
/// <param name="Id">The story; newer stories have greater ids.</param>
/// <param name="Author">The author.</param>
/// <param name="Text">At most 500 UTF-16 code units, as it was written; may be empty if the story has media.</param>
/// <param name="Audience">Who may see it.</param>
/// <param name="CircleId">Which circle; for the author only.</param>
/// <param name="Media">Its image or video; absent if it has none.</param>
/// <param name="CreatedAt">When it was published.</param>
/// <param name="ExpiresAt">When it expires, a day later; nobody sees it from then on.</param>
/// <param name="IsSeen">The viewer has seen it; always true for its author.</param>
/// <param name="Views">How many people saw it; for the author only.</param>
public sealed record StoryRow(
    StoryId Id,
    UserCard Author,
    string Text,
    Audience Audience,
    CircleId? CircleId,
    MediaCard? Media,
    DateTimeOffset CreatedAt,
    DateTimeOffset ExpiresAt,
    bool IsSeen,
    int? Views);
