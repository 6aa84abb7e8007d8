using System.Security.Cryptography;
using System.Text;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts.Events;

namespace Hubbub.Domain.Posts;

/// <summary>The content of a post, as requested.</summary>
/// <param name="Text">
/// At most <see cref="Post.MaxText"/> UTF-16 code units; may be empty if there is other content.
/// </param>
/// <param name="Audience">Who may see it.</param>
/// <param name="CircleId">The author's circle; set if and only if the audience is a circle.</param>
/// <param name="CommentPolicy">Who may comment.</param>
/// <param name="Mood">The author's mood, in a few words.</param>
/// <param name="Location">The place that it is about, in words.</param>
/// <param name="Link">An absolute http or https address.</param>
/// <param name="ExpiresAt">Nobody sees it from this time on; null for no expiry.</param>
public sealed record PostContent(
    string Text,
    Audience Audience,
    CircleId? CircleId = null,
    CommentPolicy CommentPolicy = CommentPolicy.Everyone,
    string? Mood = null,
    string? Location = null,
    string? Link = null,
    DateTimeOffset? ExpiresAt = null);

/// <summary>
/// A post. Ids grow with time, so posts are ordered by id. Deleting leaves an empty row, so that a retry of its
/// creation and its shares can tell that it was deleted.
/// </summary>
public sealed class Post : Entity, IAudienced
{
    public const int MaxText = 5_000;
    public const int MaxMood = 50;
    public const int MaxLocation = 100;
    public const int MaxLink = 500;
    public const int MostMedia = 10;
    public const int MostPins = 5;

    public Post(
        PostId id,
        UserId authorId,
        PostContent content,
        string? clientKey,
        byte[] contentHash,
        DateTimeOffset now,
        bool hasPoll = false,
        bool hasMedia = false)
    {
        (Id, AuthorId, CreatedAt, HasPoll, HasMedia) = (id, authorId, now, hasPoll, hasMedia);
        (ClientKey, ContentHash) = (clientKey, contentHash);
        Set(content);
        Raise(new PostCreated(id, authorId, now));
    }

    private Post()
    {
    }

    public PostId Id { get; private init; }

    public UserId AuthorId { get; private init; }

    public string Text { get; private set; } = string.Empty;

    public Audience Audience { get; private set; }

    public CircleId? CircleId { get; private set; }

    public CommentPolicy CommentPolicy { get; private set; }

    public string? Mood { get; private set; }

    public string? Location { get; private set; }

    public string? Link { get; private set; }

    /// <summary>The post that this one shares or quotes; never itself a plain share.</summary>
    public PostId? SharedPostId { get; private init; }

    /// <summary>It adds content of its own to the shared post, and remains visible without it.</summary>
    public bool IsQuote { get; private init; }

    /// <summary>It has a poll; edits never change that.</summary>
    public bool HasPoll { get; private init; }

    public bool HasMedia { get; private init; }

    public DateTimeOffset? ExpiresAt { get; private set; }

    public DateTimeOffset CreatedAt { get; private init; }

    public DateTimeOffset? EditedAt { get; private set; }

    public DateTimeOffset? DeletedAt { get; private set; }

    /// <summary>Set when it is pinned to the author's profile; pins are ordered by it.</summary>
    public long? PinId { get; private set; }

    /// <summary>Chosen by the client to identify retries.</summary>
    public string? ClientKey { get; private init; }

    /// <summary>SHA-256 of the request, which tells a retry from another post under the same key.</summary>
    public byte[] ContentHash { get; private init; } = [];

    /// <summary>A concurrency token. Counts do not affect it: separate statements raise them.</summary>
    public long Version { get; private set; }

    public int Comments { get; private init; }

    public int Shares { get; private init; }

    public int Views { get; private init; }

    public int Likes { get; private init; }

    public int Loves { get; private init; }

    public int Hahas { get; private init; }

    public int Wows { get; private init; }

    public int Sads { get; private init; }

    public int Angries { get; private init; }

    public bool IsPlainShare => SharedPostId is not null && !IsQuote;

    /// <summary>
    /// Shares a post, or quotes it if there is content to add. The shared post keeps its own audience: a share never
    /// shows it to anyone who could not see it anyway.
    /// </summary>
    public static Post Sharing(
        Post shared,
        PostId id,
        UserId authorId,
        PostContent content,
        string? clientKey,
        byte[] contentHash,
        DateTimeOffset now,
        bool hasPoll = false,
        bool hasMedia = false)
    {
        // Sharing a plain share shares the original post.
        var root = shared.IsPlainShare ? shared.SharedPostId : shared.Id;
        var post = new Post(id, authorId, content, clientKey, contentHash, now, hasPoll, hasMedia)
        {
            SharedPostId = root,
            IsQuote = content.Text.Length > 0 || hasPoll || hasMedia,
        };
        post.Raise(new PostShared(id, authorId, root!.Value, post.IsQuote, now));
        return post;
    }

    /// <summary>Changes its content and audience. The same content changes nothing and raises no event.</summary>
    /// <returns>Whether the text changed, so that the previous one belongs in the history.</returns>
    public bool Edit(PostContent content, DateTimeOffset now)
    {
        if (content == Content)
        {
            return false;
        }

        var (text, audience, circle) = (Text, Audience, CircleId);
        Set(content);
        Version++;
        if ((audience, circle) != (Audience, CircleId))
        {
            Raise(new PostAudienceChanged(Id, AuthorId, audience.ToString(), circle, now));
        }

        if (text != Text)
        {
            EditedAt = now;
        }

        Raise(new PostEdited(Id, AuthorId, now));
        return text != Text;
    }

    /// <summary>Deletes it for everyone. Idempotent.</summary>
    public void Delete(DateTimeOffset now)
    {
        if (DeletedAt is not null)
        {
            return;
        }

        (DeletedAt, PinId) = (now, null);
        (Text, Mood, Location, Link) = (string.Empty, null, null, null);
        Version++;
        Raise(new PostDeleted(Id, AuthorId, SharedPostId, now));
    }

    /// <summary>Pins it to the author's profile, newest pin first, or unpins it (null).</summary>
    public void Pin(long? pinId, DateTimeOffset now)
    {
        if (PinId is null == pinId is null)
        {
            return;
        }

        PinId = pinId;
        Version++;
        Raise(new PostEdited(Id, AuthorId, now));
    }

    public PostContent Content => new(Text, Audience, CircleId, CommentPolicy, Mood, Location, Link, ExpiresAt);

    /// <summary>SHA-256 of a client's request.</summary>
    public static byte[] HashOf(string asked) => SHA256.HashData(Encoding.UTF8.GetBytes(asked));

    private void Set(PostContent content)
    {
        (Text, Audience, CircleId) = (content.Text, content.Audience, content.CircleId);
        (CommentPolicy, ExpiresAt) = (content.CommentPolicy, content.ExpiresAt);
        (Mood, Location, Link) = (content.Mood, content.Location, content.Link);
    }
}
