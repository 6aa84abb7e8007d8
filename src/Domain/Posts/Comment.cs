using Hubbub.Domain.Common;
using Hubbub.Domain.Posts.Events;

namespace Hubbub.Domain.Posts;

/// <summary>
/// What someone says under a post, or in answer to another comment. With replies, it leaves a tombstone when it is
/// deleted, so that the thread holds together.
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

    /// <summary>The comment that it answers, under the same post; null when it answers the post.</summary>
    public CommentId? ParentId { get; private init; }

    public UserId AuthorId { get; private init; }

    public string Text { get; private set; } = string.Empty;

    public DateTimeOffset CreatedAt { get; private init; }

    public DateTimeOffset? EditedAt { get; private set; }

    public DateTimeOffset? DeletedAt { get; private set; }

    /// <summary>Made by the client, so that a retry is known.</summary>
    public string? ClientKey { get; private init; }

    /// <summary>SHA-256 of what was asked for, so that a retry is told from another comment under the same key.</summary>
    public byte[] ContentHash { get; private init; } = [];

    /// <summary>A concurrency token, raised by each new reply too: what has just been answered cannot vanish.</summary>
    public long Version { get; private set; }

    /// <summary>How many comments stand directly under it, tombstones included.</summary>
    public int Replies { get; private set; }

    public int Likes { get; private init; }

    public int Loves { get; private init; }

    public int Hahas { get; private init; }

    public int Wows { get; private init; }

    public int Sads { get; private init; }

    public int Angries { get; private init; }

    /// <summary>It is deleted and holds nothing together.</summary>
    public bool IsSpent => DeletedAt is not null && Replies == 0;

    /// <summary>Changes what it says; the same again is no change and no event.</summary>
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

    /// <summary>Takes away what it said. Again is no change.</summary>
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

    /// <summary>A comment directly under it is gone.</summary>
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
