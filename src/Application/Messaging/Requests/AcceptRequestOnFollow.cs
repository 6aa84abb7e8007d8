using Hubbub.Application.Graph.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Graph.Events;
using Hubbub.Domain.Messaging;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Messaging.Requests;

/// <summary>Following someone accepts their message request, even one that was declined.</summary>
internal sealed class AcceptRequestOnFollow(IMessagingDb db, IRelations relations)
    : INotificationHandler<FollowCreated>, INotificationHandler<FollowAccepted>
{
    public Task Handle(FollowCreated e, CancellationToken ct) => Accept(e.Follower, e.Followee, e.At, ct);

    public Task Handle(FollowAccepted e, CancellationToken ct) => Accept(e.Follower, e.Followee, e.At, ct);

    private async Task Accept(UserId follower, UserId followee, DateTimeOffset at, CancellationToken ct)
    {
        var key = Conversation.KeyOf(follower, followee);
        var conversation = await db.Conversations.Include(c => c.Members.Where(m => m.UserId == follower))
            .SingleOrDefaultAsync(
                c => c.DirectKey == key && c.Members.Any(
                    m => m.UserId == follower && !m.IsHidden && m.Request != RequestState.None),
                ct);
        // The follow of a late event may be over, and its request declined since.
        if (conversation is not null && (await relations.FollowsAmong([(follower, followee)], ct)).Count > 0)
        {
            conversation.Accept(follower, at);
            await db.SaveChangesAsync(ct);
        }
    }
}
