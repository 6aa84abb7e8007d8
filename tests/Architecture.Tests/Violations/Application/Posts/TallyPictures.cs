using Hubbub.Application.Common;
using Hubbub.Application.Common.Effects;
using Hubbub.Application.Common.Realtime;
using Hubbub.Architecture.Tests.Violations.Domain.Media.Events;
using MediatR;

namespace Hubbub.Architecture.Tests.Violations.Application.Posts;

[Deferred("handles nothing")]
internal sealed class PictureQueue
{
    public int Count { get; private set; }

    public void Note() => Count++;
}

/// <summary>Counts before the commit, and raises an event that it handles itself.</summary>
internal sealed class TallyPictures(
    PictureQueue queue, IModuleDb db, IRealtimePublisher realtime, IEphemeralPublisher ephemeral)
    : INotificationHandler<PictureTaken>, INotificationHandler<EventBatch<Hubbub.Domain.Messaging.Events.MessageSent>>
{
    public Task Handle(PictureTaken notification, CancellationToken cancellationToken)
    {
        queue.Note();
        Count();
        db.Raise(notification with { });
        return Task.CompletedTask;
    }

    [Deferred("as it may be")]
    public Task Handle(
        EventBatch<Hubbub.Domain.Messaging.Events.MessageSent> notification, CancellationToken cancellationToken)
    {
        realtime.AfterCommit(() => queue.Note());
        return queue.Count == 0 ? Task.CompletedTask : Task.FromResult(notification);
    }

    [Deferred("handles nothing")]
    private void Count() => ephemeral.Publish([], null!);
}
