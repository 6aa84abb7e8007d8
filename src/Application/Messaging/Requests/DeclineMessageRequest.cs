using Hubbub.Application.Common.Behaviors;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Messaging.Requests;

/// <summary>
/// Declines a message request for good, until the actor writes to its sender or follows them. The sender is not told.
/// Idempotent, also across a block.
/// </summary>
[Cost(6)]
public sealed record DeclineMessageRequest(UserId Actor, ConversationId ConversationId)
    : IRequest<Result>, IRateLimited
{
    public LimitedAct Act => LimitedAct.RelationshipChanges;
}

internal sealed class DeclineMessageRequestHandler(IMessagingDb db, TimeProvider clock)
    : IRequestHandler<DeclineMessageRequest, Result>
{
    public async Task<Result> Handle(DeclineMessageRequest command, CancellationToken ct)
    {
        var (actor, id) = (command.Actor, command.ConversationId);
        var conversation = await db.Conversations.Include(c => c.Members.Where(m => m.UserId == actor))
            .SingleOrDefaultAsync(
                c => c.Id == id && c.Members.Any(m => m.UserId == actor && m.Request != RequestState.None), ct);
        if (conversation is null)
        {
            return MessagingErrors.RequestNotFound;
        }

        conversation.Decline(actor, clock.Now());
        await db.SaveChangesAsync(ct);
        return Result.Success;
    }
}
