using Hubbub.Application.Common;
using Hubbub.Application.Media.Contracts;
using Hubbub.Application.Posts.Contracts;
using Hubbub.Application.Profiles.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging;

namespace Hubbub.Application.Messaging.Contracts;

/// <summary>What other modules can query about conversations.</summary>
public interface IConversations
{
    /// <summary>
    /// The people this person shares a visible direct conversation with that neither has to accept, newest first; at
    /// most <paramref name="most"/>.
    /// </summary>
    Task<IReadOnlyList<UserId>> PartnersOf(UserId user, int most, CancellationToken ct);

    /// <summary>
    /// Those of <paramref name="people"/> with whom this person shares a direct conversation visible to both, that
    /// neither has to accept.
    /// </summary>
    Task<IReadOnlySet<UserId>> PartnersAmong(UserId user, IReadOnlyCollection<UserId> people, CancellationToken ct);

    /// <summary>
    /// The people who have this person's card in a direct conversation or a request, newest first; at most
    /// <paramref name="most"/>.
    /// </summary>
    Task<IReadOnlyList<UserId>> CardViewersOf(UserId user, int most, CancellationToken ct);

    /// <summary>
    /// Whether a message of the sender would ring at the receiver: neither wait as a request nor be refused. Blocks and
    /// closed accounts are not asked for.
    /// </summary>
    Task<bool> Rings(UserId sender, UserId receiver, CancellationToken ct);

    /// <summary>Whether this person is a member, has accepted the conversation and can see it.</summary>
    Task<bool> HasMember(ConversationId conversation, UserId user, CancellationToken ct);

    /// <summary>
    /// Of how many members at most an act counts in its commit what is unread; the others are counted in further ones.
    /// </summary>
    const int MostCountedAtOnce = 50;

    const string WhyDeferred = "counts what is unread for each member of a large group, some at a time";

    /// <summary>The members who see these messages, their senders included.</summary>
    Task<ILookup<MessageId, UserId>> ReadersOf(IReadOnlyCollection<StoredMessage> messages, CancellationToken ct);

    /// <summary>
    /// What this member has not read of others, without deleted and hidden messages; also in a request.
    /// </summary>
    Task<UnreadInConversation> UnreadOf(ConversationId conversation, UserId member, CancellationToken ct);

    /// <summary>The same of these members; those from whom it is hidden are omitted.</summary>
    Task<IReadOnlyDictionary<UserId, UnreadInConversation>> UnreadOf(
        ConversationId conversation, IReadOnlyCollection<UserId> members, CancellationToken ct);

    /// <summary>Those whom this message mentions, and who have not read or hidden it.</summary>
    Task<IReadOnlyList<UnreadBy>> UnreadMentionsOf(MessageId message, CancellationToken ct);

    /// <summary>
    /// Those who have not read or hidden these messages of others, and whether the messages mention them now.
    /// </summary>
    Task<IReadOnlyList<UnreadBy>> UnreadAmong(IReadOnlyCollection<MessageId> messages, CancellationToken ct);

    /// <summary>By conversation, of these, whose messages this member has not read.</summary>
    Task<ILookup<ConversationId, UserId>> UnreadSendersOf(
        UserId member, IReadOnlyCollection<ConversationId> conversations, CancellationToken ct);

    /// <summary>The members who see the conversation.</summary>
    Task<IReadOnlySet<UserId>> MembersOf(ConversationId conversation, CancellationToken ct);

    /// <summary>
    /// Who sees what this member writes now; null if they do not see the conversation or cannot write in it.
    /// </summary>
    Task<WritingAudience?> AudienceOf(ConversationId conversation, UserId writer, CancellationToken ct);

    /// <summary>The name of a group; null for a direct conversation.</summary>
    Task<string?> GroupNameOf(ConversationId conversation, CancellationToken ct);

    /// <summary>Which of these messages were deleted, and when.</summary>
    Task<IReadOnlyDictionary<MessageId, DateTimeOffset>> DeletedAmong(
        IReadOnlyCollection<MessageId> messages, CancellationToken ct);

    /// <summary>
    /// Those of these messages that are in groups and not shown to the viewer, who is no member or sees other messages
    /// only.
    /// </summary>
    Task<IReadOnlySet<MessageId>> WithheldAmong(
        UserId viewer, IReadOnlyCollection<MessageId> messages, CancellationToken ct);

    /// <summary>To how many groups this person is invited.</summary>
    Task<int> GroupInvitationsOf(UserId user, CancellationToken ct);

    /// <summary>How much this person has not read in all.</summary>
    Task<UnreadTotal> UnreadTotalOf(UserId user, CancellationToken ct);

    /// <summary>What this person has not read, archived and muted conversations included, newest first.</summary>
    Task<Page<UnreadMessage>> UnreadMessagesOf(UserId user, PageRequest page, string list, CancellationToken ct);

    /// <summary>The viewer's list with what is archived, newest first.</summary>
    Task<Page<ConversationSummary>> ListOf(UserId viewer, PageRequest page, CancellationToken ct);

