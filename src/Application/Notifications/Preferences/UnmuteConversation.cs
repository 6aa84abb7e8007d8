using Hubbub.Application.Common.Behaviors;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Messaging.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Notifications;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Notifications.Preferences;

/// <summary>Notifies of a conversation's messages again. Idempotent.</summary>
[Cost(5)]
public sealed record UnmuteConversation(UserId Actor, ConversationId ConversationId) : IRequest<Result>, IRateLimited
{
    public LimitedAct Act => LimitedAct.NotificationSettings;
}

internal sealed class UnmuteConversationHandler(INotificationsDb db, IConversations conversations, TimeProvider clock)
    : IRequestHandler<UnmuteConversation, Result>
{
    public Task<Result> Handle(UnmuteConversation command, CancellationToken ct) =>
        db.InTransactionAsync(token => Unmute(command, token), ct);

    private async Task<Result> Unmute(UnmuteConversation command, CancellationToken ct)
    {
        var mute = await db.ConversationMutes.SingleOrDefaultAsync(
            m => m.UserId == command.Actor && m.ConversationId == command.ConversationId, ct);
        if (mute is not null)
        {
            mute.End(clock.Now());
            db.ConversationMutes.Remove(mute);
            return Result.Success;
        }

        return await conversations.HasMember(command.ConversationId, command.Actor, ct)
            ? Result.Success
            : NotificationsErrors.ConversationNotFound;
    }
}
