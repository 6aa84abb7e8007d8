using Hubbub.Application.Common.Effects;
using Hubbub.Application.Common.Realtime;
using Hubbub.Application.Graph.Contracts;
using Hubbub.Domain.Accounts.Events;
using Hubbub.Domain.Common;
using Hubbub.Domain.Graph;
using Hubbub.Domain.Graph.Events;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Graph;

/// <summary>
/// Deletes an erased person's follows, blocks and mutes, in both directions, and pushes the others' new counts; a
/// bounded number of people per step.
/// </summary>
[Deferred("erasure: everything the account ever left")]
internal sealed class ForgetErasedPerson(IGraphDb db, IRelations relations, IRealtimePublisher publisher)
    : INotificationHandler<AccountErased>, INotificationHandler<RelationshipsForgotten>
{
    private const int EdgesPerStep = 200;

    public Task Handle(AccountErased e, CancellationToken ct) => Forget(e.User, e.At, ct);

    public Task Handle(RelationshipsForgotten e, CancellationToken ct) => Forget(e.User, e.At, ct);

    private async Task Forget(UserId user, DateTimeOffset at, CancellationToken ct)
    {
        var edges = await db.Edges.Where(e => e.FromId == user || e.ToId == user)
            .OrderBy(e => e.FromId).ThenBy(e => e.ToId).Take(EdgesPerStep).ToListAsync(ct);
        db.Edges.RemoveRange(edges);
        await db.SaveChangesAsync(ct);

        var others = edges.Where(IsSomething).Select(e => e.FromId == user ? e.ToId : e.FromId).Distinct();
        foreach (var other in others)
        {
            publisher.Publish([other], new RelationshipChanged(
                user, await relations.Between(other, user, ct), await relations.CountsOf(other, ct)));
        }

        if (edges.Count == EdgesPerStep)
        {
            db.Raise(new RelationshipsForgotten(user, at));
        }
    }

    private static bool IsSomething(Edge edge) =>
        edge.Follow != FollowState.None || edge.BlockId is not null || edge.MuteId is not null;
}
