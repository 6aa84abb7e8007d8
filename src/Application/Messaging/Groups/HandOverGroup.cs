using Hubbub.Application.Common.Behaviors;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Domain.Common;
using MediatR;

namespace Hubbub.Application.Messaging.Groups;

/// <summary>Makes another member the owner; the owner before becomes an admin.</summary>
[Cost(12)]
public sealed record HandOverGroup(UserId Actor, ConversationId ConversationId, UserId UserId)
    : IRequest<Result>, IRateLimited
{
    public LimitedAct Act => LimitedAct.GroupChanges;
}

internal sealed class HandOverGroupHandler(GroupActs groups) : IRequestHandler<HandOverGroup, Result>
{
    public Task<Result> Handle(HandOverGroup command, CancellationToken ct) => groups.Apply(
        command.Actor,
        command.ConversationId,
        (group, now) => group.HandOver(command.Actor, command.UserId, now),
        ct);
}
