using System.Text.Json.Serialization;
using Hubbub.Application.Common.Realtime;
using Hubbub.Application.Messaging.Contracts;
using Hubbub.Application.Profiles.Contracts;
using Hubbub.Domain.Common;

namespace Hubbub.Application.Messaging;

/// <summary>You received a message. <c>type</c> is always "new_message".</summary>
public sealed record ReceiveMessage(MessageRow Message, UserCard Sender) : DurableEvent("receive_message")
{
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "new_message";
}

/// <summary>You sent a message; pushed to all of your devices.</summary>
public sealed record MessageSentByMe(MessageRow Message, UserCard Receiver, string? ClientMessageId)
    : DurableEvent("message_sent");

/// <summary>
/// Someone read everything up to <paramref name="MessageId"/>. The reader's own devices get it too, with the number of
/// messages still unread: <paramref name="UnreadCount"/>, counted up to <paramref name="LastSeq"/>.
/// </summary>
public sealed record MessageReadConfirmation(
    MessageId MessageId,
    UserId ReadBy,
    DateTimeOffset ReadAt,
    ConversationId ConversationId,
    long ReadSeq,
    int? UnreadCount,
    long? LastSeq) : DurableEvent("message_read_confirmation");

/// <summary>
/// A message became a tombstone; with the number of messages still unread, counted up to <paramref name="LastSeq"/>.
/// </summary>
public sealed record MessageDeletedForEveryone(
    MessageId MessageId,
    UserId DeletedBy,
    ConversationId ConversationId,
    long MessageSeq,
    DateTimeOffset DeletedAt,
    int UnreadCount,
    long LastSeq) : DurableEvent("message_deleted");

/// <summary>A conversation is no longer visible to you.</summary>
public sealed record ConversationRemoved(ConversationId ConversationId) : DurableEvent("conversation_removed");

/// <summary>A conversation is visible to you again.</summary>
public sealed record ConversationRestored(ConversationSummary Conversation) : DurableEvent("conversation_restored");
