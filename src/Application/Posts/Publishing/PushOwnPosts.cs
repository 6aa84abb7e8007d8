using Hubbub.Application.Common.Realtime;
using Hubbub.Domain.Common;
using Hubbub.Domain.Media.Events;
using Hubbub.Domain.Posts.Events;
using MediatR;

namespace Hubbub.Application.Posts.Publishing;

/// <summary>
/// Pushes changes to posts to their author's devices. The post is read in the transaction that appends the event, so
/// the last event is always current.
/// </summary>
internal sealed class PushOwnPosts(OwnPostsSnapshotReader lists, IRealtimePublisher publisher) :
    INotificationHandler<PostCreated>,
    INotificationHandler<PostEdited>,
    INotificationHandler<PostDeleted>,
    INotificationHandler<MediaDescribed>
{
    public Task Handle(PostCreated e, CancellationToken ct) => Push(e.Post, e.Author, ct);

    public Task Handle(PostEdited e, CancellationToken ct) => Push(e.Post, e.Author, ct);

    public Task Handle(MediaDescribed e, CancellationToken ct) =>
        e.Post is { } post ? Push(post, e.Owner, ct) : Task.CompletedTask;

    public Task Handle(PostDeleted e, CancellationToken ct)
    {
        publisher.Publish([e.Author], new PostRemoved(e.Post));
        return Task.CompletedTask;
    }

    private async Task Push(PostId post, UserId author, CancellationToken ct)
    {
        if (await lists.Find(post, author, ct) is { } row)
        {
            publisher.Publish([author], new PostChanged(row));
        }
    }
}
