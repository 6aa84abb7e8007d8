using Hubbub.Application.Common;
using Hubbub.Application.Common.Effects;
using Hubbub.Application.Common.Realtime;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts.Events;
using MediatR;

namespace Hubbub.Application.Posts.Publishing;

/// <summary>Pushes the counts of posts to their authors: once per post in a batch.</summary>
internal sealed class PushPostCounts(IPostsStatements statements, IRealtimePublisher publisher) :
    INotificationHandler<EventBatch<PostShared>>,
    INotificationHandler<EventBatch<PostDeleted>>,
    INotificationHandler<EventBatch<ShareForgotten>>,
    INotificationHandler<EventBatch<PostsViewed>>,
    INotificationHandler<EventBatch<CommentAdded>>,
    INotificationHandler<EventBatch<CommentDeleted>>,
    INotificationHandler<EventBatch<ReactionAdded>>,
    INotificationHandler<EventBatch<ReactionRemoved>>
{
    public Task Handle(EventBatch<PostShared> batch, CancellationToken ct) =>
        Push(batch.Events.Select(e => e.SharedPost), ct);

    public Task Handle(EventBatch<PostDeleted> batch, CancellationToken ct) =>
        Push(batch.Events.Select(e => e.SharedPost).OfType<PostId>(), ct);

    public Task Handle(EventBatch<ShareForgotten> batch, CancellationToken ct) =>
        Push(batch.Events.Select(e => e.SharedPost), ct);

    [Deferred("concurrent views are pushed together")]
    public Task Handle(EventBatch<PostsViewed> batch, CancellationToken ct) =>
        Push(batch.Events.SelectMany(e => e.Posts), ct);

    public Task Handle(EventBatch<CommentAdded> batch, CancellationToken ct) =>
        Push(batch.Events.Select(e => e.Post), ct);

    public Task Handle(EventBatch<CommentDeleted> batch, CancellationToken ct) =>
        Push(batch.Events.Select(e => e.Post), ct);

    public Task Handle(EventBatch<ReactionAdded> batch, CancellationToken ct) =>
        Push(batch.Events.Where(e => e.Comment is null).Select(e => e.Post), ct);

    public Task Handle(EventBatch<ReactionRemoved> batch, CancellationToken ct) =>
        Push(batch.Events.Where(e => e.Comment is null).Select(e => e.Post), ct);

    private async Task Push(IEnumerable<PostId> changed, CancellationToken ct)
    {
        foreach (var post in await statements.PostBasicsAsync([.. changed.Distinct()], ct))
        {
            publisher.Publish([post.Author], new PostCountsChanged(post.Id, post.Counts));
        }
    }
}
