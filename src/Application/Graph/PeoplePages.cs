using Hubbub.Application.Common;
using Hubbub.Application.Profiles.Contracts;
using Hubbub.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Graph;

/// <summary>A person in a list, and the id that the list is ordered by.</summary>
internal sealed class PersonEdge
{
    public long Id { get; init; }

    public UserId Person { get; init; }
}

/// <summary>Reads edges as pages of cards.</summary>
internal sealed class PeoplePages(IGraphDb db, IPeople people)
{
    public const string Cursor = "people";

    /// <summary>
    /// A page without people who are unavailable, or separated from <paramref name="apartFrom"/> by a block. If
    /// <paramref name="apartFrom"/> is null, the list is of blocked people, who are shown without a picture.
    /// </summary>
    public async Task<Page<UserCard>> Read(
        IQueryable<PersonEdge> edges, UserId? apartFrom, PageRequest page, CancellationToken ct)
    {
        if (apartFrom is { } viewer)
        {
            edges = edges.Where(e =>
                !db.Edges.Any(b => b.FromId == viewer && b.ToId == e.Person && b.BlockId != null)
                && !db.Edges.Any(b => b.FromId == e.Person && b.ToId == viewer && b.BlockId != null));
        }

        var before = Cursors.DecodeId(Cursor, page.Cursor);
        var found = await ShownRows.Read<PersonEdge, (long Id, UserCard Card)>(page.Limit + 1, After, Shown);
        var selected = Page<(long Id, UserCard Card)>.From(found, page.Limit, last => Cursors.Encode(Cursor, last.Id));
        return new([.. selected.Items.Select(i => i.Card)], selected.NextCursor);

        Task<List<PersonEdge>> After(PersonEdge? last, int take)
        {
            var id = last?.Id ?? before;
            return edges.Where(e => e.Id < id).OrderByDescending(e => e.Id).Take(take).ToListAsync(ct);
        }

        async Task<IEnumerable<(long Id, UserCard Card)>> Shown(List<PersonEdge> rows)
        {
            var cards = await people.GetMany([.. rows.Select(e => e.Person)], ct);
            return rows.Where(e => cards.TryGetValue(e.Person, out var card) && card.IsAvailable)
                .Select(e => (e.Id, apartFrom is null ? cards[e.Person].WithoutAvatar() : cards[e.Person]));
        }
    }
}
