using FluentValidation;
using Hubbub.Application.Common.Behaviors;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Messaging.Contracts;
using Hubbub.Application.Messaging.Groups;
using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging;
using Hubbub.Domain.Messaging.Events;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Messaging.Invites;

/// <summary>Joins a group by a link, or asks to. Idempotent.</summary>
[Cost(20)]
public sealed record JoinGroup(UserId Actor, string Code) : IRequest<Result<JoinAnswer>>, IRateLimited
{
    public LimitedAct Act => LimitedAct.Invites;
}

/// <summary>What came of using a link.</summary>
/// <param name="State">You are a member, or wait for an admin's decision.</param>
/// <param name="ConversationId">The group.</param>
/// <param name="Conversation">The group as its member sees it; absent while you wait.</param>
public sealed record JoinAnswer(JoinState State, ConversationId ConversationId, ConversationSummary? Conversation);

internal sealed class JoinGroupValidator : AbstractValidator<JoinGroup>
{
    public JoinGroupValidator() => RuleFor(x => x.Code).MaximumLength(100);
}

/// <summary>Under the group's row, so that a link's uses are counted one after the other.</summary>
internal sealed class JoinGroupHandler(IMessagingDb db, GroupActs groups, TimeProvider clock)
    : IRequestHandler<JoinGroup, Result<JoinAnswer>>
{
    public async Task<Result<JoinAnswer>> Handle(JoinGroup command, CancellationToken ct)
    {
        var done = await db.InTransactionAsync(token => Join(command, token), ct);
        if (done.Failure is not null || done.Value.State == JoinState.Requested)
        {
            return done;
        }

        var shown = await groups.Show(done.Value.ConversationId, command.Actor, ct);
        return shown.Failure is { } removed ? removed : done.Value with { Conversation = shown.Value };
    }

    private async Task<Result<JoinAnswer>> Join(JoinGroup command, CancellationToken ct)
    {
        var ids = await db.GroupInvites.Where(i => i.Code == command.Code).Select(i => i.ConversationId)
            .ToListAsync(ct);
        if (ids is not [var id] || await groups.Hold(id, ct) is not { Members.Count: > 0 } group
            || await db.GroupInvites.SingleOrDefaultAsync(i => i.Code == command.Code, ct) is not { } invite)
        {
            return MessagingErrors.InviteNotFound;
        }

        if (group.Members.Any(m => m.UserId == command.Actor))
        {
            return new JoinAnswer(JoinState.Joined, id, null);
        }

        var now = clock.Now();
        var refused = await db.GroupRefusals.AsNoTracking()
            .SingleOrDefaultAsync(r => r.ConversationId == id && r.UserId == command.Actor, ct);
        if (invite.NeedsApproval || refused is not null)
        {
            return await Ask(command.Actor, invite, refused, now, ct);
        }

        if (await RefusalOf(command.Actor, invite, now, ct) is { } refusal)
        {
            return refusal;
        }

        var joined = group.Join(command.Actor, GroupAct.JoinedByInvite, now);
        if (joined.Failure is { } failure)
        {
            return failure;
        }

        invite.CountUse();
        groups.Record(group, now);
        await groups.Welcome(group, [command.Actor], now, ct);
        return new JoinAnswer(JoinState.Joined, id, null);
    }

    private async Task<Error?> RefusalOf(UserId user, GroupInvite invite, DateTimeOffset now, CancellationToken ct) =>
        (await groups.FullAmong([user], ct)).Count > 0 ? MessagingErrors.TooManyGroups : invite.RefusalAt(now);

    private async Task<Result<JoinAnswer>> Ask(
        UserId user, GroupInvite invite, GroupRefusal? refused, DateTimeOffset now, CancellationToken ct)
    {
        var (id, requested) = (
            invite.ConversationId, new JoinAnswer(JoinState.Requested, invite.ConversationId, null));
        if (await db.JoinRequests.AnyAsync(r => r.ConversationId == id && r.UserId == user, ct))
        {
            return requested;
        }

        if (await RefusalOf(user, invite, now, ct) is { } refusal)
        {
            return refusal;
        }

        if (refused?.RefusedAt + GroupRefusal.Pause > now)
        {
            return MessagingErrors.JoinRefused;
        }

        if (await db.JoinRequests.CountAsync(r => r.ConversationId == id, ct) >= JoinRequest.MaxPerGroup)
        {
            return MessagingErrors.TooManyJoinRequests;
        }

        if (await db.JoinRequests.CountAsync(r => r.UserId == user, ct) >= JoinRequest.MaxPerPerson)
        {
            return MessagingErrors.TooManyOwnJoinRequests;
        }

        db.JoinRequests.Add(new() { ConversationId = id, UserId = user, RequestedAt = now });
        db.Raise(new JoinRequestsChanged(id, now));
        return requested;
    }
}
