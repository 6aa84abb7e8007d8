using Hubbub.Application.Common.Effects;
using Hubbub.Application.Notifications.Delivery;
using Hubbub.Application.Posts.Contracts;
using Hubbub.Domain.Accounts.Events;
using Hubbub.Domain.Common;
using Hubbub.Domain.Graph.Events;
using Hubbub.Domain.Notifications;
using Hubbub.Domain.Notifications.Events;
using Hubbub.Domain.Posts.Events;
using Hubbub.Domain.Profiles.Events;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Notifications.Cleanup;

/// <summary>
/// Deletes notifications about posts that their owners may no longer see, for whatever reason; checks a bounded number
/// per step.
/// </summary>
internal sealed class ForgetUnseenPosts(
    INotificationsDb db, IPostAudiences posts, NotificationAggregator grouping, Notifier notifier) :
    INotificationHandler<PostDeleted>,
    INotificationHandler<PostAudienceChanged>,
    INotificationHandler<CircleMemberRemoved>,
    INotificationHandler<CircleDeleted>,
    INotificationHandler<UserBlocked>,
    INotificationHandler<FollowRemoved>,
    INotificationHandler<ProfileHidden>,
    INotificationHandler<AccountErased>,
    INotificationHandler<NotificationsCompared>
{
    private const int NotificationsPerStep = 200;

    public Task Handle(PostDeleted e, CancellationToken ct) => CompareAbout(e.Post, e.At, ct);

    public Task Handle(PostAudienceChanged e, CancellationToken ct) => CompareAbout(e.Post, e.At, ct);

    public Task Handle(CircleMemberRemoved e, CancellationToken ct) => Compare(e.Member, e.Owner, e.At, ct);

    [Deferred("affects everyone who could see a post of the circle")]
    public Task Handle(CircleDeleted e, CancellationToken ct) => Compare(null, e.Owner, e.At, ct);

    public Task Handle(UserBlocked e, CancellationToken ct) => CompareBoth(e.Blocker, e.Blocked, e.At, ct);

    // Both lose access to the other's posts for friends.
    public Task Handle(FollowRemoved e, CancellationToken ct) => CompareBoth(e.Follower, e.Followee, e.At, ct);

    [Deferred("affects everyone who could see a post of the account")]
    public Task Handle(ProfileHidden e, CancellationToken ct) => Compare(null, e.User, e.At, ct);

    [Deferred("erasure: everything the account ever left")]
    public Task Handle(AccountErased e, CancellationToken ct) => Compare(null, e.User, e.At, ct);

    [Deferred("continues where a step ended")]
    public async Task Handle(NotificationsCompared e, CancellationToken ct)
    {
        var found = await Which(e).OrderBy(n => n.UserId).ThenBy(n => n.Id)
            .Take(NotificationsPerStep).ToListAsync(ct);
        var seen = await posts.SeenAmong([.. found.Select(n => (n.PostId!.Value, n.UserId)).Distinct()], ct);
        var unseen = found.FindAll(n => !seen.Contains((n.PostId!.Value, n.UserId)));
        await grouping.MarkUnseen(unseen.FindAll(n => n.Type == NotificationType.Mention), ct);
        await notifier.Delete(unseen, ct);
        if (found.Count == NotificationsPerStep)
        {
            db.Raise(e with { AfterOwner = found[^1].UserId, After = found[^1].Id });
        }
    }

    private async Task CompareAbout(PostId post, DateTimeOffset at, CancellationToken ct)
    {
        await Handle(new NotificationsCompared(at, Post: post), ct);
        await Handle(new NotificationsCompared(at, SharedPost: post), ct);
    }

    private async Task CompareBoth(UserId one, UserId other, DateTimeOffset at, CancellationToken ct)
    {
        await Compare(one, other, at, ct);
        await Compare(other, one, at, ct);
    }

    private async Task Compare(UserId? owner, UserId author, DateTimeOffset at, CancellationToken ct)
    {
        await Handle(new NotificationsCompared(at, owner, Author: author), ct);
        await Handle(new NotificationsCompared(at, owner, SharedAuthor: author), ct);
    }

    private IQueryable<Notification> Which(NotificationsCompared e)
    {
        var (afterOwner, after) = (e.AfterOwner, e.After);
        var which = db.Notifications.AsNoTracking();
        which = e.Owner is { } owner
            ? which.Where(n => n.UserId == owner && n.Id > after)
            : which.Where(n => !(n.UserId < afterOwner) && (n.UserId > afterOwner || n.Id > after));
        which = e.Author is { } author ? which.Where(n => n.PostAuthorId == author) : which;
        which = e.SharedAuthor is { } sharedAuthor ? which.Where(n => n.SharedAuthorId == sharedAuthor) : which;
        which = e.Post is { } post ? which.Where(n => n.PostId == post) : which;
        return e.SharedPost is { } shared ? which.Where(n => n.SharedPostId == shared) : which;
    }
}
