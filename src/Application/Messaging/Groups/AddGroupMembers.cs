using FluentValidation;
using Hubbub.Application.Common.Behaviors;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Messaging.Contracts;
using Hubbub.Application.Messaging.Invitations;
using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging;
using MediatR;

namespace Hubbub.Application.Messaging.Groups;

/// <summary>
/// Adds people to a group, as an admin, and invites those whom the actor cannot add. Idempotent: members are skipped.
/// </summary>
[Cost(20)]
public sealed record AddGroupMembers(UserId Actor, ConversationId ConversationId, IReadOnlyList<UserId> UserIds)
    : IRequest<Result<GroupAdditions>>, IRateLimited
{
    /// <summary>Most people added at once.</summary>
    public const int MaxUsers = 50;

    public LimitedAct Act => LimitedAct.GroupChanges;
}

/// <summary>What came of adding people to a group.</summary>
/// <param name="Conversation">The group, as who added them sees it.</param>
/// <param name="Added">Those who are members now.</param>
/// <param name="Invited">Those who decide for themselves.</param>
public sealed record GroupAdditions(
    ConversationSummary Conversation, IReadOnlyList<UserId> Added, IReadOnlyList<UserId> Invited);

internal sealed class AddGroupMembersValidator : AbstractValidator<AddGroupMembers>
{
    public AddGroupMembersValidator() =>
        RuleFor(x => x.UserIds.Count).InclusiveBetween(1, AddGroupMembers.MaxUsers).OverridePropertyName("userIds");
}

internal sealed class AddGroupMembersHandler(GroupActs groups, GroupInvitations invitations)
    : IRequestHandler<AddGroupMembers, Result<GroupAdditions>>
{
    public async Task<Result<GroupAdditions>> Handle(AddGroupMembers command, CancellationToken ct)
    {
        var (actor, id) = (command.Actor, command.ConversationId);
        var added = await groups.AsAdmin(actor, id, (group, now, token) => Add(command, group, now, token), ct);
        return await added.Then(() => groups.ShowAdded(id, actor, command.UserIds, ct));
    }

    private async Task<Result> Add(
        AddGroupMembers command, Conversation group, DateTimeOffset now, CancellationToken ct)
    {
        // Whoever is a member already stays one, also across a block.
        UserId[] others = [.. command.UserIds.Except(group.Members.Select(m => m.UserId))];
        if (await invitations.Addable(command.Actor, others, group.Id, ct) is not { } addable)
        {
            return MessagingErrors.UserNotFound;
        }

        var invited = await invitations.For(command.Actor, group.Id, [.. others.Except(addable)], now, ct);
        if (invited.Failure is { } refusal)
        {
            return refusal;
        }

        var added = group.Add(command.Actor, addable, now);
        if (added.Failure is null)
        {
            groups.Record(group, now);
            await groups.Welcome(group, addable, now, ct);
            invitations.Store(invited.Value, now);
        }

        return added;
    }
}
