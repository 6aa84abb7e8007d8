using FluentValidation;
using Hubbub.Application.Common;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Graph.Contracts;
using Hubbub.Application.Profiles.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Messaging.JoinRequests;

/// <summary>Who asks to join a group that the viewer administers, those with the newest accounts first.</summary>
[Cost(3)]
public sealed record GetJoinRequests(UserId Viewer, ConversationId ConversationId, PageRequest Page)
    : IRequest<Result<Page<JoinRequestRow>>>
{
    internal const string List = "join-requests";
}

/// <summary>Someone who asks to join a group; across a block without a picture.</summary>
public sealed record JoinRequestRow(UserCard User, DateTimeOffset RequestedAt);

internal sealed class GetJoinRequestsValidator : AbstractValidator<GetJoinRequests>
{
    public GetJoinRequestsValidator() => this.RulePage(GetJoinRequests.List, x => x.Page);
}

internal sealed class GetJoinRequestsHandler(
    IMessagingDb db, ConversationAccess access, IRelations relations, IPeople people)
    : IRequestHandler<GetJoinRequests, Result<Page<JoinRequestRow>>>
{
    public async Task<Result<Page<JoinRequestRow>>> Handle(GetJoinRequests query, CancellationToken ct)
    {
        if (await access.RefusalToAdminister(query.ConversationId, query.Viewer, ct) is { } refusal)
        {
            return refusal;
        }

        var before = new UserId(Cursors.DecodeId(GetJoinRequests.List, query.Page.Cursor));
        var rows = await db.JoinRequests.AsNoTracking()
            .Where(r => r.ConversationId == query.ConversationId && r.UserId < before)
            .OrderByDescending(r => r.UserId).Take(query.Page.Limit + 1).ToListAsync(ct);
        var page = Page<JoinRequest>.From(
            rows, query.Page.Limit, last => Cursors.Encode(GetJoinRequests.List, last.UserId.Value));
        UserId[] ids = [.. page.Items.Select(r => r.UserId)];
        var cards = await people.GetMany(ids, ct);
        var apart = await relations.ApartFrom(query.Viewer, ids, ct);
        return new Page<JoinRequestRow>(
            [
                .. page.Items.Select(r => new JoinRequestRow(
                    apart.Contains(r.UserId) ? cards[r.UserId].WithoutAvatar() : cards[r.UserId], r.RequestedAt)),
            ],
            page.NextCursor);
    }
}
