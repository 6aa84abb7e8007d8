using Hubbub.Application.Common.Behaviors;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging;
using MediatR;

namespace Hubbub.Application.Messaging.Groups;

/// <summary>
/// Removes someone from a group: a member as an admin, an admin as the owner. One's own id leaves. Idempotent. Whoever
/// was removed comes back only by an admin's decision; someone invited is no longer invited.
/// </summary>
[Cost(12)]
public sealed record RemoveGroupMember(UserId Actor, ConversationId ConversationId, UserId UserId)
    : IRequest<Result>, IRateLimited
{
    public LimitedAct Act => LimitedAct.GroupChanges;
}

internal sealed class RemoveGroupMemberHandler(IMessagingDb db, GroupActs groups)
    : IRequestHandler<RemoveGroupMember, Result>
{
    public Task<Result> Handle(RemoveGroupMember command, CancellationToken ct) => command.Actor == command.UserId
        ? groups.Apply(command.Actor, command.ConversationId, (group, now) => group.Leave(command.Actor, now), ct)
        : groups.AsAdmin(
            command.Actor, command.ConversationId, (group, now, token) => Remove(command, group, now, token), ct);

    private async Task<Result> Remove(
        RemoveGroupMember command, Conversation group, DateTimeOffset now, CancellationToken ct)
    {
        if (group.Members.All(m => m.UserId != command.UserId))
        {
            await groups.Uninvite(group, [command.UserId], now, ct);
            return Result.Success;
        }

        var removed = group.Remove(command.Actor, command.UserId, now);
        if (removed.Failure is null)
        {
            groups.Record(group, now);
            db.GroupRefusals.Add(new()
            {
                ConversationId = group.Id,
                UserId = command.UserId,
                RefusedAt = now,
            });
        }

        return removed;
    }
}
