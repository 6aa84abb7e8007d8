using FluentValidation;
using Hubbub.Application.Common;
using Hubbub.Application.Common.Behaviors;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Messaging.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging;
using MediatR;

namespace Hubbub.Application.Messaging.Groups;

/// <summary>
/// Changes a group's details, as an admin; what is null stays, and an empty description removes it. Idempotent.
/// </summary>
[Cost(12)]
public sealed record UpdateGroup(
    UserId Actor,
    ConversationId ConversationId,
    string? Name = null,
    string? Description = null,
    bool? ShowsHistory = null,
    bool? ShowsBlocked = null,
    bool? OnlyAdminsSend = null,
    int? SlowModeSeconds = null) : IRequest<Result<ConversationSummary>>, IRateLimited
{
    public LimitedAct Act => LimitedAct.GroupChanges;
}

internal sealed class UpdateGroupValidator : AbstractValidator<UpdateGroup>
{
    public UpdateGroupValidator()
    {
        RuleFor(x => x.Name).Visible().MaximumLength(Group.MaxName).SingleLine().When(x => x.Name is not null);
        RuleFor(x => x.Description).MaximumLength(Group.MaxDescription).MultiLine();
        RuleFor(x => x.SlowModeSeconds).InclusiveBetween(0, Group.MaxSlowModeSeconds);
    }
}

internal sealed class UpdateGroupHandler(GroupActs groups)
    : IRequestHandler<UpdateGroup, Result<ConversationSummary>>
{
    public Task<Result<ConversationSummary>> Handle(UpdateGroup command, CancellationToken ct) =>
        groups.Change(
            command.Actor,
            command.ConversationId,
            (group, now) => group.Change(command.Actor, Changed(group.Group!.Details, command), now),
            ct);

    private static GroupDetails Changed(GroupDetails before, UpdateGroup command) => new(
        command.Name ?? before.Name,
        command.Description is null ? before.Description : command.Description is "" ? null : command.Description,
        command.ShowsHistory ?? before.ShowsHistory,
        command.ShowsBlocked ?? before.ShowsBlocked,
        command.OnlyAdminsSend ?? before.OnlyAdminsSend,
        command.SlowModeSeconds ?? before.SlowModeSeconds);
}
