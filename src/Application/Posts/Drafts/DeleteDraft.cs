using Hubbub.Application.Common.Behaviors;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Media.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using MediatR;

namespace Hubbub.Application.Posts.Drafts;

/// <summary>Deletes a draft.</summary>
[Cost(4)]
public sealed record DeleteDraft(UserId Actor, DraftId DraftId) : IRequest<Result>, IRateLimited
{
    public LimitedAct Act => LimitedAct.DraftChanges;
}

internal sealed class DeleteDraftHandler(IPostsDb db, IMediaLibrary library, TimeProvider clock)
    : IRequestHandler<DeleteDraft, Result>
{
    public async Task<Result> Handle(DeleteDraft command, CancellationToken ct)
    {
        if (await db.DraftOf(command.DraftId, command.Actor, ct) is not { } draft)
        {
            return PostsErrors.DraftNotFound;
        }

        await library.Detach([draft.Id.AsTarget()], ct);
        draft.Remove(published: null, clock.Now());
        db.Drafts.Remove(draft);
        await db.SaveChangesAsync(ct);
        return Result.Success;
    }
}
