using Hubbub.Application.Common.Realtime;
using Hubbub.Domain.Posts.Events;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Posts;

/// <summary>Keeps the owner's devices in step with the owner's drafts.</summary>
internal sealed class PushOwnDrafts(IPostsDb db, IRealtimePublisher publisher)
    : INotificationHandler<DraftChanged>, INotificationHandler<DraftRemoved>
{
    public async Task Handle(DraftChanged e, CancellationToken ct)
    {
        if (await OwnPostLists.Drafts(db.Drafts.Where(d => d.Id == e.Draft)).SingleOrDefaultAsync(ct) is { } draft)
        {
            publisher.Publish([e.Owner], new OwnDraftChanged(draft));
        }
    }

    public Task Handle(DraftRemoved e, CancellationToken ct)
    {
        publisher.Publish([e.Owner], new OwnDraftRemoved(e.Draft, e.Published));
        return Task.CompletedTask;
    }
}
