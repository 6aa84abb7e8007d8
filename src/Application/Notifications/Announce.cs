using FluentValidation;
using Hubbub.Application.Accounts.Contracts;
using Hubbub.Application.Common;
using Hubbub.Application.Profiles.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Notifications;
using Hubbub.Domain.Notifications.Events;
using MediatR;

namespace Hubbub.Application.Notifications;

/// <summary>An administrator's word to everyone, as a <c>system</c> notification.</summary>
public sealed record Announce(UserId Actor, string Message) : IRequest<Result<Announced>>;

/// <summary>The announcement is stored and on its way.</summary>
public sealed record Announced(AnnouncementId AnnouncementId);

internal sealed class AnnounceValidator : AbstractValidator<Announce>
{
    public AnnounceValidator() => RuleFor(x => x.Message).Visible().MaximumLength(Notification.MaxMessage).MultiLine();
}

internal sealed class AnnounceHandler(INotificationsDb db, IAccounts accounts, IdGenerator ids, TimeProvider clock)
    : IRequestHandler<Announce, Result<Announced>>
{
    public async Task<Result<Announced>> Handle(Announce command, CancellationToken ct)
    {
        if (!await accounts.IsAdmin(command.Actor, ct))
        {
            return NotificationsErrors.NotAnAdmin;
        }

        var id = new AnnouncementId(ids.Next());
        db.Raise(new AnnouncementMade(id, command.Message, After: default, clock.Now()));
        await db.SaveChangesAsync(ct);
        return new Announced(id);
    }
}

/// <summary>Tells a bounded number of people, and hands the rest to the next step.</summary>
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
