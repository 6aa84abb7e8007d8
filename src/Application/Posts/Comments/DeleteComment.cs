using Hubbub.Application.Common.RateLimits;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Posts.Comments;

/// <summary>Deletes the actor's own comment, or a comment under the actor's own post.</summary>
[Cost(8)]
public sealed record DeleteComment(UserId Actor, PostId PostId, CommentId CommentId) : IRequest<Result>;

internal sealed class DeleteCommentHandler(
    IPostsDb db, Visibility visibility, CommentRemoval removal, TimeProvider clock)
    : IRequestHandler<DeleteComment, Result>
{
    public Task<Result> Handle(DeleteComment command, CancellationToken ct) => db.InTransactionAsync(
        async token =>
        {
            var (actor, postId, id) = (command.Actor, command.PostId, command.CommentId);
            var post = await visibility.VisibleTo(actor).Where(p => p.Id == postId)
                .Select(p => new { p.AuthorId }).SingleOrDefaultAsync(token);
            if (post is null)
            {
                return PostsErrors.PostNotFound;
            }

            var isMine = post.AuthorId == actor;
            var comment = await db.Comments.SingleOrDefaultAsync(
                c => c.Id == id && c.PostId == postId && c.DeletedAt == null && (isMine || c.AuthorId == actor), token);
            if (comment is null)
            {
                return await visibility.CommentsVisibleTo(actor).AnyAsync(
                    c => c.Id == id && c.PostId == postId && c.DeletedAt == null, token)
                    ? PostsErrors.NotTheCommentAuthor
                    : PostsErrors.CommentNotFound;
            }

            await removal.Remove([comment], clock.Now(), token);
            return Result.Success;
        },
        ct);
}
