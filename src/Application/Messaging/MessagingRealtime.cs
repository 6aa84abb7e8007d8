using System.Text.Json.Serialization;
using Hubbub.Application.Common.Realtime;
using Hubbub.Application.Messaging.Contracts;
using Hubbub.Application.Profiles.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging;

namespace Hubbub.Application.Messaging;

/// <summary>You received a message. <c>type</c> is always "new_message".</summary>
public sealed record ReceiveMessage(MessageRow Message, UserCard Sender) : DurableEvent("receive_message")
{
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "new_message";
}

/// <summary>
/// You sent a message; pushed to all of your devices. A message to a group has no <paramref name="Receiver"/>.
/// </summary>
public sealed record MessageSentByMe(MessageRow Message, UserCard? Receiver, string? ClientMessageId)
    : DurableEvent("message_sent");

/// <summary>
/// A device of the other person in a direct conversation has received everything up to <paramref name="MessageId"/>.
/// </summary>
public sealed record MessageDeliveredConfirmation(
    MessageId MessageId,
    UserId DeliveredTo,
    DateTimeOffset DeliveredAt,
    ConversationId ConversationId,
    long DeliveredSeq) : DurableEvent("message_delivered_confirmation");

/// <summary>
/// Someone read everything up to <paramref name="MessageId"/>, which was delivered then too. The reader's own devices
/// get it too, with the number of messages still unread, <paramref name="UnreadCount"/>, and of those that mention the
/// reader, <paramref name="UnreadMentionCount"/>, counted up to <paramref name="LastSeq"/>, and the seq after which the
/// reader marked messages as unread, if they did.
/// </summary>
public sealed record MessageReadConfirmation(
    MessageId MessageId,
    UserId ReadBy,
    DateTimeOffset ReadAt,
    ConversationId ConversationId,
    long ReadSeq,
    int? UnreadCount,
    int? UnreadMentionCount,
    long? LastSeq,
    long? UnreadAfter = null) : DurableEvent("message_read_confirmation");

/// <summary>
/// What you made of a conversation for yourself changed, on one of your devices or by a message that brought it back.
/// If that changes what is unread, with the numbers of messages and mentions still unread, counted up to
/// <paramref name="LastSeq"/>.
/// </summary>
public sealed record ConversationMarks(
    ConversationId ConversationId,
    bool IsArchived,
    DateTimeOffset? PinnedAt,
    long? UnreadAfter,
    int? UnreadCount,
    int? UnreadMentionCount,
    long? LastSeq) : DurableEvent("conversation_marks_changed");

/// <summary>
/// A message became a tombstone; with the numbers of messages and mentions still unread, counted up to
/// <paramref name="LastSeq"/>.
/// </summary>
public sealed record MessageDeletedForEveryone(
    MessageId MessageId,
    UserId DeletedBy,
    ConversationId ConversationId,
    long MessageSeq,
    DateTimeOffset DeletedAt,
    int UnreadCount,
    int UnreadMentionCount,
    long LastSeq) : DurableEvent("message_deleted");

/// <summary>The text of a message changed, or whom it mentions.</summary>
/// <param name="MessageId">The message.</param>
/// <param name="ConversationId">Its conversation.</param>
/// <param name="MessageSeq">Its number in the conversation.</param>
/// <param name="Body">The new text; absent from <c>sync</c> once the message was deleted.</param>
/// <param name="Quote">The start of the new text, as replies quote it; absent with <paramref name="Body"/>.</param>
/// <param name="EditedAt">When its text last changed; absent if it never did.</param>
/// <param name="EditCount">How often its text changed.</param>
/// <param name="Mentions">
/// The members whom it mentions now; absent if none, and with <paramref name="Body"/>.
/// </param>
/// <param name="MentionsAll">True if it mentions all members; absent otherwise.</param>
/// <param name="UnreadCount">
/// The number of unread messages; absent if the change did not concern whether it mentions you.
/// </param>
/// <param name="UnreadMentionCount">The number of those that mention you; absent with it.</param>
/// <param name="LastSeq">The seq up to which they are counted; absent with them.</param>
public sealed record MessageTextChanged(
    MessageId MessageId,
    ConversationId ConversationId,
    long MessageSeq,
    string? Body,
    string? Quote,
    DateTimeOffset? EditedAt,
    int EditCount,
    IReadOnlyList<Mention>? Mentions,
    bool? MentionsAll,
    int? UnreadCount = null,
    int? UnreadMentionCount = null,
    long? LastSeq = null) : DurableEvent("message_edited");

/// <summary>
/// You deleted a message for yourself; with the numbers of messages and mentions still unread, counted up to
/// <paramref name="LastSeq"/>, the seq of the newest message of all, <paramref name="LastMessageId"/>; and the newest
/// message that you see, if there is one.
/// </summary>
public sealed record MessageHiddenForMe(
    MessageId MessageId,
    ConversationId ConversationId,
    long MessageSeq,
    int UnreadCount,
    int UnreadMentionCount,
    long LastSeq,
    MessageId LastMessageId,
    MessageRow? LastMessage) : DurableEvent("message_hidden");

/// <summary>Someone reacted to a message, or withdrew a reaction; with all reactions to it.</summary>
public sealed record MessageReactionsChanged(
    MessageId MessageId,
    ConversationId ConversationId,
    long MessageSeq,
    IReadOnlyList<EmojiCount> Reactions,
    UserId UserId,
    string Emoji,
    bool IsAdded) : DurableEvent("message_reactions_changed");

/// <summary>A message was pinned in its conversation.</summary>
public sealed record MessagePinned(
    MessageId MessageId, ConversationId ConversationId, long MessageSeq, UserId PinnedBy, DateTimeOffset PinnedAt)
    : DurableEvent("message_pinned");

/// <summary>A message is no longer pinned.</summary>
public sealed record MessageUnpinned(
    MessageId MessageId, ConversationId ConversationId, long MessageSeq, UserId UnpinnedBy)
    : DurableEvent("message_unpinned");

/// <summary>A conversation is no longer visible to you, or a message request ended.</summary>
public sealed record ConversationRemoved(ConversationId ConversationId) : DurableEvent("conversation_removed");

/// <summary>A conversation is visible to you again.</summary>
public sealed record ConversationRestored(ConversationSummary Conversation) : DurableEvent("conversation_restored");

/// <summary>Your draft in a conversation changed, on this or another device; without one, it is gone.</summary>
public sealed record MessageDraftUpdated(ConversationId ConversationId, MessageDraftRow? Draft)
    : DurableEvent("message_draft_updated");
