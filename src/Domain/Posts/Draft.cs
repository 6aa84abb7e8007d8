using Hubbub.Domain.Common;
using Hubbub.Domain.Posts.Events;

namespace Hubbub.Domain.Posts;

/// <summary>Content of a future post, not necessarily valid yet. The members are those of a new post.</summary>
public sealed record DraftContent(
    string Text,
    Audience Audience = Audience.Public,
    CircleId? CircleId = null,
    CommentPolicy CommentPolicy = CommentPolicy.Everyone,
    string? Mood = null,
    string? Location = null,
    string? Link = null,
    DateTimeOffset? ExpiresAt = null,
    PostId? SharedPostId = null,
    PollContent? Poll = null)
{
    public PostContent ToPost() => new(Text, Audience, CircleId, CommentPolicy, Mood, Location, Link, ExpiresAt);
}

/// <summary>An unpublished post that only its owner sees; with a time it is published automatically.</summary>
public sealed class Draft : Entity
{
    public const int MostPerOwner = 100;

    /// <summary>How far ahead a post can be scheduled.</summary>
    public static readonly TimeSpan Furthest = TimeSpan.FromDays(366);

    public Draft(
        DraftId id,
        UserId ownerId,
        DraftContent content,
        DateTimeOffset? publishAt,
        string? clientKey,
        byte[] contentHash,
        DateTimeOffset now)
    {
        (Id, OwnerId, Content, PublishAt) = (id, ownerId, content, publishAt);
        (ClientKey, ContentHash, CreatedAt, UpdatedAt) = (clientKey, contentHash, now, now);
        Raise(new DraftChanged(id, ownerId, now));
    }

    private Draft()
    {
    }

    public DraftId Id { get; private init; }

    public UserId OwnerId { get; private init; }

    public DraftContent Content { get; private set; } = new(string.Empty);

    /// <summary>When it is published automatically; null for never.</summary>
    public DateTimeOffset? PublishAt { get; private set; }

    /// <summary>Code of the error that prevented its scheduled publication.</summary>
    public string? Problem { get; private set; }

    /// <summary>Chosen by the client to identify retries.</summary>
    public string? ClientKey { get; private init; }

    /// <summary>SHA-256 of the request, which tells a retry from another draft under the same key.</summary>
    public byte[] ContentHash { get; private init; } = [];

    public DateTimeOffset CreatedAt { get; private init; }

    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>A concurrency token: the last saved content is published, and only once.</summary>
    public long Version { get; private set; }

    /// <summary>Replaces its content and time. Saving the same again, with the same files, changes nothing.</summary>
    public void Save(DraftContent content, bool hasOtherFiles, DateTimeOffset? publishAt, DateTimeOffset now)
    {
        if (content == Content && !hasOtherFiles && publishAt == PublishAt && Problem is null)
        {
            return;
        }

        (Content, PublishAt, Problem) = (content, publishAt, null);
        Touch(now);
    }

    /// <summary>Its scheduled publication failed: it waits for its owner, who is told why.</summary>
    public void Fail(string problem, DateTimeOffset now)
    {
        (PublishAt, Problem) = (null, problem);
        Touch(now);
    }

    /// <summary>Removes it: it was discarded or published.</summary>
    public void Remove(PostId? published, DateTimeOffset now) => Raise(new DraftRemoved(Id, OwnerId, published, now));

    private void Touch(DateTimeOffset now)
    {
        UpdatedAt = now;
        Version++;
        Raise(new DraftChanged(Id, OwnerId, now));
    }
}
