using Hubbub.Application.Common;
using Hubbub.Application.Common.Effects;
using Hubbub.Application.Profiles.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Graph;
using Hubbub.Domain.Graph.Events;
using Hubbub.Domain.Profiles.Events;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Graph;

/// <summary>
/// Accepts pending requests when an account becomes public, a bounded number per step. A request that is stored
/// meanwhile is accepted in its own commit.
/// </summary>
internal sealed class AcceptRequestsOfPublicAccounts(IGraphDb db, IPeople people, IdGenerator ids) :
    INotificationHandler<
        ProfileShown>, INotificationHandler<FollowRequested>, INotificationHandler<FollowRequestsAccepted>
{
    private const int RequestsPerStep = 200;

    [Deferred("accepts everyone who is waiting")]
    public Task Handle(ProfileShown e, CancellationToken ct) => Accept(e.User, null, e.At, ct);

    public Task Handle(FollowRequested e, CancellationToken ct) => Accept(e.Followee, e.Follower, e.At, ct);

    [Deferred("accepts everyone who is waiting")]
    public Task Handle(FollowRequestsAccepted e, CancellationToken ct) => Accept(e.User, null, e.At, ct);

    private async Task Accept(UserId user, UserId? requester, DateTimeOffset at, CancellationToken ct)
    {
        if (await people.IsPrivate(user, ct) is not false)
        {
            return;
        }

        var requests = db.Edges.Where(e => e.ToId == user && e.Follow == FollowState.Requested);
        requests = requester is { } one ? requests.Where(e => e.FromId == one) : requests;
        var waiting = await requests
            .OrderBy(e => e.FollowId).Take(RequestsPerStep).Select(e => e.FromId).ToListAsync(ct);
        foreach (var relationship in await db.Relationships(user, waiting, ct))
        {
            relationship.Accept(ids.Next(), at);
        }

        await db.SaveChangesAsync(ct);
        if (waiting.Count == RequestsPerStep)
        {
            db.Raise(new FollowRequestsAccepted(user, at));
        }
    }
}
