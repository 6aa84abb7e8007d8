using FluentValidation;
using Hubbub.Application.Common.Behaviors;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Media.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Messaging.Invites;

/// <summary>The group that a link leads to, before joining it.</summary>
[Cost(3)]
public sealed record GetInvite(UserId Actor, string Code) : IRequest<Result<InvitePreview>>, IRateLimited
{
    public LimitedAct Act => LimitedAct.Invites;
}

/// <summary>A group as a link to it shows it.</summary>
/// <param name="Name">The group's name.</param>
/// <param name="Description">What it is about; absent without one.</param>
/// <param name="Picture">Its picture, a square; absent while it has none.</param>
/// <param name="MemberCount">The number of its members.</param>
/// <param name="NeedsApproval">Joining asks the admins, because the link says so or they removed you.</param>
/// <param name="State">Whether you joined or ask to; absent if neither.</param>
/// <param name="ConversationId">The group, with <paramref name="State"/>.</param>
public sealed record InvitePreview(
    string Name,
    string? Description,
    PictureUrls? Picture,
    int MemberCount,
    bool NeedsApproval,
    JoinState? State,
    ConversationId? ConversationId);

/// <summary>Where someone stands who used a link.</summary>
public enum JoinState
{
    Joined,
    Requested,
}

internal sealed class GetInviteValidator : AbstractValidator<GetInvite>
{
    public GetInviteValidator() => RuleFor(x => x.Code).MaximumLength(100);
}

internal sealed class GetInviteHandler(IMessagingDb db, TimeProvider clock)
    : IRequestHandler<GetInvite, Result<InvitePreview>>
{
    public async Task<Result<InvitePreview>> Handle(GetInvite query, CancellationToken ct)
    {
        var found = await (
            from invite in db.GroupInvites.AsNoTracking()
            join details in db.Groups on invite.ConversationId equals details.Id
            where invite.Code == query.Code
            select new
            {
                Invite = invite,
                details.Name,
                details.Description,
                details.PictureId,
                MemberCount = db.Members.Count(m => m.ConversationId == details.Id),
                IsMember = db.Members.Any(m => m.ConversationId == details.Id && m.UserId == query.Actor),
                Asks = db.JoinRequests.Any(r => r.ConversationId == details.Id && r.UserId == query.Actor),
                IsRefused = db.GroupRefusals.Any(r => r.ConversationId == details.Id && r.UserId == query.Actor),
            }).SingleOrDefaultAsync(ct);
        if (found is null)
        {
            return MessagingErrors.InviteNotFound;
        }

        JoinState? state = found.IsMember ? JoinState.Joined : found.Asks ? JoinState.Requested : null;
        if (state is null && found.Invite.RefusalAt(clock.Now()) is { } refusal)
        {
            return refusal;
        }

        return new InvitePreview(
            found.Name,
            found.Description,
            PictureUrls.OfAvatar(found.PictureId),
            found.MemberCount,
            found.Invite.NeedsApproval || found.IsRefused,
            state,
            state is null ? null : found.Invite.ConversationId);
    }
}
