using Hubbub.Application.Common.Behaviors;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Messaging.Contracts;
using Hubbub.Application.Notifications.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Notifications;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Notifications.Preferences;

/// <summary>Mutes notifications of a conversation's messages, until a time or for good. Idempotent.</summary>
/// <param name="Actor">Who is not notified; the other members are not told.</param>
/// <param name="ConversationId">The conversation.</param>
/// <param name="Until">When it ends; null if it does not.</param>
[Cost(5)]
public sealed record MuteConversation(UserId Actor, ConversationId ConversationId, DateTimeOffset? Until)
    : IRequest<Result<MutedConversation>>, IRateLimited
{
    public LimitedAct Act => LimitedAct.NotificationSettings;
}

internal sealed class MuteConversationHandler(INotificationsDb db, IConversations conversations, TimeProvider clock)
    : IRequestHandler<MuteConversation, Result<MutedConversation>>
{
    public Task<Result<MutedConversation>> Handle(MuteConversation command, CancellationToken ct) =>
        db.InTransactionAsync(token => Mute(command, token), ct);

    private async Task<Result<MutedConversation>> Mute(MuteConversation command, CancellationToken ct)
    {
        var (actor, conversation, now) = (command.Actor, command.ConversationId, clock.Now());
        if (!await conversations.HasMember(conversation, actor, ct))
        {
            return NotificationsErrors.ConversationNotFound;
        }

        if (command.Until <= now)
        {
            return Error.Validation(new Dictionary<string, string[]> { ["until"] = ["Choose a time in the future."] });
        }

        await db.ConversationMutes.Where(m => m.UserId == actor && m.Until <= now).ExecuteDeleteAsync(ct);
        var mute = await db.ConversationMutes.SingleOrDefaultAsync(
            m => m.UserId == actor && m.ConversationId == conversation, ct);
        if (mute is null)
        {
            if (await db.ConversationMutes.CountAsync(m => m.UserId == actor, ct) >= ConversationMute.MostPerPerson)
            {
                return NotificationsErrors.TooManyMutedConversations;
            }

            mute = db.ConversationMutes.Add(new(actor, conversation)).Entity;
        }

        // As stored, so that the answer equals a later read.
        var until = command.Until is { } at
            ? DateTimeOffset.FromUnixTimeMilliseconds(at.ToUnixTimeMilliseconds())
            : (DateTimeOffset?)null;
        mute.Set(until, now);
        return new MutedConversation(conversation, until);
    }
}
