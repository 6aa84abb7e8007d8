using FluentValidation;
using Hubbub.Application.Common;
using Hubbub.Application.Posts.Contracts;
using Hubbub.Domain.Common;
using MediatR;

namespace Hubbub.Application.Posts.Drafts;

/// <summary>The viewer's drafts, newest first.</summary>
public sealed record GetDrafts(UserId Viewer, PageRequest Page) : IRequest<Result<Page<DraftRow>>>
{
    internal const string List = "drafts";
}

internal sealed class GetDraftsValidator : AbstractValidator<GetDrafts>
{
    public GetDraftsValidator() => this.RulePage(GetDrafts.List, x => x.Page);
}

internal sealed class GetDraftsHandler(IPostsDb db, DraftReader reader)
    : IRequestHandler<GetDrafts, Result<Page<DraftRow>>>
{
    public async Task<Result<Page<DraftRow>>> Handle(GetDrafts query, CancellationToken ct)
    {
        var before = new DraftId(Cursors.DecodeId(GetDrafts.List, query.Page.Cursor));
        var rows = await reader.Newest(
            db.Drafts.Where(d => d.OwnerId == query.Viewer && d.Id < before), query.Page.Limit + 1, ct);
        return Page<DraftRow>.From(rows, query.Page.Limit, last => Cursors.Encode(GetDrafts.List, last.Id.Value));
    }
}
