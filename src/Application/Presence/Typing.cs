using Hubbub.Application.Common;
using Hubbub.Application.Common.Behaviors;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Common.Realtime;
using Hubbub.Application.Graph.Contracts;
using Hubbub.Application.Messaging.Contracts;
using Hubbub.Application.Profiles.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging.Events;
using Hubbub.Domain.Presence;
using MediatR;

namespace Hubbub.Application.Presence;

/// <summary>Shows the receiver, whom the actor may message, that something is being written.</summary>
public sealed record StartTyping(UserId Actor, UserId ReceiverId) : IRequest<Result>, IRateLimited
{
    public LimitedAct Act => LimitedAct.Typing;
}

/// <summary>Takes back that something is being written.</summary>
public sealed record StopTyping(UserId Actor, UserId ReceiverId) : IRequest<Result>, IRateLimited
{
    public LimitedAct Act => LimitedAct.Typing;
}

internal sealed class StartTypingHandler(TypingTracker board, TypingAccess access) : IRequestHandler<StartTyping, Result>
{
    public async Task<Result> Handle(StartTyping command, CancellationToken ct)
    {
        if (await access.UsernameFor(command.Actor, command.ReceiverId, ct) is not { } username)
        {
            return PresenceErrors.ReceiverNotFound;
        }

        board.Start(command.Actor, username, command.ReceiverId);
        return Result.Success;
    }
}

internal sealed class StopTypingHandler(TypingTracker board, TypingAccess access) : IRequestHandler<StopTyping, Result>
{
    public async Task<Result> Handle(StopTyping command, CancellationToken ct)
    {
        if (await access.UsernameFor(command.Actor, command.ReceiverId, ct) is null)
        {
            return PresenceErrors.ReceiverNotFound;
        }

        board.Stop(command.Actor, command.ReceiverId);
        return Result.Success;
    }
}

/// <summary>Who may show typing to whom: starting and stopping answer alike, so that neither tells of a block.</summary>
internal sealed class TypingAccess(IRelations relations, IPeople people)
{
    /// <summary>The actor's username; null when the receiver is not there for them.</summary>
    public async Task<string?> UsernameFor(UserId actor, UserId receiver, CancellationToken ct)
    {
        var cards = await people.GetMany([actor, receiver], ct);
        var isThere = actor != receiver && cards.TryGetValue(receiver, out var card) && card.IsAvailable
            && !await relations.AreApart(actor, receiver, ct);
        return isThere ? cards[actor].Username : null;
    }
}

/// <summary>Whoever has sent is not typing any more.</summary>
internal sealed class StopTypingOnMessageSent(
    TypingTracker board, IConversations conversations, IRealtimePublisher realtime)
    : INotificationHandler<EventBatch<MessageSent>>
{
    public async Task Handle(EventBatch<MessageSent> batch, CancellationToken ct)
    {
        if (board.IsEmpty)
        {
            return;
        }

        var members = await conversations.MembersOf([.. batch.Events.Select(e => e.Conversation).Distinct()], ct);
        realtime.AfterCommit(() =>
        {
            foreach (var e in batch.Events)
            {
                foreach (var member in members[e.Conversation])
                {
                    board.Stop(e.Sender, member);
                }
            }
        });
    }
}
