using FluentValidation;
using Hubbub.Application.Common.Behaviors;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging;
using MediatR;

namespace Hubbub.Application.Messaging.Groups;

/// <summary>Makes someone an admin or a plain member, as the owner. Idempotent.</summary>
[Cost(12)]
public sealed record SetGroupRole(UserId Actor, ConversationId ConversationId, UserId UserId, GroupRole Role)
    : IRequest<Result>, IRateLimited
{
    public LimitedAct Act => LimitedAct.GroupChanges;
}

internal sealed class SetGroupRoleValidator : AbstractValidator<SetGroupRole>
{
    public SetGroupRoleValidator() => RuleFor(x => x.Role).IsInEnum().NotEqual(GroupRole.Owner)
        .WithMessage("Choose member or admin; to make someone the owner, hand the group over.");
}

internal sealed class SetGroupRoleHandler(GroupActs groups) : IRequestHandler<SetGroupRole, Result>
{
    public Task<Result> Handle(SetGroupRole command, CancellationToken ct) => groups.Apply(
        command.Actor,
        command.ConversationId,
        (group, now) => group.SetRole(command.Actor, command.UserId, command.Role, now),
        ct);
}
