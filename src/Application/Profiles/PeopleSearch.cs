using System.Globalization;
using Hubbub.Application.Common;
using Hubbub.Application.Graph.Contracts;
using Hubbub.Application.Profiles.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Profiles;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Profiles;

internal sealed class PeopleSearch(IProfilesDb db, IRelations relations) : IPeopleSearch
{
    public async Task<Page<UserCard>?> Find(UserId viewer, string prefix, PageRequest page, CancellationToken ct)
    {
        var from = Profile.KeyOf(prefix);
        var to = PlainText.AfterAllThatStartWith(from);
        var position = page.Cursor is { } cursor
            ? ProfilePosition.Parse(cursor)
            : new ProfilePosition(ByDisplayName: false, Key: string.Empty, Id: default);
        if (position is null)
        {
            return null;
        }

        var (rows, start) = (new List<Profile>(), position);
        if (!position.ByDisplayName)
        {
            rows = await Shown((last, take) =>
                ByUsername(from, to, last?.UsernameKey ?? start.Key).Take(take), page.Limit + 1);
            position = new(ByDisplayName: true, string.Empty, default);
        }

        var byUsername = rows.Count;
        if (byUsername <= page.Limit)
        {
            rows.AddRange(await Shown(
                (last, take) => ByDisplayName(from, to, last is null ? position : PositionOf(last)).Take(take),
                page.Limit + 1 - byUsername));
        }

        var found = Page<Profile>.From(rows, page.Limit, last => byUsername >= page.Limit
            ? new ProfilePosition(false, last.UsernameKey, last.UserId).ToString()
            : PositionOf(last).ToString());
        return new([.. found.Items.Select(People.CardOf)], found.NextCursor);

        Task<List<Profile>> Shown(Func<Profile?, int, IQueryable<Profile>> after, int most) =>
            ShownRows.Read<Profile, Profile>(most, (last, take) => after(last, take).ToListAsync(ct), WithoutApart);

        async Task<IEnumerable<Profile>> WithoutApart(List<Profile> some)
        {
            var apart = await relations.ApartFrom(viewer, [.. some.Select(p => p.UserId)], ct);
            return some.Where(p => !apart.Contains(p.UserId));
        }
    }

    private static ProfilePosition PositionOf(Profile last) => new(ByDisplayName: true, last.DisplayNameKey, last.UserId);

    private IQueryable<Profile> ByUsername(string from, string to, string after) =>
        db.Profiles.AsNoTracking()
            .Where(p => p.UsernameKey.CompareTo(from) >= 0 && p.UsernameKey.CompareTo(to) < 0
                && p.UsernameKey.CompareTo(after) > 0 && p.Availability == Availability.Available)
            .OrderBy(p => p.UsernameKey);

    private IQueryable<Profile> ByDisplayName(string from, string to, ProfilePosition after) =>
        db.Profiles.AsNoTracking()
            .Where(p => p.DisplayNameKey.CompareTo(from) >= 0 && p.DisplayNameKey.CompareTo(to) < 0
                && (p.DisplayNameKey.CompareTo(after.Key) > 0 || (p.DisplayNameKey == after.Key && p.UserId > after.Id))
                && !(p.UsernameKey.CompareTo(from) >= 0 && p.UsernameKey.CompareTo(to) < 0)
                && p.Availability == Availability.Available)
            .OrderBy(p => p.DisplayNameKey).ThenBy(p => p.UserId);
}

/// <summary>A position in the two lists that a search walks one after the other.</summary>
internal sealed record ProfilePosition(bool ByDisplayName, string Key, UserId Id)
{
    private const string List = "profiles";

    public static ProfilePosition? Parse(string cursor) =>
        Cursors.Decode(List, cursor, 3) is [var list, var key, var id] && list is "u" or "d"
        && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? new(list == "d", key, new(value))
            : null;

    public override string ToString() => Cursors.Encode(List, ByDisplayName ? "d" : "u", Key, Id.Value);
}
