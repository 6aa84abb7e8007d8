using Hubbub.Application.Common.Realtime;
using Hubbub.Domain.Common;
using Hubbub.Domain.Media.Events;
using Hubbub.Domain.Posts.Events;
using MediatR;

namespace Hubbub.Application.Posts.Drafts;

/// <summary>Pushes changes to drafts to their owner's devices.</summary>
internal sealed class PushOwnDrafts(DraftReader reader, IRealtimePublisher publisher) :
    INotificationHandler<DraftChanged>,
    INotificationHandler<DraftRemoved>,
    INotificationHandler<MediaDescribed>
{
    public Task Handle(DraftChanged e, CancellationToken ct) => Push(e.Draft, e.Owner, ct);

    public Task Handle(MediaDescribed e, CancellationToken ct) =>
        e.Draft is { } draft ? Push(draft, e.Owner, ct) : Task.CompletedTask;

    public Task Handle(DraftRemoved e, CancellationToken ct)
    {
        publisher.Publish([e.Owner], new OwnDraftRemoved(e.Draft, e.Published));
        return Task.CompletedTask;
    }

    private async Task Push(DraftId draft, UserId owner, CancellationToken ct)
    {
        if (await reader.Find(draft, owner, ct) is { } row)
        {
            publisher.Publish([owner], new OwnDraftChanged(row));
        }
    }
}
