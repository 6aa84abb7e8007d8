using Hubbub.Application.Common.RateLimits;
using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging;
using Hubbub.Domain.Messaging.Events;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Messaging.Hiding;

/// <summary>Deletes a message for the actor only, on all of their devices. Idempotent.</summary>
[Cost(6)]
public sealed record HideMessage(UserId Actor, MessageId MessageId) : IRequest<Result<HiddenForMe>>;

/// <summary>The message is hidden from the actor.</summary>
public sealed record HiddenForMe(MessageId MessageId, DateTimeOffset HiddenAt);

internal sealed class HideMessageHandler(IMessagingDb db, ConversationAccess access, TimeProvider clock)
    : IRequestHandler<HideMessage, Result<HiddenForMe>>
{
    public async Task<Result<HiddenForMe>> Handle(HideMessage command, CancellationToken ct)
    {
        var (actor, id) = (command.Actor, command.MessageId);
        if (await access.FindMessage(id, actor, ct) is not var (message, _))
        {
            return MessagingErrors.MessageNotFound;
        }

        var hidden = await db.HiddenMessages.AsNoTracking()
            .SingleOrDefaultAsync(h => h.MessageId == id && h.UserId == actor, ct);
        if (hidden is null)
        {
            hidden = new() { MessageId = id, UserId = actor, HiddenAt = clock.Now() };
            db.HiddenMessages.Add(hidden);
            db.Raise(new MessageHidden(id, message.ConversationId, actor, message.Seq, hidden.HiddenAt));
            await db.SaveChangesAsync(ct);
        }

        return new HiddenForMe(id, hidden.HiddenAt);
    }
}
