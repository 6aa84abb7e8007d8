using Hubbub.Application.Common.Behaviors;
using Hubbub.Application.Common.RateLimits;
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

/// <summary>Takes it back.</summary>
public sealed record StopTyping(UserId Actor, UserId ReceiverId) : IRequest<Result>, IRateLimited
{
    public LimitedAct Act => LimitedAct.Typing;
}

internal sealed class StartTypingHandler(TypingBoard board, IRelations relations, IPeople people)
    : IRequestHandler<StartTyping, Result>
{
    public async Task<Result> Handle(StartTyping command, CancellationToken ct)
    {
        var cards = await people.GetMany([command.Actor, command.ReceiverId], ct);
        if (command.Actor == command.ReceiverId
            || !cards.TryGetValue(command.ReceiverId, out var receiver) || !receiver.IsAvailable
            || await relations.AreApart(command.Actor, command.ReceiverId, ct))
        {
            return PresenceErrors.ReceiverNotFound;
        }

        board.Start(command.Actor, cards[command.Actor].Username ?? string.Empty, command.ReceiverId);
        return Result.Success;
    }
}

internal sealed class StopTypingHandler(TypingBoard board, IRelations relations) : IRequestHandler<StopTyping, Result>
{
    public async Task<Result> Handle(StopTyping command, CancellationToken ct)
    {
        if (await relations.AreApart(command.Actor, command.ReceiverId, ct))
        {
            return PresenceErrors.ReceiverNotFound;
        }

        board.Stop(command.Actor, command.ReceiverId);
        return Result.Success;
    }
}

/// <summary>Whoever has sent is not typing any more.</summary>
internal sealed class StopTypingOnMessageSent(TypingBoard board, IConversations conversations)
    : INotificationHandler<MessageSent>
{
    public async Task Handle(MessageSent e, CancellationToken ct)
    {
        foreach (var member in await conversations.MembersOf(e.Conversation, ct))
        {
            board.Stop(e.Sender, member);
        }
    }
}
