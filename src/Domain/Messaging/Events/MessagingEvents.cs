using Hubbub.Domain.Common;

namespace Hubbub.Domain.Messaging.Events;

/// <summary>
/// A message was stored as number <paramref name="Seq"/> of its conversation: of a group if there is a
/// <paramref name="GroupName"/>. A system message has no text. Only messages in groups mention anybody.
/// <paramref name="FilesKind"/> is that of all files, if they are known to be of one.
/// </summary>
public sealed record MessageSent(
    MessageId Message,
    ConversationId Conversation,
    UserId Sender,
    long Seq,
    string Body,
    StoryId? Story,
    string? ClientMessageId,
    DateTimeOffset At,
    MessageId? ReplyTo = null,
    bool IsForwarded = false,
    MessageFilesId? Files = null,
    PostId? SharedPost = null,
    string? GroupName = null,
    bool IsSystem = false,
    IReadOnlyList<UserId>? Mentions = null,
    bool MentionsAll = false,
    MessageFilesKind? FilesKind = null,
    int FileCount = 0) : DomainEvent(At);

/// <summary>What all files of a message are.</summary>
public enum MessageFilesKind
{
    Image,
    Video,
    Audio,
    Document,
}

/// <summary>
/// A member's read pointer moved forward to <paramref name="ReadSeq"/>, the seq of <paramref name="Message"/>. Others
/// learn of it if <paramref name="IsReceipt"/>.
/// </summary>
public sealed record ConversationRead(
    ConversationId Conversation,
    UserId Reader,
    MessageId Message,
    long ReadSeq,
    DateTimeOffset At,
    bool IsReceipt = true) : DomainEvent(At);

/// <summary>
/// A device of <paramref name="Receiver"/> has received a direct conversation up to <paramref name="DeliveredSeq"/>,
/// the seq of <paramref name="Message"/>.
/// </summary>
public sealed record ConversationDelivered(
    ConversationId Conversation,
    UserId Receiver,
    MessageId Message,
    long DeliveredSeq,
    DateTimeOffset At) : DomainEvent(At);

/// <summary>
/// What these members made of a conversation for themselves changed: marked as unread, archived or pinned. If
/// <paramref name="IsUnreadChanged"/>, so did which messages are unread.
/// </summary>
public sealed record ConversationMarksChanged(
    ConversationId Conversation,
    IReadOnlyList<UserId> Users,
    bool IsUnreadChanged,
    DateTimeOffset At) : DomainEvent(At);

/// <summary>A message became a tombstone for everyone.</summary>
public sealed record MessageDeleted(
    MessageId Message,
    ConversationId Conversation,
    UserId DeletedBy,
    long Seq,
    DateTimeOffset At) : DomainEvent(At);

/// <summary>These members of a large group have still to be told that a message was deleted.</summary>
public sealed record MessageDeletedForMany(
    MessageId Message,
    ConversationId Conversation,
    UserId DeletedBy,
    long Seq,
    IReadOnlyList<UserId> Members,
    DateTimeOffset At) : DomainEvent(At);

/// <summary>
/// The text of a message changed, or whom it mentions: it newly mentions <paramref name="Mentioned"/>, and no longer
/// <paramref name="Unmentioned"/>; all members newly if <paramref name="MentionsAll"/>, and no longer if it is false.
/// </summary>
public sealed record MessageEdited(
    MessageId Message,
    ConversationId Conversation,
    UserId EditedBy,
    long Seq,
    DateTimeOffset At,
    IReadOnlyList<UserId>? Mentioned = null,
    IReadOnlyList<UserId>? Unmentioned = null,
    bool? MentionsAll = null) : DomainEvent(At);

/// <summary>Messages still mention an erased person.</summary>
public sealed record MessageMentionsLeft(UserId User, DateTimeOffset At) : DomainEvent(At);

/// <summary>A member deleted a message for themselves.</summary>
public sealed record MessageHidden(
    MessageId Message,
    ConversationId Conversation,
    UserId User,
    long Seq,
    DateTimeOffset At) : DomainEvent(At);

/// <summary>A member reacted to a message with <paramref name="Emoji"/>, or withdrew that.</summary>
public sealed record MessageReactionChanged(
    MessageId Message,
    ConversationId Conversation,
    UserId User,
    string Emoji,
    long Seq,
    DateTimeOffset At) : DomainEvent(At);

/// <summary>An erased person still has reactions to messages.</summary>
public sealed record MessageReactionsLeft(UserId User, DateTimeOffset At) : DomainEvent(At);

/// <summary>A message was pinned in its conversation, or unpinned.</summary>
public sealed record MessagePinChanged(
    MessageId Message,
    ConversationId Conversation,
    UserId ChangedBy,
    long Seq,
    DateTimeOffset At) : DomainEvent(At);

/// <summary>A request was accepted, declined, or ended otherwise.</summary>
public sealed record MessageRequestAnswered(ConversationId Conversation, UserId User, DateTimeOffset At)
    : DomainEvent(At);

/// <summary>
/// Nobody can see a conversation any more: both people were erased, or the last member has left the group.
/// </summary>
public sealed record ConversationEnded(ConversationId Conversation, DateTimeOffset At) : DomainEvent(At);

/// <summary>An erased person is still a member of groups.</summary>
public sealed record GroupsLeft(UserId User, DateTimeOffset At) : DomainEvent(At);

/// <summary>Requests of an erased person still wait.</summary>
public sealed record MessageRequestsLeft(UserId User, DateTimeOffset At) : DomainEvent(At);

/// <summary>
/// <paramref name="By"/> created a group with these members, added them to it, or joined it by a link.
/// </summary>
public sealed record GroupMembersJoined(
    ConversationId Conversation, UserId By, IReadOnlyList<UserId> Users, DateTimeOffset At) : DomainEvent(At);

/// <summary>Someone left a group, or was removed from it; an erased person can no longer be told.</summary>
public sealed record GroupMemberLeft(ConversationId Conversation, UserId User, bool IsErased, DateTimeOffset At)
    : DomainEvent(At);

/// <summary>The roles of these members of a group changed.</summary>
public sealed record GroupRolesChanged(ConversationId Conversation, IReadOnlyList<UserId> Users, DateTimeOffset At)
    : DomainEvent(At);

/// <summary>
/// The details of a group changed; if <paramref name="IsViewChanged"/>, so did which messages its members see.
/// </summary>
public sealed record GroupChanged(ConversationId Conversation, bool IsViewChanged, DateTimeOffset At)
    : DomainEvent(At);

/// <summary>A block, or its end, changed which messages of a group someone sees.</summary>
public sealed record GroupViewChanged(ConversationId Conversation, UserId User, DateTimeOffset At) : DomainEvent(At);

/// <summary>A member saved or deleted the draft of a message.</summary>
public sealed record MessageDraftChanged(ConversationId Conversation, UserId User, DateTimeOffset At)
    : DomainEvent(At);

/// <summary>Someone asks to join a group, or no longer does.</summary>
public sealed record JoinRequestsChanged(ConversationId Conversation, DateTimeOffset At) : DomainEvent(At);

/// <summary>These people are invited to a group, or no longer are.</summary>
public sealed record GroupInvitationsChanged(IReadOnlyList<UserId> Users, DateTimeOffset At) : DomainEvent(At);
