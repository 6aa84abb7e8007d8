using Hubbub.Application.Common.Behaviors;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Domain.Common;
using MediatR;

namespace Hubbub.Application.Messaging.Groups;

/// <summary>
/// Leaves a group. An owner hands it over to the oldest admin, or else the oldest member; the last one closes it.
/// </summary>
[Cost(12)]
public sealed record LeaveGroup(UserId Actor, ConversationId ConversationId) : IRequest<Result>, IRateLimited
{
    public LimitedAct Act => LimitedAct.GroupChanges;
}

internal sealed class LeaveGroupHandler(GroupActs groups) : IRequestHandler<LeaveGroup, Result>
{
    public Task<Result> Handle(LeaveGroup command, CancellationToken ct) => groups.Apply(
        command.Actor, command.ConversationId, (group, now) => group.Leave(command.Actor, now), ct);
}
