using Hubbub.Application.Common;
using Hubbub.Application.Common.Effects;
using Hubbub.Application.Common.Realtime;
using Hubbub.Domain.Common;
using Hubbub.Domain.Media.Events;
using Hubbub.Domain.Posts.Events;
using MediatR;

namespace Hubbub.Application.Posts.Stories;

/// <summary>
/// Keeps the author's devices in step with the author's stories, and tells how many people saw one: once per story for
/// all of a batch.
/// </summary>
internal sealed class PushOwnStories(StoryReader reader, IRealtimePublisher publisher) :
    INotificationHandler<StoryCreated>,
    INotificationHandler<StoryRemoved>,
    INotificationHandler<EventBatch<StoryViewed>>,
    INotificationHandler<MediaDescribed>
{
    public Task Handle(StoryCreated e, CancellationToken ct) => Tell(e.Story, e.Author, ct);

    public Task Handle(StoryRemoved e, CancellationToken ct)
    {
        publisher.Publish([e.Author], new OwnStoryRemoved(e.Story));
        return Task.CompletedTask;
    }

    [Deferred("the many who look at the same time are told together")]
    public async Task Handle(EventBatch<StoryViewed> batch, CancellationToken ct)
    {
        foreach (var e in batch.Events.DistinctBy(e => e.Story))
        {
            await Tell(e.Story, e.Author, ct);
        }
    }

    public Task Handle(MediaDescribed e, CancellationToken ct) =>
        e.Story is { } story ? Tell(story, e.Owner, ct) : Task.CompletedTask;

    private async Task Tell(StoryId story, UserId author, CancellationToken ct)
    {
        if (await reader.Find(story, author, ct) is { } row)
        {
            publisher.Publish([author], new OwnStoryChanged(row));
        }
    }
}
