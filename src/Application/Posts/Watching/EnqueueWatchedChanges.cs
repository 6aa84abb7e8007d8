using Hubbub.Application.Common;
using Hubbub.Application.Common.Realtime;
using Hubbub.Domain.Posts.Events;
using MediatR;

namespace Hubbub.Application.Posts.Watching;

/// <summary>
/// Queues changes to posts after their commit. It runs no queries: who may see them is determined elsewhere, so that
/// people who comment or react do not wait for it.
/// </summary>
internal sealed class EnqueueWatchedChanges(WatchQueue queue, IOtherNodes others, IRealtimePublisher realtime) :
    INotificationHandler<EventBatch<CommentAdded>>,
    INotificationHandler<EventBatch<CommentEdited>>,
    INotificationHandler<EventBatch<CommentDeleted>>,
    INotificationHandler<EventBatch<ReactionAdded>>,
    INotificationHandler<EventBatch<ReactionRemoved>>,
    INotificationHandler<EventBatch<PollVoted>>,
    INotificationHandler<EventBatch<PollEnded>>,
    INotificationHandler<EventBatch<PostDeleted>>
{
    public Task Handle(EventBatch<CommentAdded> batch, CancellationToken ct) =>
        Note(batch.Events.Select(e => new PostChange(e.Post, PostChangeKind.CommentAdded, e.Comment)));

    public Task Handle(EventBatch<CommentEdited> batch, CancellationToken ct) =>
        Note(batch.Events.Select(e => new PostChange(e.Post, PostChangeKind.CommentChanged, e.Comment)));

    public Task Handle(EventBatch<CommentDeleted> batch, CancellationToken ct) =>
        Note(batch.Events.Select(e => new PostChange(e.Post, PostChangeKind.CommentRemoved, e.Comment, e.Author)));

    public Task Handle(EventBatch<ReactionAdded> batch, CancellationToken ct) =>
        Note(batch.Events.Select(e => new PostChange(e.Post, PostChangeKind.Reactions, e.Comment)));

    public Task Handle(EventBatch<ReactionRemoved> batch, CancellationToken ct) =>
        Note(batch.Events.Select(e => new PostChange(e.Post, PostChangeKind.Reactions, e.Comment)));

    public Task Handle(EventBatch<PollVoted> batch, CancellationToken ct) =>
        Note(batch.Events.Select(e => new PostChange(e.Post, PostChangeKind.Poll)));

    public Task Handle(EventBatch<PollEnded> batch, CancellationToken ct) =>
        Note(batch.Events.Select(e => new PostChange(e.Post, PostChangeKind.Poll)));

    public Task Handle(EventBatch<PostDeleted> batch, CancellationToken ct) =>
        Note(batch.Events.Select(e => new PostChange(e.Post, PostChangeKind.PostDeleted)));

    private Task Note(IEnumerable<PostChange> changes)
    {
        realtime.AfterCommit(() =>
        {
            var all = new PostChanges([.. changes]);
            queue.Hear(all);
            others.Tell(all);
        });
        return Task.CompletedTask;
    }
}
