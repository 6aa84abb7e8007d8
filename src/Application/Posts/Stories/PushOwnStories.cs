using Hubbub.Application.Common;
using Hubbub.Application.Common.Effects;
using Hubbub.Application.Common.Realtime;
using Hubbub.Domain.Common;
using Hubbub.Domain.Media.Events;
using Hubbub.Domain.Posts.Events;
using MediatR;

namespace Hubbub.Application.Posts.Stories;

/// <summary>
/// Pushes changes to stories, and how many people saw them, to their author's devices: once per story in a batch.
/// </summary>
internal sealed class PushOwnStories(StoryReader reader, IRealtimePublisher publisher) :
    INotificationHandler<StoryCreated>,
    INotificationHandler<StoryRemoved>,
    INotificationHandler<EventBatch<StoryViewed>>,
    INotificationHandler<MediaDescribed>
{
    public Task Handle(StoryCreated e, CancellationToken ct) => Push(e.Story, e.Author, ct);

    public Task Handle(StoryRemoved e, CancellationToken ct)
    {
        publisher.Publish([e.Author], new OwnStoryRemoved(e.Story));
        return Task.CompletedTask;
    }

    [Deferred("concurrent views are pushed together")]
    public async Task Handle(EventBatch<StoryViewed> batch, CancellationToken ct)
    {
        foreach (var e in batch.Events.DistinctBy(e => e.Story))
        {
            await Push(e.Story, e.Author, ct);
        }
    }

    public Task Handle(MediaDescribed e, CancellationToken ct) =>
        e.Story is { } story ? Push(story, e.Owner, ct) : Task.CompletedTask;

    private async Task Push(StoryId story, UserId author, CancellationToken ct)
    {
        if (await reader.Find(story, author, ct) is { } row)
        {
            publisher.Publish([author], new OwnStoryChanged(row));
        }
    }
}
