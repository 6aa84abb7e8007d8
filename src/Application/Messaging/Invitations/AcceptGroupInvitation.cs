using Hubbub.Application.Common.Behaviors;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Messaging.Contracts;
using Hubbub.Application.Messaging.Groups;
using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Messaging.Invitations;

/// <summary>Joins a group to which the actor is invited. Idempotent: a member stays one.</summary>
[Cost(20)]
public sealed record AcceptGroupInvitation(UserId Actor, ConversationId ConversationId)
    : IRequest<Result<ConversationSummary>>, IRateLimited
{
    public LimitedAct Act => LimitedAct.Invites;
}

internal sealed class AcceptGroupInvitationHandler(IMessagingDb db, GroupActs groups, TimeProvider clock)
    : IRequestHandler<AcceptGroupInvitation, Result<ConversationSummary>>
{
    public async Task<Result<ConversationSummary>> Handle(AcceptGroupInvitation command, CancellationToken ct)
    {
        var joined = await db.InTransactionAsync(token => Join(command, token), ct);
        return await joined.Then(() => groups.Show(command.ConversationId, command.Actor, ct));
    }

    private async Task<Result> Join(AcceptGroupInvitation command, CancellationToken ct)
    {
        var (actor, id) = (command.Actor, command.ConversationId);
        var own = db.GroupInvitations.Where(
            i => i.ConversationId == id && i.UserId == actor && i.DeclinedAt == null);
        if (!await own.AnyAsync(ct))
        {
            var isMember = await db.Members.AnyAsync(
                m => m.ConversationId == id && m.UserId == actor && db.Groups.Any(g => g.Id == id), ct);
            return isMember ? Result.Success : MessagingErrors.InvitationNotFound;
        }

        var group = await groups.Hold(id, ct);
        if (group?.Members.Any(m => m.UserId == actor) == true)
        {
            return Result.Success;
        }

        if (group is null || !await own.AnyAsync(ct))
        {
            return MessagingErrors.InvitationNotFound;
        }

        if ((await groups.FullAmong([actor], ct)).Count > 0)
        {
            return MessagingErrors.TooManyGroups;
        }

        var now = clock.Now();
        var joined = group.Join(actor, GroupAct.InvitationAccepted, now);
        if (joined.Failure is null)
        {
            groups.Record(group, now);
            await groups.Welcome(group, [actor], now, ct);
        }

        return joined;
    }
}
