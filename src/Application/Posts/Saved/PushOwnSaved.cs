using Hubbub.Application.Common.Realtime;
using Hubbub.Application.Posts.Contracts;
using Hubbub.Domain.Posts.Events;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Posts.Saved;

/// <summary>Pushes changes to folders, saved posts and followed tags to their owner's devices.</summary>
internal sealed class PushOwnSaved(IPostsDb db, IRealtimePublisher publisher) :
    INotificationHandler<FolderChanged>,
    INotificationHandler<FolderDeleted>,
    INotificationHandler<SavedPostChanged>,
    INotificationHandler<TagFollowChanged>
{
    public async Task Handle(FolderChanged e, CancellationToken ct)
    {
        if (await db.FolderOf(e.Folder, e.Owner, ct) is { } folder)
        {
            publisher.Publish([e.Owner], new OwnFolderChanged(FolderChanges.RowOf(folder)));
        }
    }

    public Task Handle(FolderDeleted e, CancellationToken ct)
    {
        publisher.Publish([e.Owner], new OwnFolderRemoved(e.Folder));
        return Task.CompletedTask;
    }

    public async Task Handle(SavedPostChanged e, CancellationToken ct)
    {
        var saved = await db.SavedPosts.AsNoTracking()
            .SingleOrDefaultAsync(s => s.OwnerId == e.Owner && s.PostId == e.Post, ct);
        publisher.Publish([e.Owner], new OwnSavedChanged(e.Post, saved is null ? null : new SavedIn(saved.FolderId)));
    }

    public async Task Handle(TagFollowChanged e, CancellationToken ct) => publisher.Publish(
        [e.User],
        new OwnTagChanged(e.Tag, await db.TagFollows.AnyAsync(f => f.UserId == e.User && f.Tag == e.Tag, ct)));
}
