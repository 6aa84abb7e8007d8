using Hubbub.Domain.Common;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Posts;

/// <summary>Takes one's own post away from everyone, with what was shared of it.</summary>
public sealed record DeletePost(UserId Actor, PostId PostId) : IRequest<Result>;

internal sealed class DeletePostHandler(IPostsDb db, OwnPosts own, TimeProvider clock) : IRequestHandler<DeletePost, Result>
{
    public Task<Result> Handle(DeletePost command, CancellationToken ct) => db.InTransactionAsync(
        async token =>
        {
            var found = await own.Find(command.PostId, command.Actor, token);
            if (found.Failure is { } failure)
            {
                return failure;
            }

            var post = found.Value;
            post.Delete(clock.Now());
            await db.PostTags.Where(t => t.PostId == post.Id).ExecuteDeleteAsync(token);
            await db.PostMentions.Where(m => m.PostId == post.Id).ExecuteDeleteAsync(token);
            await db.PostRevisions.Where(r => r.PostId == post.Id).ExecuteDeleteAsync(token);
            await db.Posts.Where(p => p.Id == post.SharedPostId)
                .ExecuteUpdateAsync(set => set.SetProperty(p => p.Shares, p => p.Shares - 1), token);
            return Result.Success;
        },
        ct);
}
