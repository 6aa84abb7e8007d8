using FluentValidation;
using Hubbub.Application.Common;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Domain.Common;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Messaging.Invites;

/// <summary>The links of a group that the viewer administers, newest first; ended ones too.</summary>
[Cost(3)]
public sealed record GetInvites(UserId Viewer, ConversationId ConversationId, PageRequest Page)
    : IRequest<Result<Page<InviteRow>>>
{
    internal const string List = "invites";
}

internal sealed class GetInvitesValidator : AbstractValidator<GetInvites>
{
    public GetInvitesValidator() => this.RulePage(GetInvites.List, x => x.Page);
}

internal sealed class GetInvitesHandler(IMessagingDb db, ConversationAccess access)
    : IRequestHandler<GetInvites, Result<Page<InviteRow>>>
{
    public async Task<Result<Page<InviteRow>>> Handle(GetInvites query, CancellationToken ct)
    {
        if (await access.RefusalToAdminister(query.ConversationId, query.Viewer, ct) is { } refusal)
        {
            return refusal;
        }

        var before = new InviteId(Cursors.DecodeId(GetInvites.List, query.Page.Cursor));
        var rows = await db.GroupInvites.AsNoTracking()
            .Where(i => i.ConversationId == query.ConversationId && i.Id < before)
            .OrderByDescending(i => i.Id).Take(query.Page.Limit + 1).ToListAsync(ct);
        return Page<InviteRow>.From(
            rows.ConvertAll(InviteRow.From),
            query.Page.Limit,
            last => Cursors.Encode(GetInvites.List, last.Id.Value));
    }
}
