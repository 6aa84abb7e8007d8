using FluentValidation;
using Hubbub.Application.Common;
using Hubbub.Application.Common.Behaviors;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Domain.Common;
using Hubbub.Domain.Notifications;
using Hubbub.Domain.Notifications.Events;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Notifications;

/// <summary>An administrator's announcement to everyone, as a <c>system</c> notification.</summary>
[Cost(1000)]
public sealed record Announce(UserId Actor, string Message, string? IdempotencyKey = null)
    : IRequest<Result<Announced>>, IForAdministrators
{
    Error IForAdministrators.Refusal => NotificationsErrors.NotAnAdmin;

    string IForAdministrators.Act => "made an announcement";
}

/// <summary>The announcement is stored and is being delivered.</summary>
public sealed record Announced(AnnouncementId AnnouncementId);

internal sealed class AnnounceValidator : AbstractValidator<Announce>
{
    public AnnounceValidator()
    {
        RuleFor(x => x.Message).Visible().MaximumLength(Notification.MaxMessage).MultiLine();
        RuleFor(x => x.IdempotencyKey).ClientKey();
    }
}

internal sealed class AnnounceHandler(INotificationsDb db, IdGenerator ids, TimeProvider clock)
    : IRequestHandler<Announce, Result<Announced>>
{
    public async Task<Result<Announced>> Handle(Announce command, CancellationToken ct)
    {
        var earlier = command.IdempotencyKey is null
            ? null
            : await db.Announcements.AsNoTracking().SingleOrDefaultAsync(
                a => a.ActorId == command.Actor && a.IdempotencyKey == command.IdempotencyKey, ct);
        if (earlier is not null)
        {
            return earlier.Message == command.Message
                ? new Announced(earlier.Id)
                : NotificationsErrors.IdempotencyConflict;
        }

        var announcement = new Announcement
        {
            Id = new(ids.Next()),
            ActorId = command.Actor,
            Message = command.Message,
            IdempotencyKey = command.IdempotencyKey,
            CreatedAt = clock.Now(),
        };
        db.Announcements.Add(announcement);
        db.Raise(new AnnouncementMade(announcement.Id, command.Message, After: default, announcement.CreatedAt));
        await db.SaveChangesAsync(ct);
        return new Announced(announcement.Id);
    }
}
