using Hubbub.Application.Common;
using Hubbub.Application.Posts.Contracts;
using Hubbub.Domain.Notifications;
using Hubbub.Domain.Posts.Events;
using MediatR;

namespace Hubbub.Application.Notifications.Delivery;

/// <summary>
/// Notifies the author of a shared or quoted post, if they may see the share and are not mentioned in it.
/// </summary>
internal sealed class NotifyOnShares(IPostAudiences posts, NotificationAggregator grouping) :
    INotificationHandler<EventBatch<PostShared>>,
    INotificationHandler<EventBatch<PostDeleted>>
{
    public async Task Handle(EventBatch<PostShared> batch, CancellationToken ct)
    {
        var origins = await posts.OriginsOf([.. batch.Events.Select(e => e.SharedPost).Distinct()], ct);
        var mentioned = await posts.MentionedIn(batch.Events.Select(e => e.Post).ToArray(), ct);
        await grouping.Add(
            [
                .. from e in batch.Events
                   where origins.ContainsKey(e.SharedPost)
                   let author = origins[e.SharedPost].Author
                   where !mentioned.Contains((e.Post, author))
                   let kind = e.IsQuote ? NotificationKind.Quote : NotificationKind.Share
                   select new Activity(author, e.Author, e.SharedPost, default, kind, e.Post.Value, e.At),
            ],
            ct);
    }

    public Task Handle(EventBatch<PostDeleted> batch, CancellationToken ct) =>
        grouping.TakeBack(
            [
                .. batch.Events.Where(e => e.SharedPost is not null)
                    .Select(e => (e.Author, e.SharedPost!.Value, e.Post.Value)),
            ],
            ct);
}
