using Hubbub.Application.Common.Effects;
using Hubbub.Application.Notifications.Delivery;
using Hubbub.Application.Posts.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Graph.Events;
using Hubbub.Domain.Notifications;
using Hubbub.Domain.Notifications.Events;
using Hubbub.Domain.Posts.Events;
using Hubbub.Domain.Profiles.Events;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Notifications.Cleanup;

/// <summary>Stops counting shares that the author of the shared post may no longer see.</summary>
internal sealed class ForgetUnseenShares(INotificationsDb db, IPostAudiences posts, NotificationAggregator grouping) :
    INotificationHandler<PostAudienceChanged>,
    INotificationHandler<CircleMemberRemoved>,
    INotificationHandler<CircleDeleted>,
    INotificationHandler<FollowRemoved>,
    INotificationHandler<ProfileHidden>,
    INotificationHandler<SharesCompared>
{
    private const int SharesPerStep = 200;

    public async Task Handle(PostAudienceChanged e, CancellationToken ct)
    {
        var source = e.Post.Value;
        await TakeBack(
            await db.NotificationActors
                .AsNoTracking()
                .Where(a => a.SourceId == source && a.SourceId != 0)
                .ToListAsync(ct), ct);
    }

    public Task Handle(CircleMemberRemoved e, CancellationToken ct) =>
        Handle(new SharesCompared(e.Member, e.Owner, e.At), ct);

    [Deferred("affects everyone who could see a post of the circle")]
    public Task Handle(CircleDeleted e, CancellationToken ct) => Handle(new SharesCompared(null, e.Owner, e.At), ct);

    public async Task Handle(FollowRemoved e, CancellationToken ct)
    {
        await Handle(new SharesCompared(e.Follower, e.Followee, e.At), ct);
        await Handle(new SharesCompared(e.Followee, e.Follower, e.At), ct);
    }

    [Deferred("affects everyone who could see a post of the account")]
    public Task Handle(ProfileHidden e, CancellationToken ct) => Handle(new SharesCompared(null, e.User, e.At), ct);

    [Deferred("continues where a step ended")]
    public async Task Handle(SharesCompared e, CancellationToken ct)
    {
        var (afterOwner, after) = (e.AfterOwner, e.After.Value);
        var shares = db.NotificationActors.AsNoTracking().Where(a => a.ActorId == e.Sharer && a.SourceId != 0
            && (a.Kind == NotificationKind.Share || a.Kind == NotificationKind.Quote));
        shares = e.Owner is { } owner
            ? shares.Where(a => a.UserId == owner && a.SourceId > after)
            : shares.Where(a => !(a.UserId < afterOwner) && (a.UserId > afterOwner || a.SourceId > after));
        var found = await shares.OrderBy(a => a.UserId).ThenBy(a => a.SourceId).Take(SharesPerStep).ToListAsync(ct);
        await TakeBack(found, ct);
        if (found.Count == SharesPerStep)
        {
            db.Raise(e with { AfterOwner = found[^1].UserId, After = new(found[^1].SourceId) });
        }
    }

    private async Task TakeBack(List<NotificationActor> shares, CancellationToken ct)
    {
        var seen = await posts.SeenAmong([.. shares.Select(a => (new PostId(a.SourceId), a.UserId)).Distinct()], ct);
        await grouping.TakeBack(
            [.. shares.Where(
                a => !seen.Contains((new(a.SourceId), a.UserId))).Select(a => (a.ActorId, a.PostId, a.SourceId))], ct);
    }
}
