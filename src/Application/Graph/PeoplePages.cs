using Hubbub.Application.Common;
using Hubbub.Application.Graph.Contracts;
using Hubbub.Application.Profiles.Contracts;
using Hubbub.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Graph;

/// <summary>Someone in a list, and the id that orders the list.</summary>
internal sealed class PersonEdge
{
    public long Id { get; init; }

    public UserId Person { get; init; }
}

/// <summary>Turns edges into pages of cards.</summary>
internal sealed class PeoplePages(IRelations relations, IPeople people)
{
    public const string Cursor = "people";

    /// <summary>
    /// A page, without people who are not available or apart from <paramref name="apartFrom"/>: it may hold fewer
    /// than its limit and still have a next one.
    /// </summary>
    public async Task<Page<UserCard>> Read(
        IQueryable<PersonEdge> edges, UserId? apartFrom, PageRequest page, CancellationToken ct)
    {
        var before = Cursors.DecodeId(Cursor, page.Cursor);
        var rows = await edges.Where(e => e.Id < before).OrderByDescending(e => e.Id).Take(page.Limit + 1).ToListAsync(ct);
        var selected = Page<PersonEdge>.From(rows, page.Limit, last => Cursors.Encode(Cursor, last.Id));
        UserId[] ids = [.. selected.Items.Select(e => e.Person)];
        var cards = await people.GetMany(ids, ct);
        var apart = apartFrom is { } viewer ? await relations.ApartFrom(viewer, ids, ct) : new HashSet<UserId>();
        return new(
            [.. ids.Where(id => !apart.Contains(id) && cards.TryGetValue(id, out var c) && c.IsAvailable).Select(id => cards[id])],
            selected.NextCursor);
    }
}
