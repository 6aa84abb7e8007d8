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

    public static Conversation Direct(ConversationId id, UserId one, UserId other, DateTimeOffset now)
    {
        var conversation = new Conversation
        {
            Id = id,
            Kind = ConversationKind.Direct,
            DirectKey = KeyOf(one, other),
            CreatedAt = now,
        };
        conversation._members.Add(new Member(id, one, now));
        conversation._members.Add(new Member(id, other, now));
        return conversation;
    }

    /// <summary>
    /// A direct conversation as stored, but without its members' read pointers: enough to add messages to it.
    /// </summary>
    public static Conversation Stored(ConversationId id, string directKey, long lastSeq, DateTimeOffset createdAt)
    {
        var (one, other) = PeopleOf(directKey);
        var conversation = Direct(id, one, other, createdAt);
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
        PostId? sharedPost = null)
    {
        MemberOrThrow(sender);
        LastSeq++;
        Raise(new MessageSent(
            id, Id, sender, LastSeq, body, story, clientMessageId, now, replyTo, forwardOf is not null, files?.Id,
            sharedPost, Group?.Name));
        return new Message(
            id, Id, LastSeq, sender, body, story, replyTo, forwardOf, clientMessageId, now, files, media, sharedPost);
    }

    /// <summary>
    /// Moves the reader's pointer forward and returns it; it never moves back. Messages that the reader marked as
    /// unread are read again.
    /// </summary>
    public long Read(UserId reader, MessageId message, long seq, DateTimeOffset now)
    {
        var member = MemberOrThrow(reader);
        if (member.ReadUpTo(seq))
        {
            Raise(new ConversationRead(Id, reader, message, seq, now));
        }
        else if (member.ReadAgain(seq))
        {
            Raise(new ConversationMarksChanged(Id, [reader], IsUnreadChanged: true, now));
        }

        return member.ReadSeq;
    }

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
