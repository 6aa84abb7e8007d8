using Hubbub.Application.Common.RateLimits;
using Hubbub.Domain.Common;
using MediatR;

namespace Hubbub.Application.Posts.Publishing;

/// <summary>Deletes the actor's own post for everyone; plain shares no longer show it.</summary>
[Cost(10)]
public sealed record DeletePost(UserId Actor, PostId PostId) : IRequest<Result>;

internal sealed class DeletePostHandler(IPostsDb db, EditablePosts own, PostRemoval removal)
    : IRequestHandler<DeletePost, Result>
{
    public Task<Result> Handle(DeletePost command, CancellationToken ct) => db.InTransactionAsync(
        async token =>
        {
            var found = await own.Find(command.PostId, command.Actor, token);
            if (found.Failure is { } failure)
            {
                return failure;
            }

            await removal.Remove([found.Value], token);
            return Result.Success;
        },
        ct);
}
