using Hubbub.Application.Common.Effects;
using Hubbub.Application.Posts.Contracts;
using Hubbub.Application.Profiles.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Notifications;
using Hubbub.Domain.Notifications.Events;
using Hubbub.Domain.Posts.Events;
using MediatR;

namespace Hubbub.Application.Notifications.Delivery;

/// <summary>Notifies a poll's author and voters of its end; a bounded number of voters per step.</summary>
[Deferred("notifies everyone who voted")]
internal sealed class NotifyOnPollEnded(INotificationsDb db, IPostAudiences posts, IPeople people, Notifier notifier)
    : INotificationHandler<PollEnded>, INotificationHandler<PollVotersNotified>
{
    private const int VotersPerStep = 100;

    public async Task Handle(PollEnded e, CancellationToken ct)
    {
        await Deliver([e.Author], e.Post, e.Author, e.At, ct);
        await Handle(new PollVotersNotified(e.Post, e.Author, After: default, e.At), ct);
    }

    public async Task Handle(PollVotersNotified e, CancellationToken ct)
    {
        var voters = await posts.VotersOf(e.Post, e.After, VotersPerStep, ct);
        var notifiable = await notifier.NotMuted([.. voters.Select(v => (e.Author, v))], ct);
        await Deliver([.. voters.Where(v => notifiable.Contains((e.Author, v)))], e.Post, e.Author, e.At, ct);
        if (voters.Count == VotersPerStep)
        {
            db.Raise(e with { After = voters[^1] });
        }
    }

    private async Task Deliver(
        IReadOnlyList<UserId> listeners, PostId post, UserId author, DateTimeOffset at, CancellationToken ct)
    {
        var wanting = await notifier.Wanting([.. listeners.Select(l => (author, l, NotificationType.PollEnded))], ct);
        var seen = await posts.SeenAmong([.. wanting.Select(w => (post, w.Recipient))], ct);
        var notified = listeners.Where(l => seen.Contains((post, l))).Select(listener => new Notification
        {
            Id = notifier.NextId(),
            Order = notifier.NextOrder(),
            UserId = listener,
            Type = NotificationType.PollEnded,
            FromUserId = listener == author ? null : author,
            PostId = post,
            PostAuthorId = listener == author ? null : author,
            Message = listener == author ? "Your poll has ended" : "A poll in which you voted has ended",
            CreatedAt = at,
        }).ToList();
        db.Notifications.AddRange(notified);
        await notifier.Deliver(
            notified,
            notified.Where(n => n.FromUserId is not null).ToLookup(n => n, _ => author),
            await people.GetMany([author], ct),
            ct);
    }
}
