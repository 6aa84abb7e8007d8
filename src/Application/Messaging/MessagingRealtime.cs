using System.Text.Json.Serialization;
using Hubbub.Application.Common.Realtime;
using Hubbub.Application.Messaging.Contracts;
using Hubbub.Application.Profiles.Contracts;
using Hubbub.Domain.Common;

namespace Hubbub.Application.Messaging;

/// <summary>A message for its receiver. <c>type</c> is always "new_message".</summary>
public sealed record ReceiveMessage(MessageRow Message, UserCard Sender) : DurableEvent("receive_message")
{
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "new_message";
}

/// <summary>A message of one's own, for all devices of its sender.</summary>
public sealed record MessageSentByMe(MessageRow Message, UserCard Receiver, string? ClientMessageId) : DurableEvent("message_sent");

/// <summary>
/// Someone read everything up to <paramref name="MessageId"/>. The reader's own devices get it too, with the messages
/// that are left: <paramref name="UnreadCount"/>, counted up to <paramref name="LastSeq"/>.
/// </summary>
public sealed record MessageReadConfirmation(
    MessageId MessageId,
    UserId ReadBy,
    DateTimeOffset ReadAt,
    ConversationId ConversationId,
    long ReadSeq,
    int? UnreadCount,
    long? LastSeq) : DurableEvent("message_read_confirmation");

/// <summary>A message is a tombstone from now on; what is left unread, counted up to <paramref name="LastSeq"/>.</summary>
public sealed record MessageDeletedForEveryone(
    MessageId MessageId,
    UserId DeletedBy,
    ConversationId ConversationId,
    long MessageSeq,
    DateTimeOffset DeletedAt,
    int UnreadCount,
    long LastSeq) : DurableEvent("message_deleted");

/// <summary>A conversation is not there any more.</summary>
public sealed record ConversationRemoved(ConversationId ConversationId) : DurableEvent("conversation_removed");

/// <summary>A conversation is there again.</summary>
public sealed record ConversationRestored(ConversationSummary Conversation) : DurableEvent("conversation_restored");
