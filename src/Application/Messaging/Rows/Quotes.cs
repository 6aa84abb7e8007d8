using Hubbub.Application.Messaging.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging;

namespace Hubbub.Application.Messaging.Rows;

/// <summary>Messages that replies answer, and who hid them.</summary>
internal sealed class Quotes(IReadOnlyList<Message> messages, IReadOnlyList<HiddenMessage> hidden)
{
    private readonly Dictionary<MessageId, Message> _messages = messages.ToDictionary(m => m.Id);

    private readonly HashSet<(MessageId, UserId)> _hidden = [.. hidden.Select(h => (h.MessageId, h.UserId))];

    /// <summary>Whether it is a message of this conversation that the viewer sees.</summary>
    public bool Shows(MessageId id, ConversationId? conversation, UserId viewer) =>
        _messages.TryGetValue(id, out var message) && message.ConversationId == conversation
            && IsSeen(message, viewer);

    public MessageQuote? Find(MessageId? id, UserId viewer) =>
        id is not { } key || !_messages.TryGetValue(key, out var message) ? null
        : IsSeen(message, viewer)
            ? new(
                message.Id,
                message.Seq,
                message.SenderId,
                Message.QuoteOf(message.Body!),
                message.DeletedAt,
                message.FilesKind,
                message.FileCount,
                message.SharedPostId)
        : new(message.Id, message.Seq, message.SenderId, null, message.DeletedAt);

    private bool IsSeen(Message message, UserId viewer) =>
        message.Body is not null && !_hidden.Contains((message.Id, viewer));
}
