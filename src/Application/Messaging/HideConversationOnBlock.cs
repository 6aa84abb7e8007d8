using Hubbub.Application.Common.Realtime;
using Hubbub.Application.Graph.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Graph.Events;
using Hubbub.Domain.Messaging;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Messaging;

/// <summary>
/// During a block, hides the conversation of the two from both of them; a request, and pins, end for good. The block is
/// read from the database, not taken from the event, because a retried event may arrive after a later one.
/// </summary>
internal sealed class HideConversationOnBlock(
    IMessagingDb db, IRelations relations, ConversationSummaries summaries, IRealtimePublisher publisher)
    : INotificationHandler<UserBlocked>, INotificationHandler<UserUnblocked>
{
    public Task Handle(UserBlocked e, CancellationToken ct) => Settle(e.Blocker, e.Blocked, ct);

    public Task Handle(UserUnblocked e, CancellationToken ct) => Settle(e.Blocker, e.Blocked, ct);

    private async Task Settle(UserId one, UserId other, CancellationToken ct)
    {
        var areApart = await relations.AreApart(one, other, ct);
        var changed = (await MembersOf(one, other, ct)).FindAll(m => m.IsHidden != areApart);
        var known = changed.FindAll(m => m.Request != RequestState.Declined);
        if (areApart)
        {
            changed.ForEach(m => m.Hide());
        }
        else
        {
            changed.ForEach(m => m.IsHidden = false);
        }

        await db.SaveChangesAsync(ct);
        foreach (var member in known)
        {
            publisher.Publish([member.UserId], areApart
                ? new ConversationRemoved(member.ConversationId)
                : new ConversationRestored((await summaries.Find(member.ConversationId, member.UserId, ct))!));
        }
    }

    private Task<List<Member>> MembersOf(UserId one, UserId other, CancellationToken ct)
    {
        var key = Conversation.KeyOf(one, other);
        return (
            from conversation in db.Conversations
            where conversation.DirectKey == key
            join member in db.Members on conversation.Id equals member.ConversationId
            select member).ToListAsync(ct);
    }
}
