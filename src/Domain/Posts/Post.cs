using System.Security.Cryptography;
using System.Text;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts.Events;

namespace Hubbub.Domain.Posts;

/// <summary>What an author says with a post, as it was asked for.</summary>
/// <param name="Text">At most <see cref="Post.MaxText"/> UTF-16 code units; may be empty where something else is shown.</param>
/// <param name="Audience">Whom it is for.</param>
/// <param name="CircleId">The author's circle; given exactly when the audience is one.</param>
/// <param name="CommentPolicy">Who may comment.</param>
/// <param name="Mood">How the author feels, in a few words.</param>
/// <param name="Location">Where it is about, in words.</param>
/// <param name="Link">An absolute http or https address.</param>
/// <param name="ExpiresAt">From when on nobody sees it; null is never.</param>
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
/// A post. Ids grow with time, so the order of ids is the order of posts. Deleting leaves an empty row, so that a
/// retry of its creation and what was shared of it find out.
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

    /// <summary>It says something of its own about the shared post, and is seen without it too.</summary>
    public bool IsQuote { get; private init; }

    /// <summary>It asks a question; edits never change that.</summary>
    public bool HasPoll { get; private init; }

    public bool HasMedia { get; private init; }

    public DateTimeOffset? ExpiresAt { get; private set; }

    public DateTimeOffset CreatedAt { get; private init; }

    public DateTimeOffset? EditedAt { get; private set; }

    public DateTimeOffset? DeletedAt { get; private set; }

    /// <summary>Made when it was pinned to the author's profile; pins are in its order.</summary>
    public long? PinId { get; private set; }

    /// <summary>Made by the client, so that a retry is known.</summary>
    public string? ClientKey { get; private init; }

    /// <summary>SHA-256 of what was asked for, so that a retry is told from another post under the same key.</summary>
    public byte[] ContentHash { get; private init; } = [];

    /// <summary>A concurrency token. Counts change without it: they are raised by statements of their own.</summary>
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
    /// Shares a post, or quotes it when there is something to say or ask. The shared post decides too who sees it: a share
    /// never shows it to anyone who would not see it anyway.
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
        // Sharing a share shares what it shows.
        var root = shared.IsPlainShare ? shared.SharedPostId : shared.Id;
        var post = new Post(id, authorId, content, clientKey, contentHash, now, hasPoll, hasMedia)
        {
            SharedPostId = root,
            IsQuote = content.Text.Length > 0 || hasPoll || hasMedia,
        };
        post.Raise(new PostShared(id, authorId, root!.Value, post.IsQuote, now));
        return post;
    }

    /// <summary>Changes what it says and whom it is for; the same again is no change and no event.</summary>
    /// <returns>Whether the text changed, so that the former one belongs into the history.</returns>
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

    /// <summary>Takes it away from everyone. Again is no change.</summary>
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

    /// <summary>Pins it to the author's profile, the newest pin first, or takes the pin away (null).</summary>
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

    /// <summary>SHA-256 of what a client asked for.</summary>
    public static byte[] HashOf(string asked) => SHA256.HashData(Encoding.UTF8.GetBytes(asked));

    private void Set(PostContent content)
    {
        (Text, Audience, CircleId) = (content.Text, content.Audience, content.CircleId);
        (CommentPolicy, ExpiresAt) = (content.CommentPolicy, content.ExpiresAt);
        (Mood, Location, Link) = (content.Mood, content.Location, content.Link);
    }
}
