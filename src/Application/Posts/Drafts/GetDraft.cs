using Hubbub.Application.Posts.Contracts;
using Hubbub.Domain.Common;
using MediatR;

namespace Hubbub.Application.Posts.Drafts;

/// <summary>One of the viewer's drafts.</summary>
public sealed record GetDraft(UserId Viewer, DraftId DraftId) : IRequest<Result<DraftRow>>;

internal sealed class GetDraftHandler(DraftReader reader) : IRequestHandler<GetDraft, Result<DraftRow>>
{
    public Task<Result<DraftRow>> Handle(GetDraft query, CancellationToken ct) =>
        reader.Get(query.DraftId, query.Viewer, ct);
}
