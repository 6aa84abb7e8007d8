using System.Globalization;
using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging.Events;

namespace Hubbub.Domain.Messaging;

public enum ConversationKind
{
    Direct,
    Group,
}

/// <summary>
/// Members and the numbering of messages. It never loads its messages: <see cref="Message"/> is an aggregate root of
/// its own. Each gets the number after <see cref="LastSeq"/>, and numbers are unique in a conversation, so there are no
/// gaps.
/// </summary>
public sealed partial class Conversation : Entity
{
    /// <summary>Most messages to someone who has not accepted the conversation.</summary>
    public const int MaxUnanswered = 5;

    private readonly List<Member> _members = [];

    private Conversation()
    {
    }

    public ConversationId Id { get; private init; }

    public ConversationKind Kind { get; private init; }

    /// <summary>
    /// "low:high" of the two user ids, unique, so that two people have one conversation; null for groups.
    /// </summary>
    public string? DirectKey { get; private init; }

    /// <summary>What a group has beyond that; null in a direct conversation.</summary>
    public Group? Group { get; private init; }

    /// <summary>
    /// The number of the newest message. It is stored with that message only, and known after <see cref="Stored"/>.
    /// </summary>
    public long LastSeq { get; private set; }

    public DateTimeOffset CreatedAt { get; private init; }

    public IReadOnlyList<Member> Members => _members;

    /// <summary>Who has not accepted the conversation, which is a request to them or was declined.</summary>
    public UserId? Asked => _members.Find(m => m.Request != RequestState.None)?.UserId;

    /// <summary>A new conversation; as a request, it waits for the receiver to accept it.</summary>
    public static Conversation Direct(
        ConversationId id, UserId sender, UserId receiver, DateTimeOffset now, bool isRequest = false)
    {
        var conversation = new Conversation
        {
            Id = id,
            Kind = ConversationKind.Direct,
            DirectKey = KeyOf(sender, receiver),
            CreatedAt = now,
        };
        conversation._members.Add(new Member(id, sender, now));
        conversation._members.Add(new Member(id, receiver, now)
        {
            Request = isRequest ? RequestState.Pending : RequestState.None,
        });
        return conversation;
    }

    /// <summary>
    /// A direct conversation as stored, but without its members' read pointers: enough to add messages to it.
    /// </summary>
    public static Conversation Stored(
        ConversationId id, string directKey, long lastSeq, DateTimeOffset createdAt, UserId? asked = null)
    {
        var (one, other) = PeopleOf(directKey);
        // Whether it was declined makes no difference to sending.
        var conversation = asked == one
            ? Direct(id, other, one, createdAt, isRequest: true)
            : Direct(id, one, other, createdAt, isRequest: asked is not null);
        conversation.LastSeq = lastSeq;
        return conversation;
    }

    public static string KeyOf(UserId one, UserId other) =>
        one.Value < other.Value ? $"{one.Value}:{other.Value}" : $"{other.Value}:{one.Value}";

    /// <summary>The other person of a direct conversation.</summary>
    public UserId OtherThan(UserId member)
    {
        var (one, other) = PeopleOf(DirectKey!);
        return one == member ? other : one;
    }

    public Message Send(
        MessageId id,
        UserId sender,
        string body,
        string? clientMessageId,
        DateTimeOffset now,
        StoryId? story = null,
        MessageId? replyTo = null,
        MessageId? forwardOf = null,
        MessageFiles? files = null,
        IReadOnlyList<MediaId>? media = null,
        PostId? sharedPost = null,
        MessageMentions? mentions = null)
    {
        Accept(sender, now);
        LastSeq++;
        Raise(new MessageSent(
            id, Id, sender, LastSeq, body, story, clientMessageId, now, replyTo, forwardOf is not null, files?.Id,
            sharedPost, Group?.Name, IsSystem: false,
            mentions?.Members.Select(m => m.UserId).ToArray(), mentions?.All ?? false,
            FilesKind: files is { AreAlike: true } ? KindOf(files.Kind) : null, FileCount: files?.Count ?? 0));
        return new Message(
            id, Id, LastSeq, sender, body, story, replyTo, forwardOf, clientMessageId, now, files, media, sharedPost);
    }

    /// <summary>Whether this sender has written enough to someone who has not accepted the conversation.</summary>
    public bool IsUnanswered(UserId sender) => LastSeq >= MaxUnanswered && Asked is { } asked && asked != sender;

    /// <summary>Accepts the conversation, as answering does; it is then like any other.</summary>
    public void Accept(UserId user, DateTimeOffset now)
    {
        var member = MemberOrThrow(user);
        if (member.Request != RequestState.None)
        {
            member.Request = RequestState.None;
            Raise(new MessageRequestAnswered(Id, user, now));
        }
    }

    /// <summary>Declines a request; who sent it is not told.</summary>
    public void Decline(UserId user, DateTimeOffset now)
    {
        var member = MemberOrThrow(user);
        if (member.Request == RequestState.Pending)
        {
            member.EndRequest();
            Raise(new MessageRequestAnswered(Id, user, now));
        }
    }

    /// <summary>
    /// Moves the reader's pointer forward and returns it; it never moves back. What was read was delivered. Others
    /// learn that it was read if <paramref name="givesReceipt"/>, and otherwise only that it was delivered, unless the
    /// reader <paramref name="isInvisible"/>. Messages that the reader marked as unread are read again.
    /// </summary>
    public long Read(
        UserId reader, MessageId message, long seq, bool givesReceipt, DateTimeOffset now, bool isInvisible = false)
    {
        var member = MemberOrThrow(reader);
        if (member.ReadUpTo(seq))
        {
            var isReceipt = givesReceipt && member.GiveReceiptUpTo(seq);
            Raise(new ConversationRead(Id, reader, message, seq, now, isReceipt));
            if (isReceipt)
            {
                member.DeliverUpTo(seq);
            }
            else if (!isInvisible)
            {
                Deliver(reader, message, seq, now);
            }
        }
        else if (member.ReadAgain(seq))
        {
            Raise(new ConversationMarksChanged(Id, [reader], IsUnreadChanged: true, now));
        }

        return member.ReadSeq;
    }

    /// <summary>
    /// Notes that a device of this member has received everything up to a message, and returns how far that is; it
    /// never moves back. In a group nobody is told: that would be an event to each for each.
    /// </summary>
    public long Deliver(UserId receiver, MessageId message, long seq, DateTimeOffset now)
    {
        var member = MemberOrThrow(receiver);
        if (member.DeliverUpTo(seq) && Kind == ConversationKind.Direct)
        {
            Raise(new ConversationDelivered(Id, receiver, message, seq, now));
        }

        return member.DeliveredSeq;
    }

    private static MessageFilesKind KindOf(Media.MediaKind kind) => kind switch
    {
        Media.MediaKind.Image => MessageFilesKind.Image,
        Media.MediaKind.Video => MessageFilesKind.Video,
        Media.MediaKind.Audio => MessageFilesKind.Audio,
        Media.MediaKind.Document => MessageFilesKind.Document,
    };

    private static (UserId One, UserId Other) PeopleOf(string directKey)
    {
        var middle = directKey.IndexOf(':', StringComparison.Ordinal);
        return (PersonIn(directKey.AsSpan(0, middle)), PersonIn(directKey.AsSpan(middle + 1)));

        static UserId PersonIn(ReadOnlySpan<char> key) => new(long.Parse(key, CultureInfo.InvariantCulture));
    }

    private Member MemberOrThrow(UserId user) =>
        Find(user)
        ?? throw new InvalidOperationException($"User {user.Value} is no member of conversation {Id.Value}.");
}
