using Hubbub.Application.Common;
using Hubbub.Application.Graph.Contracts;
using Hubbub.Application.Profiles.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Graph;

namespace Hubbub.Application.Graph;

/// <summary>What every change between two people has around it: they are two, the other is someone, one commit.</summary>
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

        // Whoever blocked me is not there for me, unless I blocked them too and want to lift it. Whoever is hidden is
        // there only as far as something stands between us that I can end. All of it from one read: what is asked in
        // two may change in between.
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

        // Two people who have nothing to do with each other leave no rows by having nothing to end.
        if (relationship.HasChanged)
        {
            await db.SaveChangesAsync(ct);
        }

        return await relations.Between(actor, other, ct);
    }
}
