using Hubbub.Domain.Common;
using Hubbub.Domain.Posts.Events;

namespace Hubbub.Domain.Posts;

/// <summary>
/// A comment on a post, or a reply to another comment. If it has replies, deleting it leaves a tombstone that keeps the
/// thread together.
/// </summary>
public sealed class Comment : Entity
{
    public const int MaxText = 2_000;

    public Comment(
        CommentId id,
        PostId postId,
        CommentId? parentId,
        UserId authorId,
        string text,
        string? clientKey,
        byte[] contentHash,
        DateTimeOffset now)
    {
        (Id, PostId, ParentId, AuthorId, Text, CreatedAt) = (id, postId, parentId, authorId, text, now);
        (ClientKey, ContentHash) = (clientKey, contentHash);
        Raise(new CommentAdded(postId, id, parentId, authorId, now));
    }

    private Comment()
    {
    }

    public CommentId Id { get; private init; }

    public PostId PostId { get; private init; }

    /// <summary>The comment that it answers, under the same post; null if it answers the post.</summary>
    public CommentId? ParentId { get; private init; }

    public UserId AuthorId { get; private init; }

    public string Text { get; private set; } = string.Empty;

    public DateTimeOffset CreatedAt { get; private init; }

    public DateTimeOffset? EditedAt { get; private set; }

    public DateTimeOffset? DeletedAt { get; private set; }

    /// <summary>Chosen by the client to identify retries.</summary>
    public string? ClientKey { get; private init; }

    /// <summary>SHA-256 of the request, which tells a retry from another comment under the same key.</summary>
    public byte[] ContentHash { get; private init; } = [];

    /// <summary>
    /// A concurrency token, also raised by each reply: a comment that was just answered cannot vanish.
    /// </summary>
    public long Version { get; private set; }

    /// <summary>How many direct replies it has, including tombstones.</summary>
    public int Replies { get; private set; }

    public int Likes { get; private init; }

    public int Loves { get; private init; }

    public int Hahas { get; private init; }

    public int Wows { get; private init; }

    public int Sads { get; private init; }

    public int Angries { get; private init; }

    /// <summary>It is a tombstone without replies.</summary>
    public bool IsEmptyTombstone => DeletedAt is not null && Replies == 0;

    /// <summary>Changes its text. The same text changes nothing and raises no event.</summary>
    public bool Edit(string text, DateTimeOffset now)
    {
        if (text == Text)
        {
            return false;
        }

        (Text, EditedAt) = (text, now);
        Version++;
        Raise(new CommentEdited(PostId, Id, AuthorId, now));
        return true;
    }

    /// <summary>Removes its text. Idempotent.</summary>
    public void Delete(DateTimeOffset now)
    {
        if (DeletedAt is not null)
        {
            return;
        }

        (DeletedAt, Text) = (now, string.Empty);
        Version++;
        Raise(new CommentDeleted(PostId, Id, AuthorId, now));
    }

    /// <summary>Counts a deleted direct reply.</summary>
    public void LoseReply()
    {
        Replies--;
        Version++;
    }
}

/// <summary>A comment mentions someone.</summary>
public sealed class CommentMention
{
    public required CommentId CommentId { get; init; }

    public required UserId UserId { get; init; }
}
