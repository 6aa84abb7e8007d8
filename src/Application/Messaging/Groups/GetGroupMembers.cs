using FluentValidation;
using Hubbub.Application.Common;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Graph.Contracts;
using Hubbub.Application.Profiles.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Messaging.Groups;

/// <summary>The members of one of the viewer's groups, those with the newest accounts first.</summary>
[Cost(3)]
public sealed record GetGroupMembers(UserId Viewer, ConversationId ConversationId, PageRequest Page)
    : IRequest<Result<Page<GroupMemberRow>>>
{
    internal const string List = "group-members";
}

/// <summary>A member of a group; across a block without a picture.</summary>
public sealed record GroupMemberRow(UserCard User, GroupRole Role, DateTimeOffset JoinedAt);

internal sealed class GetGroupMembersValidator : AbstractValidator<GetGroupMembers>
{
    public GetGroupMembersValidator() => this.RulePage(GetGroupMembers.List, x => x.Page);
}

internal sealed class GetGroupMembersHandler(
    IMessagingDb db, ConversationAccess access, IRelations relations, IPeople people)
    : IRequestHandler<GetGroupMembers, Result<Page<GroupMemberRow>>>
{
    public async Task<Result<Page<GroupMemberRow>>> Handle(GetGroupMembers query, CancellationToken ct)
    {
        if (await access.Find(query.ConversationId, query.Viewer, ct) is not { Kind: ConversationKind.Group })
        {
            return MessagingErrors.ConversationNotFound;
        }

        var before = new UserId(Cursors.DecodeId(GetGroupMembers.List, query.Page.Cursor));
        var rows = await db.Members.AsNoTracking()
            .Where(m => m.ConversationId == query.ConversationId && m.UserId < before)
            .OrderByDescending(m => m.UserId).Take(query.Page.Limit + 1).ToListAsync(ct);
        var page = Page<Member>.From(
            rows, query.Page.Limit, last => Cursors.Encode(GetGroupMembers.List, last.UserId.Value));
        UserId[] ids = [.. page.Items.Select(m => m.UserId)];
        var cards = await people.GetMany(ids, ct);
        var apart = await relations.ApartFrom(query.Viewer, ids, ct);
        return new Page<GroupMemberRow>(
            [
                .. page.Items.Select(m => new GroupMemberRow(
                    apart.Contains(m.UserId) ? cards[m.UserId].WithoutAvatar() : cards[m.UserId], m.Role, m.JoinedAt)),
            ],
            page.NextCursor);
    }
}
