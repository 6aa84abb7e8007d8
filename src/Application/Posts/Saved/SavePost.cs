using Hubbub.Application.Common;
using Hubbub.Application.Common.Behaviors;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Posts.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using Hubbub.Domain.Posts.Events;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Posts.Saved;

/// <summary>Saves a post, in a folder or without one; saving it again moves it.</summary>
[Cost(4)]
public sealed record SavePost(UserId Actor, PostId PostId, FolderId? FolderId) : IRequest<Result<SavedIn>>, IRateLimited
{
    public LimitedAct Act => LimitedAct.SavedChanges;
}

internal sealed class SavePostHandler(IPostsDb db, Visibility visibility, IdGenerator ids, TimeProvider clock)
    : IRequestHandler<SavePost, Result<SavedIn>>
{
    public Task<Result<SavedIn>> Handle(SavePost command, CancellationToken ct) =>
        db.InTransactionAsync(token => Save(command, token), ct);

    private async Task<Result<SavedIn>> Save(SavePost command, CancellationToken ct)
    {
        var (owner, post, folder) = (command.Actor, command.PostId, command.FolderId);
        if (!await visibility.Sees(owner, post, ct))
        {
            return PostsErrors.PostNotFound;
        }

        // Updated to lock the folder, so that it is not deleted before this is stored.
        if (folder is not null && await db.Folders.Where(f => f.Id == folder && f.OwnerId == owner)
            .ExecuteUpdateAsync(set => set.SetProperty(f => f.Version, f => f.Version + 1), ct) == 0)
        {
            return PostsErrors.FolderNotFound;
        }

        var saved = await db.SavedPosts.SingleOrDefaultAsync(s => s.OwnerId == owner && s.PostId == post, ct);
        if (saved is not null && saved.FolderId == folder)
        {
            return new SavedIn(folder);
        }

        if (saved is null)
        {
            // Changes nothing, but locks the post until the commit, so that a later deletion finds this.
            if (await db.Posts.Where(p => p.Id == post && p.DeletedAt == null)
                .ExecuteUpdateAsync(set => set.SetProperty(p => p.Version, p => p.Version), ct) == 0)
            {
                return PostsErrors.PostNotFound;
            }

            db.SavedPosts.Add(new() { OwnerId = owner, PostId = post, FolderId = folder, Order = ids.Next() });
        }
        else
        {
            saved.FolderId = folder;
        }

        db.Raise(new SavedPostChanged(post, owner, clock.Now()));
        return new SavedIn(folder);
    }
}
