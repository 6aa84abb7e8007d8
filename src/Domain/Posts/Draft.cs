using Hubbub.Domain.Common;
using Hubbub.Domain.Posts.Events;

namespace Hubbub.Domain.Posts;

/// <summary>What is to become a post; it need not be fit for one yet. The members are those of a new post.</summary>
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

/// <summary>A post that is not there yet, for its owner only; with a time it is published by itself.</summary>
public sealed class Draft : Entity
{
    public const int MostPerOwner = 100;

    /// <summary>How far ahead a time may be.</summary>
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

    /// <summary>When it is published by itself; null is never.</summary>
    public DateTimeOffset? PublishAt { get; private set; }

    /// <summary>The code of the error that kept it from being published when its time had come.</summary>
    public string? Problem { get; private set; }

    /// <summary>Made by the client, so that a retry is known.</summary>
    public string? ClientKey { get; private init; }

    /// <summary>SHA-256 of what was asked for, so that a retry is told from another draft under the same key.</summary>
    public byte[] ContentHash { get; private init; } = [];

    public DateTimeOffset CreatedAt { get; private init; }

    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>A concurrency token: what is published is what was saved last, and once.</summary>
    public long Version { get; private set; }

    /// <summary>Replaces what it says and when it is published; the same again, with the same files, is no change.</summary>
    public void Save(DraftContent content, bool hasOtherFiles, DateTimeOffset? publishAt, DateTimeOffset now)
    {
        if (content == Content && !hasOtherFiles && publishAt == PublishAt && Problem is null)
        {
            return;
        }

        (Content, PublishAt, Problem) = (content, publishAt, null);
        Touch(now);
    }

    /// <summary>Its time came and it could not be published: it waits for its owner, who is told why.</summary>
    public void Fail(string problem, DateTimeOffset now)
    {
        (PublishAt, Problem) = (null, problem);
        Touch(now);
    }

    /// <summary>It is gone: thrown away, or a post by now.</summary>
    public void Remove(PostId? published, DateTimeOffset now) => Raise(new DraftRemoved(Id, OwnerId, published, now));

    private void Touch(DateTimeOffset now)
    {
        UpdatedAt = now;
        Version++;
        Raise(new DraftChanged(Id, OwnerId, now));
    }
}
