using Hubbub.Domain.Common;

namespace Hubbub.Domain.Media.Events;

/// <summary>The owner of a file changed its alternative text.</summary>
/// <param name="Media">The file.</param>
/// <param name="Owner">The file's owner.</param>
/// <param name="Post">The post that uses it; null if none does.</param>
/// <param name="Story">The story that uses it; null if none does.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Draft">The draft that uses it; null if none does.</param>
public sealed record MediaDescribed(
    MediaId Media, UserId Owner, PostId? Post, StoryId? Story, DateTimeOffset At, DraftId? Draft = null)
    : DomainEvent(At);

/// <summary>An image processed in the background is ready.</summary>
/// <param name="Media">The file.</param>
/// <param name="Owner">The file's owner.</param>
/// <param name="At">When, UTC.</param>
public sealed record MediaProcessed(MediaId Media, UserId Owner, DateTimeOffset At) : DomainEvent(At);

/// <summary>Background processing of an image failed; its quota was released.</summary>
/// <param name="Media">The file, now discarded.</param>
/// <param name="Owner">The file's owner.</param>
/// <param name="Code">Why: one of the module's error codes.</param>
/// <param name="At">When, UTC.</param>
public sealed record MediaFailed(MediaId Media, UserId Owner, string Code, DateTimeOffset At) : DomainEvent(At);
