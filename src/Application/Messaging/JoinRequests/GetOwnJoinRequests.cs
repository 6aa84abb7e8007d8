using FluentValidation;
using Hubbub.Application.Common;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Domain.Common;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Messaging.JoinRequests;

/// <summary>The groups that the viewer asks to join, the newest groups first.</summary>
[Cost(3)]
public sealed record GetOwnJoinRequests(UserId Viewer, PageRequest Page) : IRequest<Result<Page<OwnJoinRequestRow>>>
{
    internal const string List = "own-join-requests";
}

/// <summary>A group that you ask to join.</summary>
public sealed record OwnJoinRequestRow(ConversationId ConversationId, string Name, DateTimeOffset RequestedAt);

internal sealed class GetOwnJoinRequestsValidator : AbstractValidator<GetOwnJoinRequests>
{
    public GetOwnJoinRequestsValidator() => this.RulePage(GetOwnJoinRequests.List, x => x.Page);
}

internal sealed class GetOwnJoinRequestsHandler(IMessagingDb db)
    : IRequestHandler<GetOwnJoinRequests, Result<Page<OwnJoinRequestRow>>>
{
    public async Task<Result<Page<OwnJoinRequestRow>>> Handle(GetOwnJoinRequests query, CancellationToken ct)
    {
        var before = new ConversationId(Cursors.DecodeId(GetOwnJoinRequests.List, query.Page.Cursor));
        var rows = await (
            from request in db.JoinRequests
            join details in db.Groups on request.ConversationId equals details.Id
            where request.UserId == query.Viewer && request.ConversationId < before
            orderby request.ConversationId descending
            select new OwnJoinRequestRow(request.ConversationId, details.Name, request.RequestedAt))
            .Take(query.Page.Limit + 1).ToListAsync(ct);
        return Page<OwnJoinRequestRow>.From(
            rows, query.Page.Limit, last => Cursors.Encode(GetOwnJoinRequests.List, last.ConversationId.Value));
    }
}
