using Hubbub.Application.Common.Behaviors;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Domain.Common;
using MediatR;

namespace Hubbub.Application.Messaging.Groups;

/// <summary>
/// Removes someone from a group: a member as an admin, an admin as the owner. One's own id leaves. Idempotent.
/// </summary>
[Cost(12)]
public sealed record RemoveGroupMember(UserId Actor, ConversationId ConversationId, UserId UserId)
    : IRequest<Result>, IRateLimited
{
    public LimitedAct Act => LimitedAct.GroupChanges;
}

internal sealed class RemoveGroupMemberHandler(GroupActs groups) : IRequestHandler<RemoveGroupMember, Result>
{
    public Task<Result> Handle(RemoveGroupMember command, CancellationToken ct) => groups.Apply(
        command.Actor,
        command.ConversationId,
        (group, now) => group.Remove(command.Actor, command.UserId, now),
        ct);
}
