using Hubbub.Application.Common.Behaviors;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging.Events;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Messaging.Invitations;

/// <summary>
/// Declines an invitation to a group, whose admins are not told and can invite the actor no more. Idempotent.
/// </summary>
[Cost(12)]
public sealed record DeclineGroupInvitation(UserId Actor, ConversationId ConversationId)
    : IRequest<Result>, IRateLimited
{
    public LimitedAct Act => LimitedAct.Invites;
}

internal sealed class DeclineGroupInvitationHandler(IMessagingDb db, TimeProvider clock)
    : IRequestHandler<DeclineGroupInvitation, Result>
{
    public Task<Result> Handle(DeclineGroupInvitation command, CancellationToken ct) => db.InTransactionAsync(
        async token =>
        {
            var own = db.GroupInvitations.Where(i =>
                i.ConversationId == command.ConversationId && i.UserId == command.Actor && i.DeclinedAt == null);
            // Nobody holds a conversation that is not for them.
            if (!await own.AnyAsync(token))
            {
                return Result.Success;
            }

            var now = clock.Now();
            await db.HoldAsync(command.ConversationId, token);
            if (await own.SingleOrDefaultAsync(token) is { } invitation)
            {
                invitation.DeclinedAt = now;
                db.Raise(new GroupInvitationsChanged([command.Actor], now));
            }

            return Result.Success;
        },
        ct);
}
