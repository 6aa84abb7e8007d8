using Hubbub.Application.Common.Behaviors;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Messaging.Groups;
using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging.Events;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Messaging.JoinRequests;

/// <summary>
/// Declines someone who asks to join a group, as an admin. They are told only if they ask again. Idempotent.
/// </summary>
[Cost(12)]
public sealed record DeclineJoinRequest(UserId Actor, ConversationId ConversationId, UserId UserId)
    : IRequest<Result>, IRateLimited
{
    public LimitedAct Act => LimitedAct.GroupChanges;
}

internal sealed class DeclineJoinRequestHandler(IMessagingDb db, GroupActs groups)
    : IRequestHandler<DeclineJoinRequest, Result>
{
    public Task<Result> Handle(DeclineJoinRequest command, CancellationToken ct) => groups.AsAdmin(
        command.Actor,
        command.ConversationId,
        async (group, now, token) =>
        {
            var (id, user) = (group.Id, command.UserId);
            if (await db.JoinRequests.Where(r => r.ConversationId == id && r.UserId == user)
                .ExecuteDeleteAsync(token) == 0)
            {
                return Result.Success;
            }

            if (await db.GroupRefusals.SingleOrDefaultAsync(
                r => r.ConversationId == id && r.UserId == user, token) is { } refusal)
            {
                refusal.RefusedAt = now;
            }
            else
            {
                db.GroupRefusals.Add(new() { ConversationId = id, UserId = user, RefusedAt = now });
            }

            db.Raise(new JoinRequestsChanged(id, now));
            return Result.Success;
        },
        ct);
}
