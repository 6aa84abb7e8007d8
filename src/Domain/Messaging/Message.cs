using System.Buffers.Binary;
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

    internal Message(
        MessageId id,
        ConversationId conversationId,
        long seq,
        UserId senderId,
        string body,
        StoryId? storyId,
        string? clientMessageId,
        DateTimeOffset sentAt)
    {
        (Id, ConversationId, Seq, SenderId, Body, StoryId) = (id, conversationId, seq, senderId, body, storyId);
        (ClientMessageId, SentAt, BodyHash) = (clientMessageId, sentAt, HashOf(body, storyId));
        ClientMessageHash = clientMessageId is null ? null : HashOfKey(clientMessageId);
    }

    private Message()
    {
    }

    public MessageId Id { get; private init; }

    public ConversationId ConversationId { get; private init; }

    public long Seq { get; private init; }

    public UserId SenderId { get; private init; }

    public string? Body { get; private set; }

    /// <summary>The story that it answers, which may no longer exist.</summary>
    public StoryId? StoryId { get; private set; }

    public string? ClientMessageId { get; private init; }

    /// <summary>Look-up key for <see cref="ClientMessageId"/>; see <see cref="HashOfKey"/>.</summary>
    public long? ClientMessageHash { get; private init; }

    /// <summary>SHA-256 of the original body and story, so that a retry is recognised after deletion.</summary>
    public byte[] BodyHash { get; private init; } = [];

    public DateTimeOffset SentAt { get; private init; }

    public DateTimeOffset? DeletedAt { get; private set; }

    /// <summary>Deletes it for everyone. Idempotent: a repeat raises no event.</summary>
    public Result Delete(UserId by, DateTimeOffset now)
    {
        if (by != SenderId)
        {
            return MessagingErrors.NotTheSender;
        }

        if (DeletedAt is null)
        {
            (Body, StoryId, DeletedAt) = (null, null, now);
            Raise(new MessageDeleted(Id, ConversationId, by, Seq, now));
        }

        return Result.Success;
    }

    /// <summary>
    /// The first 64 bits of the key's SHA-256. If two keys of one sender collide, the second is refused as reused: only
    /// the sender can search for such keys, and a chance collision is negligible.
    /// </summary>
    public static long HashOfKey(string clientMessageId) =>
        BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(clientMessageId)));

    /// <summary>SHA-256 of a body and of the story that it answers, if any. A body never contains a zero.</summary>
    public static byte[] HashOf(string body, StoryId? story = null) =>
        SHA256.HashData(Encoding.UTF8.GetBytes(story is { } id ? $"{body}\0{id.Value}" : body));
}
