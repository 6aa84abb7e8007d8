using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging;
using Hubbub.Domain.Messaging.Events;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Messaging.Pins;

/// <summary>What pinning and unpinning have in common: who may do it, and the event.</summary>
internal sealed class PinChange(IMessagingDb db, ConversationAccess access, TimeProvider clock)
{
    /// <summary>
    /// The message, if the actor sees it and may pin it: both in a direct conversation, the admins of a group.
    /// </summary>
    public async Task<Result<Message>> FindToPin(UserId actor, MessageId id, CancellationToken ct) =>
        Allowed(actor, await access.FindVisibleMessage(id, actor, ct));

    /// <summary>
    /// The message, if the actor sees its conversation: pins of messages that they hid count too, so they can be
    /// unpinned.
    /// </summary>
    public async Task<Result<Message>> FindToUnpin(UserId actor, MessageId id, CancellationToken ct) =>
        Allowed(actor, await access.FindMessage(id, actor, ct));

    public Task<PinnedMessage?> PinOf(MessageId id, CancellationToken ct) =>
        db.PinnedMessages.SingleOrDefaultAsync(p => p.MessageId == id, ct);

    public void Raise(UserId actor, Message message) => db.Raise(
        new MessagePinChanged(message.Id, message.ConversationId, actor, message.Seq, clock.Now()));

    private static Result<Message> Allowed(UserId actor, (Message Message, Conversation Conversation)? found) =>
        found is not var (message, conversation) ? MessagingErrors.MessageNotFound
        : conversation.CanPin(actor) ? message
        : MessagingErrors.AdminsOnly;
}