    /// <summary>The viewer's message requests, newest first.</summary>
    Task<Page<ConversationSummary>> RequestsOf(UserId viewer, PageRequest page, CancellationToken ct);
}

/// <summary>A message that was just stored.</summary>
/// <param name="Id">The message.</param>
/// <param name="Conversation">Its conversation.</param>
/// <param name="Sender">Who sent it.</param>
/// <param name="Seq">Its number in the conversation.</param>
/// <param name="IsGroupText">It is a text in a group, which a block withholds.</param>
public sealed record StoredMessage(
    MessageId Id, ConversationId Conversation, UserId Sender, long Seq, bool IsGroupText);

/// <summary>
/// The members who get what one of them writes, as a message request too, without the writer.
/// </summary>
public sealed record WritingAudience(bool IsGroup, IReadOnlyList<UserId> Members);

/// <summary>A conversation in its viewer's list, or a message request.</summary>
/// <param name="Id">The conversation.</param>
/// <param name="Kind">Whether it is between two people or a group.</param>
/// <param name="LastMessage">
/// The newest message that the viewer did not hide, a tombstone if it was deleted; absent if there is none.
/// </param>
/// <param name="LastMessageId">
/// The newest message of all, by which the list is ordered; in a group, of those that the viewer may see.
/// </param>
/// <param name="LastSeq">The newest message's seq. <paramref name="UnreadCount"/> counts messages up to it.</param>
/// <param name="ReadSeq">The viewer has read everything up to this seq.</param>
/// <param name="UnreadCount">
/// Messages of others after <paramref name="UnreadAfter"/>, or else <paramref name="ReadSeq"/>, without deleted and
/// hidden ones and system messages.
/// </param>
/// <param name="UnreadMentionCount">Those of them that mention the viewer, or all members of the group.</param>
/// <param name="With">The other person; absent in a group.</param>
/// <param name="PeerDeliveredSeq">
/// A device of the other person has received everything up to this seq; absent in a group, and in a message request.
/// </param>
/// <param name="PeerReadSeq">
/// The other person has read everything up to this seq, and both gave read receipts then; absent in a group, and in a
/// message request.
/// </param>
/// <param name="Group">What its admins chose; absent in a direct conversation.</param>
/// <param name="Role">The viewer's role in the group.</param>
/// <param name="MemberCount">The number of the group's members.</param>
/// <param name="IsArchived">
/// The viewer archived it; it comes back with the next text, unless the viewer mutes it.
/// </param>
/// <param name="PinnedAt">
/// When the viewer pinned it, its sort key among pinned ones, descending; absent if it is not pinned.
/// </param>
/// <param name="UnreadAfter">
/// The viewer marked the messages after this seq as unread, although some were read; absent otherwise.
/// </param>
/// <param name="JoinRequestCount">
/// How many people ask to join the group; for its admins, and absent if nobody does.
/// </param>
/// <param name="Draft">What the viewer has written and not sent; absent if nothing.</param>
public sealed record ConversationSummary(
    ConversationId Id,
    ConversationKind Kind,
    MessageRow? LastMessage,
    MessageId LastMessageId,
    long LastSeq,
    long ReadSeq,
    int UnreadCount,
    int UnreadMentionCount,
    UserCard? With,
    long? PeerDeliveredSeq,
    long? PeerReadSeq,
    GroupCard? Group,
    GroupRole? Role,
    int? MemberCount,
    bool IsArchived,
    DateTimeOffset? PinnedAt,
    long? UnreadAfter,
    int? JoinRequestCount = null,
    MessageDraftRow? Draft = null);

/// <summary>How much someone has not read of a conversation.</summary>
/// <param name="Messages">The number of unread messages.</param>
/// <param name="Mentions">Those of them that mention the person, or all.</param>
public sealed record UnreadInConversation(int Messages, int Mentions);

/// <summary>Someone who has not read a message.</summary>
/// <param name="Message">The message.</param>
/// <param name="User">Who.</param>
/// <param name="ByName">It has their name.</param>
/// <param name="WithAll">It mentions all.</param>
public sealed record UnreadBy(MessageId Message, UserId User, bool ByName, bool WithAll);

/// <summary>How much someone has not read, without archived and muted conversations.</summary>
/// <param name="Conversations">The number of conversations with unread messages.</param>
/// <param name="Messages">The number of unread messages.</param>
public sealed record UnreadTotal(int Conversations, int Messages);

/// <summary>An unread message.</summary>
/// <param name="MessageId">The message.</param>
/// <param name="ConversationId">Its conversation, whose number counts it.</param>
/// <param name="Seq">Its number in the conversation.</param>
/// <param name="IsArchived">The total does not count it, because the conversation is archived.</param>
/// <param name="IsMuted">The total does not count it, because the conversation is muted.</param>
public sealed record UnreadMessage(
    MessageId MessageId, ConversationId ConversationId, long Seq, bool IsArchived, bool IsMuted);

/// <summary>What a member has written in a conversation and not sent.</summary>
/// <param name="Text">The text; empty if it only answers a message.</param>
/// <param name="ReplyToId">The message that it answers, which the viewer may no longer see.</param>
/// <param name="SavedAt">When it was saved, UTC.</param>
public sealed record MessageDraftRow(string Text, MessageId? ReplyToId, DateTimeOffset SavedAt);

