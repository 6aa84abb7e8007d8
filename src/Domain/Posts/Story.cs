using Hubbub.Domain.Common;
using Hubbub.Domain.Posts.Events;

namespace Hubbub.Domain.Posts;

/// <summary>What an author tells with a story, as it was asked for.</summary>
/// <param name="Text">At most <see cref="Story.MaxText"/> UTF-16 code units; may be empty beside an image.</param>
/// <param name="Audience">Whom it is for.</param>
/// <param name="CircleId">The author's circle; given exactly when the audience is one.</param>
public sealed record StoryContent(string Text, Audience Audience, CircleId? CircleId = null);

/// <summary>
/// A text or an image for a day. It is no post, so that no list, feed, search, tag or trend of posts shows it. Its row
/// stays for that day even when it is deleted, so that a retry of its creation finds out; then it goes with its views.
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

    /// <summary>A concurrency token: that it is gone is told once.</summary>
    public DateTimeOffset? DeletedAt { get; private set; }

    /// <summary>Made by the client, so that a retry is known.</summary>
    public string? ClientKey { get; private init; }

    /// <summary>SHA-256 of what was asked for, so that a retry is told from another story under the same key.</summary>
    public byte[] ContentHash { get; private init; } = [];

    /// <summary>How many people saw it; raised by statements of their own.</summary>
    public int Views { get; private init; }

    /// <summary>Takes it away from everyone before its time.</summary>
    public void Delete(DateTimeOffset now)
    {
        (Text, DeletedAt) = (string.Empty, now);
        Raise(new StoryRemoved(Id, AuthorId, now));
    }

    /// <summary>Its time is over, and the row goes; of what was deleted before, that was told already.</summary>
    public void End(DateTimeOffset now)
    {
        if (DeletedAt is null)
        {
            Raise(new StoryRemoved(Id, AuthorId, now));
        }
    }
}

/// <summary>Someone saw a story: counted once.</summary>
public sealed class StoryView
{
    public required StoryId StoryId { get; init; }

    public required UserId UserId { get; init; }

    /// <summary>Grows with time; the list of viewers is in its order.</summary>
    public required long Order { get; init; }

    public required DateTimeOffset At { get; init; }
}
