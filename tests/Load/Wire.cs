using System.Text.Json.Serialization;
using MessagePack;

namespace Hubbub.Load;

/// <summary>The part of the protocol that the load program reads, for both formats.</summary>
[MessagePackObject]
public sealed class ReceivedMessage
{
    [Key("message")]
    [JsonPropertyName("message")]
    public MessageBody Message { get; set; } = new();
}

[MessagePackObject]
public sealed class MessageBody
{
    [Key("seq")]
    [JsonPropertyName("seq")]
    public long Seq { get; set; }

    [Key("conversationId")]
    [JsonPropertyName("conversationId")]
    public string ConversationId { get; set; } = string.Empty;

    [Key("body")]
    [JsonPropertyName("body")]
    public string Body { get; set; } = string.Empty;
}

/// <summary>A message request, of which the newest message is read.</summary>
[MessagePackObject]
public sealed class ReceivedRequest
{
    [Key("conversation")]
    [JsonPropertyName("conversation")]
    public RequestBody Conversation { get; set; } = new();
}

[MessagePackObject]
public sealed class RequestBody
{
    [Key("lastMessage")]
    [JsonPropertyName("lastMessage")]
    public MessageBody LastMessage { get; set; } = new();
}

/// <summary>The receiver's notification.</summary>
[MessagePackObject]
public sealed class NewNotification
{
    [Key("unreadCount")]
    [JsonPropertyName("unreadCount")]
    public int UnreadCount { get; set; }
}

[MessagePackObject]
public sealed class SendMessage
{
    [Key("receiverId")]
    [JsonPropertyName("receiverId")]
    public string ReceiverId { get; set; } = string.Empty;

    [Key("message")]
    [JsonPropertyName("message")]
    public string Message { get; set; } = string.Empty;

    [Key("clientMessageId")]
    [JsonPropertyName("clientMessageId")]
    public string ClientMessageId { get; set; } = string.Empty;
}

[MessagePackObject]
public sealed class GroupMessage
{
    [Key("conversationId")]
    [JsonPropertyName("conversationId")]
    public string ConversationId { get; set; } = string.Empty;

    [Key("message")]
    [JsonPropertyName("message")]
    public string Message { get; set; } = string.Empty;

    [Key("clientMessageId")]
    [JsonPropertyName("clientMessageId")]
    public string ClientMessageId { get; set; } = string.Empty;
}

[MessagePackObject]
public sealed class SendReply
{
    [Key("ok")]
    [JsonPropertyName("ok")]
    public bool Ok { get; set; }

    [Key("data")]
    [JsonPropertyName("data")]
    public Sent? Data { get; set; }
}

[MessagePackObject]
public sealed class Sent
{
    [Key("seq")]
    [JsonPropertyName("seq")]
    public long Seq { get; set; }
}
