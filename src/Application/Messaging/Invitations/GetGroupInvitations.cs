using FluentValidation;
using Hubbub.Application.Common;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Media.Contracts;
using Hubbub.Application.Profiles.Contracts;
using Hubbub.Domain.Common;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Messaging.Invitations;

/// <summary>The groups to which the viewer is invited, the newest groups first.</summary>
[Cost(3)]
public sealed record GetGroupInvitations(UserId Viewer, PageRequest Page)
    : IRequest<Result<Page<GroupInvitationRow>>>
{
    internal const string List = "group-invitations";
}

/// <summary>A group to which you are invited.</summary>
/// <param name="ConversationId">The group.</param>
/// <param name="Name">Its name.</param>
/// <param name="Description">What it is about; absent without one.</param>
/// <param name="Picture">Its picture, a square; absent while it has none.</param>
/// <param name="MemberCount">The number of its members.</param>
/// <param name="InvitedBy">The admin who wants you in it.</param>
/// <param name="InvitedAt">Since when, UTC.</param>
public sealed record GroupInvitationRow(
    ConversationId ConversationId,
    string Name,
    string? Description,
    PictureUrls? Picture,
    int MemberCount,
    UserCard InvitedBy,
    DateTimeOffset InvitedAt);

internal sealed class GetGroupInvitationsValidator : AbstractValidator<GetGroupInvitations>
{
    public GetGroupInvitationsValidator() => this.RulePage(GetGroupInvitations.List, x => x.Page);
}

internal sealed class GetGroupInvitationsHandler(IMessagingDb db, IPeople people)
    : IRequestHandler<GetGroupInvitations, Result<Page<GroupInvitationRow>>>
{
    public async Task<Result<Page<GroupInvitationRow>>> Handle(GetGroupInvitations query, CancellationToken ct)
    {
        var before = new ConversationId(Cursors.DecodeId(GetGroupInvitations.List, query.Page.Cursor));
        var rows = await (
            from invitation in db.GroupInvitations
            join details in db.Groups on invitation.ConversationId equals details.Id
            where invitation.UserId == query.Viewer && invitation.DeclinedAt == null
                && invitation.ConversationId < before
            orderby invitation.ConversationId descending
            select new
            {
                Invitation = invitation,
                Group = details,
                MemberCount = db.Members.Count(m => m.ConversationId == details.Id),
            }).AsNoTracking().Take(query.Page.Limit + 1).ToListAsync(ct);
        var cards = await people.GetMany([.. rows.Select(r => r.Invitation.InvitedBy).Distinct()], ct);
        return Page<GroupInvitationRow>.From(
            rows.ConvertAll(r => new GroupInvitationRow(
                r.Invitation.ConversationId,
                r.Group.Name,
                r.Group.Description,
                PictureUrls.OfAvatar(r.Group.PictureId),
                r.MemberCount,
                cards[r.Invitation.InvitedBy],
                r.Invitation.InvitedAt)),
            query.Page.Limit,
            last => Cursors.Encode(GetGroupInvitations.List, last.ConversationId.Value));
    }
}
