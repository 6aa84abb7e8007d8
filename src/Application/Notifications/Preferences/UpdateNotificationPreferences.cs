using FluentValidation;
using Hubbub.Application.Common;
using Hubbub.Application.Common.Behaviors;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Graph.Contracts;
using Hubbub.Application.Notifications.Contracts;
using Hubbub.Application.Profiles.Contracts;
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
/// <param name="People">Changes for people, each person at most once.</param>
[Cost(5)]
public sealed record UpdateNotificationPreferences(
    UserId Actor,
    IReadOnlyList<TypePreferencesChange>? Types,
    PushContent? PushContent,
    int? EmailAfterMinutes = null,
    IReadOnlyList<PersonPreferencesChange>? People = null)
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

/// <summary>A change of the channels that are given, for everything that one person does.</summary>
/// <param name="UserId">The person.</param>
/// <param name="InApp">Whether it is in the list and on the sockets.</param>
/// <param name="Push">Whether it is pushed to devices that subscribed.</param>
/// <param name="Email">Whether it is mailed.</param>
public sealed record PersonPreferencesChange(
    UserId UserId, bool? InApp = null, bool? Push = null, bool? Email = null);

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
        RuleFor(x => x.People)
            .Must((x, people) => people is null
                || (people.All(p => p is not null && p.UserId != x.Actor)
                    && people.Count <= PageRequest.MaxLimit
                    && people.DistinctBy(p => p.UserId).Count() == people.Count))
            .WithMessage($"Give at most {PageRequest.MaxLimit} people, each once, and neither yourself nor null.");
        RuleFor(x => x.PushContent).IsInEnum();
        RuleFor(x => x.EmailAfterMinutes).InclusiveBetween(
            NotificationPreferences.MinEmailAfterMinutes, NotificationPreferences.MaxEmailAfterMinutes);
    }
}

internal sealed class UpdateNotificationPreferencesHandler(
    INotificationsDb db,
    INotificationPreferences preferences,
    IPeople people,
    IRelations relations,
    TimeProvider clock)
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
        if (await Change(set, command.People ?? [], now, ct) is { } refused)
        {
            return refused;
        }

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

    private async Task<Error?> Change(
        NotificationPreferences set, IReadOnlyList<PersonPreferencesChange> changes, DateTimeOffset now,
        CancellationToken ct)
    {
        if (changes.Count == 0)
        {
            return null;
        }

        var (user, ids) = (set.UserId, changes.Select(c => c.UserId).ToArray());
        // Untracked, because a refusal stores nothing.
        var stored = await db.PersonPreferences.AsNoTracking()
            .Where(p => p.UserId == user && ids.Contains(p.PersonId)).ToDictionaryAsync(p => p.PersonId, ct);
        // What was chosen for someone who is no longer visible can be taken back.
        UserId[] others = [.. ids.Where(id => !stored.ContainsKey(id))];
        var (cards, apart) = (await people.GetMany(others, ct), await relations.ApartFrom(user, others, ct));
        if (others.Any(id => !cards.TryGetValue(id, out var card) || !card.IsAvailable || apart.Contains(id)))
        {
            return NotificationsErrors.PersonNotFound;
        }

        var changed = new List<(PersonPreferences Row, int Before)>();
        foreach (var change in changes)
        {
            var row = stored.GetValueOrDefault(change.UserId) ?? new(user, change.UserId);
            changed.Add((row, row.Off));
            row.Set(NotificationChannel.InApp, change.InApp ?? row.IsOn(NotificationChannel.InApp));
            row.Set(NotificationChannel.Push, change.Push ?? row.IsOn(NotificationChannel.Push));
            row.Set(NotificationChannel.Email, change.Email ?? row.IsOn(NotificationChannel.Email));
        }

        changed.RemoveAll(c => c.Row.Off == c.Before);
        var (added, removed) = (changed.FindAll(c => c.Before == 0), changed.FindAll(c => c.Row.Off == 0));
        if (added.Count > removed.Count
            && await db.PersonPreferences.CountAsync(p => p.UserId == user, ct) + added.Count - removed.Count
                > PersonPreferences.MostPerPerson)
        {
            return NotificationsErrors.TooManyPeople;
        }

        db.PersonPreferences.AddRange(added.Select(c => c.Row));
        db.PersonPreferences.RemoveRange(removed.Select(c => c.Row));
        db.PersonPreferences.UpdateRange(changed.Except(added).Except(removed).Select(c => c.Row));
        if (changed.Count > 0)
        {
            set.ChangePeople(now);
        }

        return null;
    }
}
