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
    public Task<Result<CommentRow>> Handle(GetComment query, CancellationToken ct) =>
        reader.Get(query.PostId, query.CommentId, query.Viewer, ct);
}
