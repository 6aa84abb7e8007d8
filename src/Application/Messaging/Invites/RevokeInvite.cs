using Hubbub.Application.Common.Behaviors;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Messaging.Groups;
using Hubbub.Domain.Common;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Messaging.Invites;

/// <summary>Revokes a link to a group, as an admin: it lets nobody in any more. Idempotent.</summary>
[Cost(12)]
public sealed record RevokeInvite(UserId Actor, ConversationId ConversationId, InviteId InviteId)
    : IRequest<Result>, IRateLimited
{
    public LimitedAct Act => LimitedAct.GroupChanges;
}

internal sealed class RevokeInviteHandler(IMessagingDb db, GroupActs groups) : IRequestHandler<RevokeInvite, Result>
{
    public Task<Result> Handle(RevokeInvite command, CancellationToken ct) => groups.AsAdmin(
        command.Actor,
        command.ConversationId,
        async (group, _, token) =>
        {
            await db.GroupInvites.Where(i => i.Id == command.InviteId && i.ConversationId == group.Id)
                .ExecuteDeleteAsync(token);
            return Result.Success;
        },
        ct);
}
