using Hubbub.Application.Common.Behaviors;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Messaging.Groups;
using Hubbub.Application.Profiles.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Messaging.JoinRequests;

/// <summary>Lets someone in who asks to join a group, as an admin. Idempotent: a member stays one.</summary>
[Cost(20)]
public sealed record ApproveJoinRequest(UserId Actor, ConversationId ConversationId, UserId UserId)
    : IRequest<Result>, IRateLimited
{
    public LimitedAct Act => LimitedAct.GroupChanges;
}

internal sealed class ApproveJoinRequestHandler(IMessagingDb db, GroupActs groups, IPeople people)
    : IRequestHandler<ApproveJoinRequest, Result>
{
    public Task<Result> Handle(ApproveJoinRequest command, CancellationToken ct) => groups.AsAdmin(
        command.Actor,
        command.ConversationId,
        async (group, now, token) =>
        {
            if (group.Members.Any(m => m.UserId == command.UserId))
            {
                return Result.Success;
            }

            // Read after the group is held: an account that closed meanwhile is not let in.
            if (!await db.JoinRequests.AnyAsync(
                    r => r.ConversationId == group.Id && r.UserId == command.UserId, token)
                || !(await people.GetMany([command.UserId], token))[command.UserId].IsAvailable)
            {
                return MessagingErrors.JoinRequestNotFound;
            }

            if ((await groups.FullAmong([command.UserId], token)).Count > 0)
            {
                return MessagingErrors.TooManyGroups;
            }

            var added = group.Add(command.Actor, [command.UserId], now, GroupAct.JoinApproved);
            if (added.Failure is null)
            {
                groups.Record(group, now);
                await groups.Welcome(group, [command.UserId], now, token);
            }

            return added;
        },
        ct);
}
