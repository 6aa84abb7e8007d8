using Hubbub.Application.Common.RateLimits;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Posts.Stories;

/// <summary>Deletes the actor's own story for everyone before it expires.</summary>
[Cost(4)]
public sealed record DeleteStory(UserId Actor, StoryId StoryId) : IRequest<Result>;

internal sealed class DeleteStoryHandler(IPostsDb db, Visibility visibility, StoryRemoval removal, TimeProvider clock)
    : IRequestHandler<DeleteStory, Result>
{
    public Task<Result> Handle(DeleteStory command, CancellationToken ct) => db.InTransactionAsync(
        async token =>
        {
            var (id, actor, now) = (command.StoryId, command.Actor, clock.Now());
            var own = await db.Stories.SingleOrDefaultAsync(
                s => s.Id == id && s.AuthorId == actor && s.DeletedAt == null && s.ExpiresAt > now, token);
            if (own is null)
            {
                return await visibility.StoriesVisibleTo(actor).AnyAsync(s => s.Id == id, token)
                    ? PostsErrors.NotTheStoryAuthor
                    : PostsErrors.StoryNotFound;
            }

            own.Delete(now);
            await removal.Strip([id], token);
            return Result.Success;
        },
        ct);
}
