using FluentValidation;
using Hubbub.Application.Common;
using Hubbub.Application.Graph.Contracts;
using Hubbub.Application.Notifications.Contracts;
using Hubbub.Application.Profiles.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Notifications;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Notifications.Preferences;

/// <summary>The people whose acts do not notify the viewer in every channel; the newest accounts first.</summary>
public sealed record GetPersonPreferences(UserId Viewer, PageRequest Page)
    : IRequest<Result<Page<PersonWithPreferences>>>;

internal sealed class GetPersonPreferencesValidator : AbstractValidator<GetPersonPreferences>
{
    public GetPersonPreferencesValidator() => this.RulePage(GetPersonPreferencesHandler.Cursor, x => x.Page);
}

internal sealed class GetPersonPreferencesHandler(INotificationsDb db, IPeople people, IRelations relations)
    : IRequestHandler<GetPersonPreferences, Result<Page<PersonWithPreferences>>>
{
    public const string Cursor = "person_preferences";

    public async Task<Result<Page<PersonWithPreferences>>> Handle(GetPersonPreferences query, CancellationToken ct)
    {
        var before = new UserId(Cursors.DecodeId(Cursor, query.Page.Cursor));
        var found = await ShownRows.Read<PersonPreferences, PersonWithPreferences>(
            query.Page.Limit + 1, After, Shown);
        return Page<PersonWithPreferences>.From(
            found, query.Page.Limit, last => Cursors.Encode(Cursor, last.User.Id.Value));

        Task<List<PersonPreferences>> After(PersonPreferences? last, int take)
        {
            var id = last?.PersonId ?? before;
            return db.PersonPreferences.AsNoTracking().Where(p => p.UserId == query.Viewer && p.PersonId < id)
                .OrderByDescending(p => p.PersonId).Take(take).ToListAsync(ct);
        }

        async Task<IEnumerable<PersonWithPreferences>> Shown(List<PersonPreferences> rows)
        {
            UserId[] ids = [.. rows.Select(p => p.PersonId)];
            var (cards, apart) = (await people.GetMany(ids, ct), await relations.ApartFrom(query.Viewer, ids, ct));
            return rows
                .Where(p => cards.TryGetValue(p.PersonId, out var card) && card.IsAvailable
                    && !apart.Contains(p.PersonId))
                .Select(p => new PersonWithPreferences(
                    cards[p.PersonId],
                    p.IsOn(NotificationChannel.InApp),
                    p.IsOn(NotificationChannel.Push),
                    p.IsOn(NotificationChannel.Email)));
        }
    }
}
