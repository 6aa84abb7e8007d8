using Hubbub.Application.Common;
using Hubbub.Application.Posts.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Notifications;
using Hubbub.Domain.Posts.Events;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Notifications.Delivery;

/// <summary>
/// A comment notifies the post's author and, as a reply, the author of the comment it answers: each once, and not
/// people whom it mentions, who are notified of the mention instead.
/// </summary>
internal sealed class NotifyOnComments(
    INotificationsDb db, IPostAudiences posts, NotificationAggregator grouping, Notifier notifier) :
    INotificationHandler<EventBatch<CommentAdded>>,
    INotificationHandler<EventBatch<CommentDeleted>>
{
    public async Task Handle(EventBatch<CommentAdded> batch, CancellationToken ct)
    {
        var comments = batch.Events
            .SelectMany(e => new[] { e.Comment, e.Parent })
            .OfType<CommentId>()
            .Distinct()
            .ToArray();
        var authors = await posts.AuthorsOf(comments, ct);
        var origins = await posts.OriginsOf([.. batch.Events.Select(e => e.Post).Distinct()], ct);
        var mentioned = await posts.MentionedIn(comments, ct);
        var activities = new List<Activity>();
        foreach (var e in batch.Events.Where(e => origins.ContainsKey(e.Post) && authors.ContainsKey(e.Comment)))
        {
            var postAuthor = origins[e.Post].Author;
            if (e.Parent is { } parent && authors.TryGetValue(parent, out var answered))
            {
                activities.Add(ActivityOf(answered, parent, NotificationKind.Reply, e));
                if (answered == postAuthor)
                {
                    continue;
                }
            }

            activities.Add(ActivityOf(postAuthor, default, NotificationKind.Comment, e));
        }

        await grouping.Add(activities.FindAll(d => !mentioned.Contains((new(d.SourceId), d.Owner))), ct);
    }

    public async Task Handle(EventBatch<CommentDeleted> batch, CancellationToken ct)
    {
        await grouping.TakeBack([.. batch.Events.Select(e => (e.Author, e.Post, e.Comment.Value))], ct);
        var ids = batch.Events.Select(e => e.Comment).ToArray();
        var authors = batch.Events.Select(e => e.Author).Distinct().ToArray();
        var commented = batch.Events.Select(e => (PostId?)e.Post).Distinct().ToArray();
        await notifier.Delete(
            await db.Notifications.AsNoTracking()
                .Where(n => commented.Contains(n.PostId) && authors.Contains(n.UserId) && ids.Contains(n.CommentId)
                    && (n.Type == NotificationType.PostLiked || n.Type == NotificationType.NewReaction))
                .ToListAsync(ct),
            ct);
    }

    private static Activity ActivityOf(UserId owner, CommentId target, NotificationKind kind, CommentAdded e) =>
        new(owner, e.Author, e.Post, target, kind, e.Comment.Value, e.At);
}
