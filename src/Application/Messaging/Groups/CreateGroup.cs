using System.Security.Cryptography;
using System.Text.Json;
using FluentValidation;
using Hubbub.Application.Common;
using Hubbub.Application.Common.Behaviors;
using Hubbub.Application.Common.Json;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Messaging.Invitations;
using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging;
using MediatR;

namespace Hubbub.Application.Messaging.Groups;

/// <summary>
/// Creates a group that the actor owns, with these members; those whom the actor cannot add are invited.
/// </summary>
[Cost(40)]
public sealed record CreateGroup(
    UserId Actor, GroupDetails Details, IReadOnlyList<UserId> MemberIds, string? ClientMessageId)
    : IRequest<Result<GroupAdditions>>;

internal sealed class CreateGroupValidator : AbstractValidator<CreateGroup>
{
    public CreateGroupValidator()
    {
        RuleFor(x => x.Details).SetValidator(new GroupDetailsValidator()).OverridePropertyName(string.Empty);
        RuleFor(x => x.MemberIds.Count).LessThan(Group.MaxMembers).OverridePropertyName("memberIds")
            .WithMessage("Give at most 255 ids.");
        RuleFor(x => x.ClientMessageId).ClientKey();
    }
}

internal sealed class GroupDetailsValidator : AbstractValidator<GroupDetails>
{
    public GroupDetailsValidator()
    {
        RuleFor(x => x.Name).Visible().MaximumLength(Group.MaxName).SingleLine();
        RuleFor(x => x.Description).MaximumLength(Group.MaxDescription).MultiLine();
        RuleFor(x => x.SlowModeSeconds).InclusiveBetween(0, Group.MaxSlowModeSeconds);
    }
}

/// <summary>Its first system message has the client's key, by which a retry is recognised; a retry is free.</summary>
internal sealed class CreateGroupHandler(
    IMessagingDb db,
    IMessagingStatements statements,
    GroupActs groups,
    GroupInvitations invitations,
    ActLimiter limiter,
    IdGenerator ids,
    TimeProvider clock) : IRequestHandler<CreateGroup, Result<GroupAdditions>>
{
    public async Task<Result<GroupAdditions>> Handle(CreateGroup command, CancellationToken ct)
    {
        var (actor, key) = (command.Actor, command.ClientMessageId);
        UserId[] others = [.. command.MemberIds.Where(m => m != actor).Distinct()];
        var hash = SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(
            command with { ClientMessageId = null }, WireJson.Options));
        if (await Earlier(command, hash, ct) is { } earlier)
        {
            return await earlier.Then(id => groups.ShowAdded(id, actor, others, ct));
        }

        if (await limiter.Take(LimitedAct.GroupChanges, actor, ct, key) is { } refusal)
        {
            return refusal;
        }

        var isStored = false;
        try
        {
            var created = await db.InTransactionAsync(token => Create(command, others, hash, token), ct);
            isStored = created.Failure is null;
            return await created.Then(id => groups.ShowAdded(id, actor, others, ct));
        }
        finally
        {
            if (!isStored)
            {
                await limiter.Return(LimitedAct.GroupChanges, actor, key);
            }
        }
    }

    private async Task<Result<ConversationId>> Create(
        CreateGroup command, UserId[] others, byte[] hash, CancellationToken ct)
    {
        if ((await groups.FullAmong([command.Actor], ct)).Count > 0)
        {
            // A retry that ran at once may have created the last one.
            return await Earlier(command, hash, ct) ?? MessagingErrors.TooManyGroups;
        }

        if (await invitations.Addable(command.Actor, others, group: null, ct) is not { } addable)
        {
            return MessagingErrors.UserNotFound;
        }

        var now = clock.Now();
        var group = Conversation.NewGroup(new(ids.Next()), command.Details, command.Actor, addable, now);
        var invited = await invitations.For(command.Actor, group.Id, [.. others.Except(addable)], now, ct);
        if (invited.Failure is { } refusal)
        {
            return refusal;
        }

        db.Conversations.Add(group);
        groups.Record(group, now, command.ClientMessageId, hash);
        invitations.Store(invited.Value, now);
        return group.Id;
    }

    private async Task<Result<ConversationId>?> Earlier(CreateGroup command, byte[] hash, CancellationToken ct)
    {
        if (command.ClientMessageId is not { } key)
        {
            return null;
        }

        var found = await statements.EarlierAsync([(command.Actor, Message.HashOfKey(key))], ct);
        return found.Count == 0 ? null
            : found[0].ClientMessageId == key && found[0].BodyHash.AsSpan().SequenceEqual(hash)
                ? found[0].Answer.ConversationId
                : MessagingErrors.IdempotencyConflict;
    }
}