/// <summary>What a group's admins chose.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">What it is about; absent without one.</param>
/// <param name="ShowsHistory">New members see the messages before they joined.</param>
/// <param name="ShowsBlocked">Members see the messages of members who block them, or whom they block.</param>
/// <param name="OnlyAdminsSend">Only admins can send messages.</param>
/// <param name="SlowModeSeconds">How long members wait between two messages; 0 if they need not.</param>
/// <param name="Picture">Its picture, a square of 96, 256 and 512 pixels; absent while it has none.</param>
public sealed record GroupCard(
    string Name,
    string? Description,
    bool ShowsHistory,
    bool ShowsBlocked,
    bool OnlyAdminsSend,
    int SlowModeSeconds,
    PictureUrls? Picture);

/// <summary>A message as a member sees it.</summary>
/// <param name="Id">The message.</param>
/// <param name="ConversationId">Its conversation.</param>
/// <param name="Seq">Its number in the conversation: 1, 2, 3 … without gaps.</param>
/// <param name="SenderId">Who sent it.</param>
/// <param name="Body">
/// The text, empty if its files or the post that it shares say enough; absent in a tombstone.
/// </param>
/// <param name="SentAt">When it was stored, UTC.</param>
/// <param name="DeletedAt">When it was deleted for everyone; absent if it was not.</param>
/// <param name="StoryId">The story that it replies to, which may no longer exist; absent in a tombstone.</param>
/// <param name="ReplyTo">The message that it replies to, as it is now; absent in a tombstone.</param>
/// <param name="IsForwarded">True if the sender forwarded it; absent otherwise.</param>
/// <param name="EditedAt">When its text last changed; absent if it never did, and in a tombstone.</param>
/// <param name="EditCount">How often its text changed; absent with <paramref name="EditedAt"/>.</param>
/// <param name="Reactions">
/// Each emoji with which members reacted, the earliest first; absent if nobody did.
/// </param>
/// <param name="Media">
/// Its files, in order; absent if it has none, and in a tombstone. See <c>GET /media/{mediaId}/content</c>.
/// </param>
/// <param name="SharedPostId">The post that it shares, which may no longer exist; absent in a tombstone.</param>
/// <param name="SharedPost">
/// That post as the viewer sees it, in lists of messages; absent from events, snapshots and lists of conversations.
/// </param>
/// <param name="System">What it tells of the group, in place of a text; absent in other messages.</param>
/// <param name="Mentions">
/// The members of the group whom its text names; absent if it names none, and in a tombstone.
/// </param>
/// <param name="MentionsAll">True if it mentions all members with <c>@all</c>; absent otherwise.</param>
public sealed record MessageRow(
    MessageId Id,
    ConversationId ConversationId,
    long Seq,
    UserId SenderId,
    string? Body,
    DateTimeOffset SentAt,
    DateTimeOffset? DeletedAt,
    StoryId? StoryId,
    MessageQuote? ReplyTo = null,
    bool? IsForwarded = null,
    DateTimeOffset? EditedAt = null,
    int? EditCount = null,
    IReadOnlyList<OwnEmojiCount>? Reactions = null,
    IReadOnlyList<MediaCard>? Media = null,
    PostId? SharedPostId = null,
    SharedPostCard? SharedPost = null,
    SystemNote? System = null,
    IReadOnlyList<Mention>? Mentions = null,
    bool? MentionsAll = null);

/// <summary>A post that a message shares.</summary>
/// <param name="IsAvailable">Whether the viewer may see it.</param>
/// <param name="Post">The post; absent if the viewer may not see it, or it no longer exists.</param>
public sealed record SharedPostCard(bool IsAvailable, PostRow? Post);

/// <summary>How many members reacted with an emoji.</summary>
public sealed record EmojiCount(string Emoji, int Count);

/// <summary>How many members reacted with an emoji, and whether the viewer did.</summary>
public sealed record OwnEmojiCount(string Emoji, int Count, bool IsMine);

/// <summary>A message as a reply to it shows it.</summary>
/// <param name="MessageId">The message.</param>
/// <param name="Seq">Its number in the conversation.</param>
/// <param name="SenderId">Who sent it.</param>
/// <param name="Body">
/// The start of its text, at most 200 UTF-16 code units; absent if the viewer no longer sees it.
/// </param>
/// <param name="DeletedAt">When it was deleted for everyone; absent if it was not.</param>
/// <param name="MediaKind">The kind of its first file; absent without files, and with <paramref name="Body"/>.</param>
/// <param name="MediaCount">How many files it has; absent with <paramref name="MediaKind"/>.</param>
/// <param name="SharedPostId">The post that it shares, if any; absent with <paramref name="Body"/>.</param>
public sealed record MessageQuote(
    MessageId MessageId,
    long Seq,
    UserId SenderId,
    string? Body,
    DateTimeOffset? DeletedAt,
    Domain.Media.MediaKind? MediaKind = null,
    int? MediaCount = null,
    PostId? SharedPostId = null);
