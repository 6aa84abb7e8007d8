using Hubbub.Application.Common.Realtime;
using Hubbub.Domain.Common;
using Hubbub.Domain.Graph.Events;
using Hubbub.Domain.Messaging;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Messaging;

/// <summary>While a block stands, the conversation of the two is not there for either of them.</summary>
internal sealed class HideConversationOnBlock(
    IMessagingDb db, ConversationSummaries summaries, IRealtimePublisher publisher)
    : INotificationHandler<UserBlocked>, INotificationHandler<UserUnblocked>
{
    public async Task Handle(UserBlocked e, CancellationToken ct)
    {
        foreach (var member in await MembersOf(e.Blocker, e.Blocked, ct))
        {
            if (!member.IsHidden)
            {
                member.IsHidden = true;
                publisher.Publish([member.UserId], new ConversationRemoved(member.ConversationId));
            }
        }
    }

    public async Task Handle(UserUnblocked e, CancellationToken ct)
    {
        if (e.StillApart)
        {
            return;
        }

        var members = await MembersOf(e.Blocker, e.Blocked, ct);
        members.ForEach(m => m.IsHidden = false);
        await db.SaveChangesAsync(ct);
        foreach (var member in members)
        {
            var summary = await summaries.Find(member.ConversationId, member.UserId, ct);
            publisher.Publish([member.UserId], new ConversationRestored(summary!));
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
