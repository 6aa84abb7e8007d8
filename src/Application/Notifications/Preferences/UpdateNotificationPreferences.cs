using FluentValidation;
using Hubbub.Application.Common.Behaviors;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Notifications.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Notifications;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Notifications.Preferences;

/// <summary>Changes what is given; everything else keeps its value. Idempotent.</summary>
/// <param name="Actor">Whose preferences.</param>
/// <param name="Types">Changes for types, each type at most once.</param>
/// <param name="PushContent">How much a push message says.</param>
/// <param name="EmailAfterMinutes">How long a notification is unread before it is mailed.</param>
[Cost(5)]
public sealed record UpdateNotificationPreferences(
    UserId Actor,
    IReadOnlyList<TypePreferencesChange>? Types,
    PushContent? PushContent,
    int? EmailAfterMinutes = null)
    : IRequest<Result<PreferencesRow>>, IRateLimited
{
    public LimitedAct Act => LimitedAct.NotificationSettings;
}

/// <summary>A change of the channels that are given.</summary>
/// <param name="Type">The type.</param>
/// <param name="InApp">Whether it is in the list and on the sockets.</param>
/// <param name="Push">Whether it is pushed to devices that subscribed.</param>
/// <param name="Email">Whether it is mailed.</param>
public sealed record TypePreferencesChange(
    NotificationType Type, bool? InApp = null, bool? Push = null, bool? Email = null);

internal sealed class UpdateNotificationPreferencesValidator : AbstractValidator<UpdateNotificationPreferences>
{
    public UpdateNotificationPreferencesValidator()
    {
        RuleFor(x => x.Types)
            .Must(types => types is null
                || (types.All(t => t is not null) && types.DistinctBy(t => t.Type).Count() == types.Count))
            .WithMessage("Give each type at most once, and no null.");
        RuleForEach(x => x.Types).Where(type => type is not null)
            .ChildRules(type => type.RuleFor(t => t.Type).IsInEnum());
        RuleFor(x => x.PushContent).IsInEnum();
        RuleFor(x => x.EmailAfterMinutes).InclusiveBetween(
            NotificationPreferences.MinEmailAfterMinutes, NotificationPreferences.MaxEmailAfterMinutes);
    }
}

internal sealed class UpdateNotificationPreferencesHandler(
    INotificationsDb db, INotificationPreferences preferences, TimeProvider clock)
    : IRequestHandler<UpdateNotificationPreferences, Result<PreferencesRow>>
{
    public Task<Result<PreferencesRow>> Handle(UpdateNotificationPreferences command, CancellationToken ct) =>
        db.InTransactionAsync(token => Update(command, token), ct);

    private async Task<Result<PreferencesRow>> Update(UpdateNotificationPreferences command, CancellationToken ct)
    {
        var changes = command.Types ?? [];
        if (changes.Any(t => t.Type == NotificationType.System && (t.InApp is false || t.Push is false)))
        {
            return NotificationsErrors.SystemIsAlwaysOn;
        }

        var now = clock.Now();
        var stored = await db.NotificationPreferences.SingleOrDefaultAsync(p => p.UserId == command.Actor, ct);
        var set = stored ?? new NotificationPreferences(command.Actor);
        foreach (var change in changes)
        {
            Set(change.Type, NotificationChannel.InApp, change.InApp);
            Set(change.Type, NotificationChannel.Push, change.Push);
            Set(change.Type, NotificationChannel.Email, change.Email);
        }

        set.Set(command.PushContent ?? set.PushContent, now);
        set.SetEmailAfter(command.EmailAfterMinutes ?? set.EmailAfterMinutes, now);
        if (stored is null && set.Version > 0)
        {
            db.NotificationPreferences.Add(set);
        }

        await db.SaveChangesAsync(ct);
        return await preferences.Of(command.Actor, ct);

        void Set(NotificationType type, NotificationChannel channel, bool? isOn) =>
            set.Set(type, channel, isOn ?? set.IsOn(type, channel), now);
    }
}
