using Hubbub.Application.Common;
using Hubbub.Application.Posts.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Notifications;
using Hubbub.Domain.Posts.Events;
using MediatR;

namespace Hubbub.Application.Notifications.Delivery;

/// <summary>Notifies the owner of a post or comment of reactions: once per target in a batch.</summary>
internal sealed class NotifyOnReactions(IPostAudiences posts, NotificationAggregator grouping) :
    INotificationHandler<EventBatch<ReactionAdded>>,
    INotificationHandler<EventBatch<ReactionRemoved>>
{
    public async Task Handle(EventBatch<ReactionAdded> batch, CancellationToken ct)
    {
        // Of several changes in a row only the last one counts.
        var reactions = batch.Events.GroupBy(e => (e.Post, e.Comment, e.Person))
            .Select(g => (g.First().Replaced, Newest: g.Last())).ToList();
        if (batch.IsLate)
        {
            // Reactions that were removed or changed in the meantime no longer notify.
            var standing = await posts.StandingAmong(
                reactions.ConvertAll(
                    r => (r.Newest.Post, r.Newest.Comment ?? default, r.Newest.Person, r.Newest.Kind)), ct);
            reactions.RemoveAll(
                r => !standing.Contains((r.Newest.Post, r.Newest.Comment ?? default, r.Newest.Person, r.Newest.Kind)));
        }

        var activities = await ActivitiesOf(
            reactions.Select(r => (r.Newest.Post, r.Newest.Comment, r.Newest.Person, r.Newest.Kind, r.Newest.At)), ct);
        var switched = reactions.Where(r => r.Replaced is not null)
            .Select(r => (r.Newest.Post, r.Newest.Comment ?? default, r.Newest.Person)).ToHashSet();
        var isSwitched = activities.ToLookup(d => switched.Contains((d.Post, d.Comment, d.Actor)));
        await grouping.Add([.. isSwitched[false]], ct);
        await grouping.Switch([.. isSwitched[true]], ct);
    }

    public async Task Handle(EventBatch<ReactionRemoved> batch, CancellationToken ct) =>
        await grouping.TakeBack(
            await ActivitiesOf(batch.Events.Select(e => (e.Post, e.Comment, e.Person, e.Kind, e.At)), ct), ct);

    // Targets that were deleted in the meantime have no owner, and no notification.
    private async Task<List<Activity>> ActivitiesOf(
        IEnumerable<(PostId Post, CommentId? Comment, UserId Person, ReactionKind Kind, DateTimeOffset At)> reactions,
        CancellationToken ct)
    {
        var all = reactions.ToList();
        var origins = await posts.OriginsOf([.. all.Select(r => r.Post).Distinct()], ct);
        var authors = await posts.AuthorsOf([.. all.Select(r => r.Comment).OfType<CommentId>().Distinct()], ct);
        var activities = new List<Activity>();
        foreach (var (post, comment, person, kind, at) in all)
        {
            var owner = comment is { } id
                ? authors.TryGetValue(id, out var author) ? author : (UserId?)null
                : origins.GetValueOrDefault(post)?.Author;
            if (owner is { } told)
            {
                activities.Add(new(told, person, post, comment ?? default, KindOf(kind), SourceId: 0, at));
            }
        }

        return activities;
    }

    private static NotificationKind KindOf(ReactionKind kind) => kind switch
    {
        ReactionKind.Like => NotificationKind.Like,
        ReactionKind.Love => NotificationKind.Love,
        ReactionKind.Haha => NotificationKind.Haha,
        ReactionKind.Wow => NotificationKind.Wow,
        ReactionKind.Sad => NotificationKind.Sad,
        ReactionKind.Angry => NotificationKind.Angry,
    };
}
