using Hubbub.Application.Common;
using Hubbub.Application.Common.Effects;
using Hubbub.Application.Common.Realtime;
using Hubbub.Domain.Common;
using Hubbub.Domain.Media.Events;
using Hubbub.Domain.Posts.Events;
using MediatR;

namespace Hubbub.Application.Posts.Publishing;

/// <summary>
/// Keeps the author's devices in step with the author's posts. What is told is read inside the transaction that
/// appends it, so the last event is the truth.
/// </summary>
internal sealed class PushOwnPosts(OwnPostsSnapshotReader lists, IRealtimePublisher publisher) :
    INotificationHandler<PostCreated>,
    INotificationHandler<PostEdited>,
    INotificationHandler<PostDeleted>,
    INotificationHandler<MediaDescribed>
{
    public Task Handle(PostCreated e, CancellationToken ct) => Tell(e.Post, e.Author, ct);

    public Task Handle(PostEdited e, CancellationToken ct) => Tell(e.Post, e.Author, ct);

    public Task Handle(MediaDescribed e, CancellationToken ct) =>
        e.Post is { } post ? Tell(post, e.Owner, ct) : Task.CompletedTask;

    public Task Handle(PostDeleted e, CancellationToken ct)
    {
        publisher.Publish([e.Author], new PostRemoved(e.Post));
        return Task.CompletedTask;
    }

    private async Task Tell(PostId post, UserId author, CancellationToken ct)
    {
        if (await lists.Find(post, author, ct) is { } row)
        {
            publisher.Publish([author], new PostChanged(row));
        }
    }
}

/// <summary>Tells authors what people did with their posts: once per post for all of a batch.</summary>
internal sealed class PushPostCounts(IPostsDb db, IRealtimePublisher publisher) :
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
        Tell(batch.Events.Select(e => e.SharedPost), ct);

    public Task Handle(EventBatch<PostDeleted> batch, CancellationToken ct) =>
        Tell(batch.Events.Select(e => e.SharedPost).OfType<PostId>(), ct);

    public Task Handle(EventBatch<ShareForgotten> batch, CancellationToken ct) =>
        Tell(batch.Events.Select(e => e.SharedPost), ct);

    [Deferred("the many who look at the same time are told together")]
    public Task Handle(EventBatch<PostsViewed> batch, CancellationToken ct) =>
        Tell(batch.Events.SelectMany(e => e.Posts), ct);

    public Task Handle(EventBatch<CommentAdded> batch, CancellationToken ct) => Tell(batch.Events.Select(e => e.Post), ct);

    public Task Handle(EventBatch<CommentDeleted> batch, CancellationToken ct) =>
        Tell(batch.Events.Select(e => e.Post), ct);

    public Task Handle(EventBatch<ReactionAdded> batch, CancellationToken ct) =>
        Tell(batch.Events.Where(e => e.Comment is null).Select(e => e.Post), ct);

    public Task Handle(EventBatch<ReactionRemoved> batch, CancellationToken ct) =>
        Tell(batch.Events.Where(e => e.Comment is null).Select(e => e.Post), ct);

    private async Task Tell(IEnumerable<PostId> changed, CancellationToken ct)
    {
        foreach (var post in await db.PostBasicsAsync([.. changed.Distinct()], ct))
        {
            publisher.Publish([post.Author], new PostCountsChanged(post.Id, post.Counts));
        }
    }
}
