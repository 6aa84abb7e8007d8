using Hubbub.Application.Messaging.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging;

namespace Hubbub.Application.Messaging.Rows;

/// <summary>Messages that replies answer, and the members who do not see them.</summary>
internal sealed class Quotes(
    IReadOnlyList<Message> messages, IReadOnlySet<(MessageId Message, UserId Member)> unseen)
{
    private readonly Dictionary<MessageId, Message> _messages = messages.ToDictionary(m => m.Id);

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
        message.Body is not null && !unseen.Contains((message.Id, viewer));
}
