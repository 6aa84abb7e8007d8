using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Presence.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging;
using MediatR;

namespace Hubbub.Application.Messaging.Receipts;

/// <summary>
/// A device has received a conversation up to a message. The pointer only moves forward; older messages change nothing.
/// That of an invisible person stays: it would tell that they are there.
/// </summary>
[Cost(4)]
public sealed record MarkMessageDelivered(UserId Actor, MessageId MessageId) : IRequest<Result<DeliveredPointer>>;

/// <summary>The receiver's pointer after the command.</summary>
public sealed record DeliveredPointer(ConversationId ConversationId, long DeliveredSeq);

internal sealed class MarkMessageDeliveredHandler(
    IMessagingDb db, ConversationAccess access, IActivePeople people, TimeProvider clock)
    : IRequestHandler<MarkMessageDelivered, Result<DeliveredPointer>>
{
    public async Task<Result<DeliveredPointer>> Handle(MarkMessageDelivered command, CancellationToken ct)
    {
        if (await access.FindMessage(command.MessageId, command.Actor, ct) is not var (message, conversation))
        {
            return MessagingErrors.MessageNotFound;
        }

        if (!await people.IsInvisible(command.Actor, ct))
        {
            conversation.Deliver(command.Actor, message.Id, message.Seq, clock.Now());
            await db.SaveChangesAsync(ct);
        }

        return new DeliveredPointer(
            conversation.Id, conversation.Members.Single(m => m.UserId == command.Actor).DeliveredSeq);
    }
}
