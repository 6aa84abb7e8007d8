using Hubbub.Application.Messaging.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging;

namespace Hubbub.Application.Messaging.Rows;

/// <summary>Messages that replies answer, and who hid them.</summary>
internal sealed class Quotes(IReadOnlyList<Message> messages, IReadOnlyList<HiddenMessage> hidden)
{
    private readonly Dictionary<MessageId, Message> _messages = messages.ToDictionary(m => m.Id);

    private readonly HashSet<(MessageId, UserId)> _hidden = [.. hidden.Select(h => (h.MessageId, h.UserId))];

    /// <summary>Whether it is a message of this conversation whose text the viewer sees.</summary>
    public bool Shows(MessageId id, ConversationId? conversation, UserId viewer) =>
        _messages.TryGetValue(id, out var message) && message.ConversationId == conversation
            && TextOf(message, viewer) is not null;

    public MessageQuote? Find(MessageId? id, UserId viewer) =>
        id is { } key && _messages.TryGetValue(key, out var message)
            ? new(
                message.Id,
                message.Seq,
                message.SenderId,
                TextOf(message, viewer) is { } body ? Message.QuoteOf(body) : null,
                message.DeletedAt)
            : null;

    private string? TextOf(Message message, UserId viewer) =>
        _hidden.Contains((message.Id, viewer)) ? null : message.Body;
}
