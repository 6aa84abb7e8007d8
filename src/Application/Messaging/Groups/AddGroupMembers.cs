using FluentValidation;
using Hubbub.Application.Common.Behaviors;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Messaging.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging;
using MediatR;

namespace Hubbub.Application.Messaging.Groups;

/// <summary>Adds people to a group, as an admin. Idempotent: members are skipped.</summary>
[Cost(20)]
public sealed record AddGroupMembers(UserId Actor, ConversationId ConversationId, IReadOnlyList<UserId> UserIds)
    : IRequest<Result<ConversationSummary>>, IRateLimited
{
    /// <summary>Most people added at once.</summary>
    public const int MaxUsers = 50;

    public LimitedAct Act => LimitedAct.GroupChanges;
}

internal sealed class AddGroupMembersValidator : AbstractValidator<AddGroupMembers>
{
    public AddGroupMembersValidator() =>
        RuleFor(x => x.UserIds.Count).InclusiveBetween(1, AddGroupMembers.MaxUsers).OverridePropertyName("userIds");
}

internal sealed class AddGroupMembersHandler(IMessagingDb db, GroupActs groups, TimeProvider clock)
    : IRequestHandler<AddGroupMembers, Result<ConversationSummary>>
{
    public async Task<Result<ConversationSummary>> Handle(AddGroupMembers command, CancellationToken ct)
    {
        var added = await db.InTransactionAsync(
            async token =>
            {
                var group = await groups.Load(command.Actor, command.ConversationId, token);
                if (group?.Members.FirstOrDefault(m => m.UserId == command.Actor) is not { } actor)
                {
                    return MessagingErrors.ConversationNotFound;
                }

                // Whoever is a member already stays one, also across a block.
                UserId[] others = [.. command.UserIds.Except(group.Members.Select(m => m.UserId))];
                if (actor.Role >= GroupRole.Admin && !await groups.CanAdd(command.Actor, others, token, group.Id))
                {
                    return MessagingErrors.UserNotFound;
                }

                var now = clock.Now();
                var done = group.Add(command.Actor, others, now);
                groups.Record(group, now);
                if (done.Failure is null)
                {
                    await groups.Welcome(group, others, now, token);
                }

                return done;
            },
            ct);
        return await added.Then(() => groups.Show(command.ConversationId, command.Actor, ct));
    }
}
