using Hubbub.Application.Common;
using Hubbub.Application.Graph.Contracts;
using Hubbub.Application.Profiles.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Graph;

namespace Hubbub.Application.Graph;

/// <summary>
/// The checks common to all relationship changes: two different people, the other exists; and one commit.
/// </summary>
internal sealed class RelationshipChange(
    IGraphDb db, IRelations relations, IPeople people, IdGenerator ids, TimeProvider clock)
{
    public Task<Result<RelationshipRow>> Apply(
        UserId actor, UserId other, Action<Relationship, long, DateTimeOffset> act, CancellationToken ct) =>
        Apply(
            actor,
            other,
            (relationship, id, now) =>
            {
                act(relationship, id, now);
                return Result.Success;
            },
            ct);

    public async Task<Result<RelationshipRow>> Apply(
        UserId actor, UserId other, Func<Relationship, long, DateTimeOffset, Result> act, CancellationToken ct)
    {
        if (actor == other)
        {
            return GraphErrors.Self;
        }

        // Someone who blocked me is not found, unless I blocked them too and may lift that block. A hidden person is
        // found only if there is a relationship that I can end. All of this is decided on one read, because state may
        // change between two reads.
        var relationship = await db.Relationship(actor, other, ct);
        var isThere = relationship.IsBlockedByMe
            || (!relationship.IsBlockedEitherWay
                && (relationship.IsSomethingToMe || await people.IsPrivate(other, ct) is not null));
        if (!isThere)
        {
            return GraphErrors.UserNotFound;
        }

        if (act(relationship, ids.Next(), clock.Now()).Failure is { } failure)
        {
            return failure;
        }

        // Ending a relationship that does not exist must not create rows.
        if (relationship.HasChanged)
        {
            await db.SaveChangesAsync(ct);
        }

        return await relations.Between(actor, other, ct);
    }
}
