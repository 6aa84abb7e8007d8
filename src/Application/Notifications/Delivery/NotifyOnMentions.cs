using Hubbub.Application.Common;
using Hubbub.Application.Posts.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Notifications;
using Hubbub.Domain.Posts.Events;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Notifications.Delivery;

/// <summary>
/// A mention notifies people who may see the post, and replaces the notification for the comment or quote that contains
/// it. If an edit removes the mention, that one returns, without notifying again.
/// </summary>
internal sealed class NotifyOnMentions(
    INotificationsDb db, IPostAudiences posts, NotificationAggregator grouping, Notifier notifier) :
    INotificationHandler<EventBatch<UserMentioned>>,
    INotificationHandler<EventBatch<MentionRemoved>>
{
    public async Task Handle(EventBatch<UserMentioned> batch, CancellationToken ct)
    {
        var comments = batch.Events.Select(e => e.Comment).OfType<CommentId>().Distinct().ToArray();
        var inComments = await posts.MentionedIn(comments, ct);
        var inPosts = await posts.MentionedIn(
            batch.Events.Where(e => e.Comment is null).Select(e => e.Post).Distinct().ToArray(), ct);
        var notifiable = await notifier.Notifiable(
            [.. batch.Events.Select(e => (e.Author, e.Mentioned, NotificationType.Mention)).Distinct()], ct);
        var mentions = batch.Events
            .Where(e => notifiable.Contains((e.Author, e.Mentioned, NotificationType.Mention)))
            .Where(e =>
                e.Comment is { } c ? inComments.Contains((c, e.Mentioned)) : inPosts.Contains((e.Post, e.Mentioned)))
            .ToList();
        await TakeOutOthers(mentions, ct);
        await grouping.Add(mentions.ConvertAll(e => ActivityOf(e.Post, e.Comment, e.Author, e.Mentioned, e.At)), ct);
    }

    public async Task Handle(EventBatch<MentionRemoved> batch, CancellationToken ct)
    {
        var removed = batch.Events
            .Select(e => (Event: e, Activity: ActivityOf(e.Post, e.Comment, e.Author, e.Mentioned, e.At))).ToList();
        var told = await grouping.TakeBack(removed.ConvertAll(m => m.Activity), ct);
        removed.RemoveAll(m => !told.ContainsKey(m.Activity));
        var origins = await posts.OriginsOf([.. removed.Select(m => m.Event.Quoted ?? m.Event.Post).Distinct()], ct);
        var authors = await posts.AuthorsOf(
            [.. removed.Select(m => m.Event.Parent).OfType<CommentId>().Distinct()], ct);
        var notifiable = await notifier.NotMuted(
            [.. removed.Select(m => (m.Activity.Actor, m.Activity.Owner)).Distinct()], ct);
        await grouping.Restore(
            [
                .. from m in removed
                   where notifiable.Contains((m.Activity.Actor, m.Activity.Owner))
                   let other = WithoutMention(
                       m.Event, m.Event.Parent is { } parent ? authors.GetValueOrDefault(parent) : default)
                   where other is not null
                   select (other, told[m.Activity]),
            ],
            ct);

        // What else the text is for the mentioned person: a reply to their comment, or a comment on or quote of their
        // post.
        Activity? WithoutMention(MentionRemoved e, UserId answered)
        {
            var author = origins.GetValueOrDefault(e.Quoted ?? e.Post)?.Author;
            return e switch
            {
                { Comment: { } comment, Parent: { } parent } when answered == e.Mentioned =>
                    new(e.Mentioned, e.Author, e.Post, parent, NotificationKind.Reply, comment.Value, e.At),
                { Comment: { } comment } when author == e.Mentioned =>
                    new(e.Mentioned, e.Author, e.Post, default, NotificationKind.Comment, comment.Value, e.At),
                { Quoted: { } quoted } when author == e.Mentioned =>
                    new(e.Mentioned, e.Author, quoted, default, NotificationKind.Quote, e.Post.Value, e.At),
                _ => null,
            };
        }
    }

    private static Activity ActivityOf(
        PostId post, CommentId? comment, UserId author, UserId mentioned, DateTimeOffset at) =>
        new(mentioned, author, post, comment ?? default, NotificationKind.Mention, comment?.Value ?? 0, at);

    // Someone mentioned by an edit was already notified of the comment or quote.
    private async Task TakeOutOthers(List<UserMentioned> mentions, CancellationToken ct)
    {
        var sources = mentions.Select(e => e.Comment?.Value ?? e.Post.Value).Distinct().ToArray();
        var told = mentions.Select(e => (e.Mentioned, e.Comment?.Value ?? e.Post.Value)).ToHashSet();
        var others = await db.NotificationActors.AsNoTracking()
            .Where(a => sources.Contains(a.SourceId) && a.SourceId != 0 && a.Kind != NotificationKind.Mention)
            .ToListAsync(ct);
        await grouping.TakeOut(others.FindAll(a => told.Contains((a.UserId, a.SourceId))), ct);
    }
}
