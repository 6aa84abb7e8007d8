using Hubbub.Domain.Common;
using Hubbub.Domain.Posts.Events;

namespace Hubbub.Domain.Posts;

/// <summary>The content of a story, as requested.</summary>
/// <param name="Text">At most <see cref="Story.MaxText"/> UTF-16 code units; may be empty if there is an image.</param>
/// <param name="Audience">Who may see it.</param>
/// <param name="CircleId">The author's circle; set if and only if the audience is a circle.</param>
public sealed record StoryContent(string Text, Audience Audience, CircleId? CircleId = null);

/// <summary>
/// A text or an image that lasts a day. It is not a post, so no list, feed, search, tag or trend of posts shows it.
/// Even if it is deleted, its row stays for that day, so that a retry of its creation finds it; then the row and its
/// views are removed.
/// </summary>
public sealed class Story : Entity, IAudienced
{
    public const int MaxText = 500;
    public const int MostPerAuthor = 100;

    public static readonly TimeSpan Life = TimeSpan.FromHours(24);

    public Story(
        StoryId id,
        UserId authorId,
        StoryContent content,
        bool hasMedia,
        string? clientKey,
        byte[] contentHash,
        DateTimeOffset now)
    {
        (Id, AuthorId, HasMedia, CreatedAt, ExpiresAt) = (id, authorId, hasMedia, now, now + Life);
        (Text, Audience, CircleId) = (content.Text, content.Audience, content.CircleId);
        (ClientKey, ContentHash) = (clientKey, contentHash);
        Raise(new StoryCreated(id, authorId, now));
    }

    private Story()
    {
    }

    public StoryId Id { get; private init; }

    public UserId AuthorId { get; private init; }

    public string Text { get; private set; } = string.Empty;

    public Audience Audience { get; private init; }

    public CircleId? CircleId { get; private init; }

    public bool HasMedia { get; private init; }

    public DateTimeOffset CreatedAt { get; private init; }

    public DateTimeOffset ExpiresAt { get; private init; }

    DateTimeOffset? IAudienced.ExpiresAt => ExpiresAt;

    /// <summary>A concurrency token: its removal is announced once.</summary>
    public DateTimeOffset? DeletedAt { get; private set; }

    /// <summary>Chosen by the client to identify retries.</summary>
    public string? ClientKey { get; private init; }

    /// <summary>SHA-256 of the request, which tells a retry from another story under the same key.</summary>
    public byte[] ContentHash { get; private init; } = [];

    /// <summary>How many people saw it; separate statements raise it.</summary>
    public int Views { get; private init; }

    /// <summary>Removes it for everyone before it expires.</summary>
    public void Delete(DateTimeOffset now)
    {
        (Text, DeletedAt) = (string.Empty, now);
        Raise(new StoryRemoved(Id, AuthorId, now));
    }

    /// <summary>
    /// It expired and the row is removed. For a story deleted earlier, the removal was already announced.
    /// </summary>
    public void End(DateTimeOffset now)
    {
        if (DeletedAt is null)
        {
            Raise(new StoryRemoved(Id, AuthorId, now));
        }
    }
}
