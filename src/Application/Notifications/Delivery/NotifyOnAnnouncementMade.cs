using Hubbub.Application.Common.Effects;
using Hubbub.Application.Profiles.Contracts;
using Hubbub.Domain.Notifications;
using Hubbub.Domain.Notifications.Events;
using MediatR;

namespace Hubbub.Application.Notifications.Delivery;

/// <summary>Notifies a bounded number of people, and leaves the rest to the next step.</summary>
[Deferred("notifies everyone")]
internal sealed class NotifyOnAnnouncementMade(INotificationsDb db, IPeople people, Notifier notifier)
    : INotificationHandler<AnnouncementMade>
{
    private const int PeoplePerStep = 200;

    public async Task Handle(AnnouncementMade e, CancellationToken ct)
    {
        var receivers = await people.After(e.After, PeoplePerStep, ct);
        foreach (var receiver in receivers)
        {
            await notifier.Add(
                new Notification
                {
                    Id = notifier.NextId(),
                    Order = notifier.NextOrder(),
                    UserId = receiver,
                    Type = NotificationType.System,
                    AnnouncementId = e.Announcement,
                    Message = e.Message,
                    CreatedAt = e.At,
                },
                ct);
        }

        if (receivers.Count == PeoplePerStep)
        {
            db.Raise(e with { After = receivers[^1] });
        }
    }
}
