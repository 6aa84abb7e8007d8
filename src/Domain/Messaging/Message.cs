using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging.Events;

namespace Hubbub.Domain.Messaging;

/// <summary>A message of a conversation. Deleting leaves a tombstone: the row stays, the text is removed.</summary>
public sealed class Message : Entity
{
    /// <summary>Most UTF-16 code units in a body.</summary>
    public const int MaxLength = 4_000;

    /// <summary>Most files of a message.</summary>
    public const int MostMedia = 10;

    /// <summary>Most UTF-16 code units of a body that a reply quotes.</summary>
    public const int MaxQuote = 200;

    internal Message(
        MessageId id,
        ConversationId conversationId,
        long seq,
        UserId senderId,
        string body,
        StoryId? storyId,
        MessageId? replyToId,
        MessageId? forwardOf,
        string? clientMessageId,
        DateTimeOffset sentAt,
        MessageFiles? files,
        IReadOnlyList<MediaId>? media,
        PostId? sharedPostId)
    {
        (Id, ConversationId, Seq, SenderId, Body) = (id, conversationId, seq, senderId, body);
        (StoryId, ReplyToId, IsForwarded) = (storyId, replyToId, forwardOf is not null);
        (FilesId, FilesKind, FileCount, SharedPostId) = (files?.Id, files?.Kind, files?.Count, sharedPostId);
        (ClientMessageId, SentAt) = (clientMessageId, sentAt);
        BodyHash = HashOf(body, storyId, replyToId, forwardOf, sharedPostId, media);
        ClientMessageHash = clientMessageId is null ? null : HashOfKey(clientMessageId);
    }

    internal Message(
        MessageId id,
        ConversationId conversationId,
        long seq,
        UserId senderId,
        SystemNote system,
        string? clientMessageId,
        byte[]? hash,
        DateTimeOffset sentAt)
    {
        (Id, ConversationId, Seq, SenderId, System) = (id, conversationId, seq, senderId, system);
        (ClientMessageId, SentAt, BodyHash) = (clientMessageId, sentAt, hash ?? HashOf(string.Empty));
        ClientMessageHash = clientMessageId is null ? null : HashOfKey(clientMessageId);
    }

    private Message()
    {
    }

    public MessageId Id { get; private init; }

    public ConversationId ConversationId { get; private init; }

    public long Seq { get; private init; }

    public UserId SenderId { get; private init; }

    /// <summary>The text; empty if its files or its shared post say enough, null in a tombstone.</summary>
    public string? Body { get; private set; }

    /// <summary>What it tells of a group, in place of a text that the sender wrote.</summary>
    public SystemNote? System { get; private init; }

    /// <summary>The story that it answers, which may no longer exist.</summary>
    public StoryId? StoryId { get; private set; }

    /// <summary>The message of the same conversation that it answers.</summary>
    public MessageId? ReplyToId { get; private set; }

    /// <summary>Its files, in the module Media; null if it has none.</summary>
    public MessageFilesId? FilesId { get; private set; }

    /// <summary>The kind of the first file.</summary>
    public Media.MediaKind? FilesKind { get; private set; }

    public int? FileCount { get; private set; }

    /// <summary>The post that it shares, which each member may or may not see, and may no longer exist.</summary>
    public PostId? SharedPostId { get; private set; }

    public MessageFiles? Files => FilesId is { } id
        ? new(id, FilesKind!.Value, FileCount!.Value, AreAlike: FileCount == 1)
        : null;

    /// <summary>Whether its text is that of a message forwarded by the sender.</summary>
    public bool IsForwarded { get; private set; }

    /// <summary>When its text last changed; null if it never did.</summary>
    public DateTimeOffset? EditedAt { get; private set; }

    public int EditCount { get; private set; }

    public string? ClientMessageId { get; private init; }

    /// <summary>Look-up key for <see cref="ClientMessageId"/>; see <see cref="HashOfKey"/>.</summary>
    public long? ClientMessageHash { get; private init; }

    /// <summary>SHA-256 of the original content, so that a retry is recognised after an edit or deletion.</summary>
    public byte[] BodyHash { get; private init; } = [];

    public DateTimeOffset SentAt { get; private init; }

    public DateTimeOffset? DeletedAt { get; private set; }

