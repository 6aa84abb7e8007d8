using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging;
using Hubbub.Domain.Messaging.Events;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Messaging.Pins;

/// <summary>What pinning and unpinning have in common: who may do it, and the event.</summary>
internal sealed class PinChange(IMessagingDb db, ConversationAccess access, TimeProvider clock)
{
    /// <summary>The message, if the actor sees it: in a direct conversation, both can pin.</summary>
    public async Task<Message?> FindToPin(UserId actor, MessageId id, CancellationToken ct) =>
        (await access.FindVisibleMessage(id, actor, ct))?.Message;

    /// <summary>
    /// The message, if the actor sees its conversation: pins of messages that they hid count too, so they can be
    /// unpinned.
    /// </summary>
    public async Task<Message?> FindToUnpin(UserId actor, MessageId id, CancellationToken ct) =>
        (await access.FindMessage(id, actor, ct))?.Message;

    public Task<PinnedMessage?> PinOf(MessageId id, CancellationToken ct) =>
        db.PinnedMessages.SingleOrDefaultAsync(p => p.MessageId == id, ct);

    public void Raise(UserId actor, Message message) => db.Raise(
        new MessagePinChanged(message.Id, message.ConversationId, actor, message.Seq, clock.Now()));
}
