using Hubbub.Application.Common.Behaviors;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging.Events;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Messaging.JoinRequests;

/// <summary>Asks no longer to join a group. Idempotent.</summary>
[Cost(12)]
public sealed record WithdrawJoinRequest(UserId Actor, ConversationId ConversationId) : IRequest<Result>, IRateLimited
{
    public LimitedAct Act => LimitedAct.Invites;
}

internal sealed class WithdrawJoinRequestHandler(IMessagingDb db, TimeProvider clock)
    : IRequestHandler<WithdrawJoinRequest, Result>
{
    public Task<Result> Handle(WithdrawJoinRequest command, CancellationToken ct) => db.InTransactionAsync(
        async token =>
        {
            var own = db.JoinRequests
                .Where(r => r.ConversationId == command.ConversationId && r.UserId == command.Actor);
            // Nobody holds a conversation that is not for them.
            if (!await own.AnyAsync(token))
            {
                return Result.Success;
            }

            await db.HoldAsync(command.ConversationId, token);
            if (await own.ExecuteDeleteAsync(token) > 0)
            {
                db.Raise(new JoinRequestsChanged(command.ConversationId, clock.Now()));
            }

            return Result.Success;
        },
        ct);
}