    /// <summary>Deletes it for everyone. Idempotent: a repeat raises no event.</summary>
    public Result Delete(UserId by, DateTimeOffset now)
    {
        if (by != SenderId || System is not null)
        {
            return MessagingErrors.NotTheSender;
        }

        if (DeletedAt is null)
        {
            (Body, StoryId, ReplyToId, IsForwarded, DeletedAt) = (null, null, null, false, now);
            (EditedAt, EditCount) = (null, 0);
            (FilesId, FilesKind, FileCount, SharedPostId) = (null, null, null, null);
            Raise(new MessageDeleted(Id, ConversationId, by, Seq, now));
        }

        return Result.Success;
    }

    /// <summary>Leaves a message that nobody can see any more without its files.</summary>
    public void ForgetFiles() => (FilesId, FilesKind, FileCount) = (null, null, null);

    /// <summary>
    /// Replaces the text of a message that is not deleted, within <paramref name="window"/> of its sending. Returns the
    /// text before; null if it is the same, which raises no event.
    /// </summary>
    /// <param name="by">Who edits it.</param>
    /// <param name="body">The new text.</param>
    /// <param name="now">Now.</param>
    /// <param name="window">How long after its sending it can be edited.</param>
    /// <param name="mentioned">Whom the new text newly mentions; null if nobody.</param>
    /// <param name="unmentioned">Whom it no longer mentions; null if nobody.</param>
    public Result<MessageEdit?> Edit(
        UserId by,
        string body,
        DateTimeOffset now,
        TimeSpan window,
        MessageMentions? mentioned = null,
        MessageMentions? unmentioned = null)
    {
        if (by != SenderId)
        {
            return MessagingErrors.NotTheSender;
        }

        if (body == Body)
        {
            return (MessageEdit?)null;
        }

        if (body.Length == 0 && FilesId is null && SharedPostId is null)
        {
            return MessagingErrors.NothingLeft;
        }

        if (now - SentAt > window)
        {
            return MessagingErrors.EditWindowOver;
        }

        if (EditCount >= MessageEdit.MaxPerMessage)
        {
            return MessagingErrors.TooManyEdits;
        }

        var before = new MessageEdit
        {
            MessageId = Id,
            Number = ++EditCount,
            Body = Body ?? throw new InvalidOperationException("A tombstone has no text to edit."),
            At = EditedAt ?? SentAt,
        };
        (Body, EditedAt) = (body, now);
        Raise(new MessageEdited(
            Id,
            ConversationId,
            by,
            Seq,
            now,
            mentioned?.Members.Select(m => m.UserId).ToArray(),
            unmentioned?.Members.Select(m => m.UserId).ToArray(),
            mentioned?.All == true ? true : unmentioned?.All == true ? false : null));
        return before;
    }

    /// <summary>
    /// The first 64 bits of the key's SHA-256. If two keys of one sender collide, the second is refused as reused: only
    /// the sender can search for such keys, and a chance collision is negligible.
    /// </summary>
    public static long HashOfKey(string clientMessageId) =>
        BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(clientMessageId)));

    /// <summary>
    /// SHA-256 of a body, and of what it answers, shares and shows, if anything. A body never contains a zero. A
    /// forward is known by the message alone, whose text may have changed since.
    /// </summary>
    public static byte[] HashOf(
        string body,
        StoryId? story = null,
        MessageId? replyTo = null,
        MessageId? forwardOf = null,
        PostId? sharedPost = null,
        IReadOnlyList<MediaId>? media = null) =>
        SHA256.HashData(Encoding.UTF8.GetBytes((story, replyTo, forwardOf) switch
        {
            (_, _, { } source) => $"\0\0\0{source.Value}",
            _ when sharedPost is not null || media?.Count > 0 =>
                $"{body}\0{story?.Value}\0{replyTo?.Value}\0{sharedPost?.Value}\0"
                + string.Join(',', (media ?? []).Select(m => m.Value)),
            (_, { } message, _) => $"{body}\0{story?.Value}\0{message.Value}",
            ({ } id, _, _) => $"{body}\0{id.Value}",
            _ => body,
        }));

    /// <summary>The start of a body, as replies quote it: whole characters as people see them.</summary>
    public static string QuoteOf(string body)
    {
        if (body.Length <= MaxQuote)
        {
            return body;
        }

        var end = 0;
        for (int next; (next = end + StringInfo.GetNextTextElementLength(body, end)) <= MaxQuote; end = next)
        {
        }

        // One character can be longer than all of the quote.
        return body[..(end > 0 ? end : char.IsHighSurrogate(body[MaxQuote - 1]) ? MaxQuote - 1 : MaxQuote)];
    }
}
