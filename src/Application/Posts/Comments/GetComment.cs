using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Posts.Contracts;
using Hubbub.Domain.Common;
using MediatR;

namespace Hubbub.Application.Posts.Comments;

/// <summary>A comment as the viewer sees it.</summary>
[Cost(3)]
public sealed record GetComment(UserId Viewer, PostId PostId, CommentId CommentId) : IRequest<Result<CommentRow>>;

internal sealed class GetCommentHandler(CommentReader reader) : IRequestHandler<GetComment, Result<CommentRow>>
{
    public async Task<Result<CommentRow>> Handle(GetComment query, CancellationToken ct) =>
        await reader.Find(query.PostId, query.CommentId, query.Viewer, ct) is { } row ? row
        : await reader.Missing(query.PostId, query.Viewer, ct);
}
