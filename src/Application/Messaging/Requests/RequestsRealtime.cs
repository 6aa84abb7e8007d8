using Hubbub.Application.Common.Realtime;
using Hubbub.Application.Messaging.Contracts;

namespace Hubbub.Application.Messaging.Requests;

/// <summary>
/// A stranger wrote to you: the message request as it now is. It rings nowhere. Changes of its messages come as those
/// of a conversation. That it was accepted is told by <c>conversation_updated</c>, that it ended by
/// <c>conversation_removed</c>.
/// </summary>
public sealed record MessageRequestReceived(ConversationSummary Conversation)
    : DurableEvent("message_request_received");
