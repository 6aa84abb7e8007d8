using Hubbub.Application.Common.Behaviors;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Posts.Saved;

/// <summary>Deletes a folder; its posts stay saved, without a folder.</summary>
[Cost(4)]
public sealed record DeleteFolder(UserId Actor, FolderId FolderId) : IRequest<Result>, IRateLimited
{
    public LimitedAct Act => LimitedAct.SavedChanges;
}

internal sealed class DeleteFolderHandler(IPostsDb db, TimeProvider clock) : IRequestHandler<DeleteFolder, Result>
{
    public Task<Result> Handle(DeleteFolder command, CancellationToken ct) => db.InTransactionAsync(
        async token =>
        {
            if (await db.FolderOf(command.FolderId, command.Actor, token) is not { } folder)
            {
                return PostsErrors.FolderNotFound;
            }

            folder.Delete(clock.Now());
            db.Folders.Remove(folder);
            await db.SaveChangesAsync(token);
            await db.SavedPosts.Where(s => s.OwnerId == command.Actor && s.FolderId == folder.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(s => s.FolderId, (FolderId?)null), token);
            return Result.Success;
        },
        ct);
}
