using Hubbub.Application.Posts.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using MediatR;

namespace Hubbub.Application.Posts.Drafts;

/// <summary>One of one's drafts.</summary>
public sealed record GetDraft(UserId Viewer, DraftId DraftId) : IRequest<Result<DraftRow>>;

internal sealed class GetDraftHandler(DraftReader reader) : IRequestHandler<GetDraft, Result<DraftRow>>
{
    public async Task<Result<DraftRow>> Handle(GetDraft query, CancellationToken ct) =>
        await reader.Find(query.DraftId, query.Viewer, ct) is { } row ? row : PostsErrors.DraftNotFound;
}
