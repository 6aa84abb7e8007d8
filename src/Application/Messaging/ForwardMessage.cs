using FluentValidation;
using Hubbub.Application.Common;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Domain.Common;
using MediatR;

namespace Hubbub.Application.Messaging;

/// <summary>
/// Sends the text, files and shared post of a message that the sender sees to either a person or a conversation.
/// </summary>
[Cost(6)]
public sealed record ForwardMessage(
    UserId Sender, MessageId MessageId, UserId? ReceiverId, ConversationId? ConversationId, string? ClientMessageId)
    : IRequest<Result<SentMessage>>;

internal sealed class ForwardMessageValidator : AbstractValidator<ForwardMessage>
{
    public ForwardMessageValidator()
    {
        RuleFor(x => x.ReceiverId).Must((x, _) => x.ReceiverId is null != x.ConversationId is null)
            .WithMessage("Give exactly one of receiverId and conversationId.");
        RuleFor(x => x.ClientMessageId).ClientKey();
    }
}

internal sealed class ForwardMessageHandler(ConversationAccess access, MessageSender sender)
    : IRequestHandler<ForwardMessage, Result<SentMessage>>
{
    public Task<Result<SentMessage>> Handle(ForwardMessage command, CancellationToken ct)
    {
        var forward = new SendMessage(
            command.Sender,
            command.ReceiverId,
            command.ConversationId,
            Message: string.Empty,
            command.ClientMessageId,
            ForwardOf: command.MessageId);
        return sender.Send(forward, ct, forwarded: async () =>
            (await access.FindVisibleMessage(command.MessageId, command.Sender, ct))?.Message);
    }
}
