using FluentValidation;
using Hubbub.Application.Common;
using Hubbub.Application.Common.Behaviors;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging;
using MediatR;

namespace Hubbub.Application.Messaging;

/// <summary>
/// Sends a message to either a person or a conversation. With a story, the message is a reply to it and must go to its
/// author; a message that it replies to must be in the same conversation. Files must be the sender's own and unused,
/// and a shared post visible to the sender; with either, the text may be empty.
/// </summary>
[Cost(4)]
public sealed record SendMessage(
    UserId Sender,
    UserId? ReceiverId,
    ConversationId? ConversationId,
    string Message,
    string? ClientMessageId,
    StoryId? StoryId = null,
    MessageId? ReplyToId = null,
    MessageId? ForwardOf = null,
    IReadOnlyList<MediaId>? Media = null,
    PostId? SharedPostId = null) : IRequest<Result<SentMessage>>
{
    /// <summary>The files of the message that is forwarded.</summary>
    internal MessageFiles? Forwarded { get; init; }
}

/// <summary>The message is stored; a retry with the same clientMessageId gets the same answer.</summary>
public sealed record SentMessage(MessageId MessageId, ConversationId ConversationId, long Seq, DateTimeOffset SentAt);

internal sealed class SendMessageValidator : AbstractValidator<SendMessage>
{
    private const int MostMedia = Domain.Messaging.Message.MostMedia;

    public SendMessageValidator()
    {
        RuleFor(x => x.ReceiverId).Must((x, _) => x.ReceiverId is null != x.ConversationId is null)
            .WithMessage("Give exactly one of receiverId and conversationId.");
        RuleFor(x => x.Message).MaximumLength(Domain.Messaging.Message.MaxLength).MultiLine();
        RuleFor(x => x.Message).Visible()
            .When(x => x.Message.Length > 0 || (x.Media is not { Count: > 0 } && x.SharedPostId is null));
        RuleFor(x => x.Media)
            .Must(m => m is null || (m.Count <= MostMedia && m.Distinct().Count() == m.Count))
            .WithMessage($"Give at most {MostMedia} files, each once.").OverridePropertyName("mediaIds");
        RuleFor(x => x.ClientMessageId).ClientKey();
    }
}

internal sealed class SendMessageHandler(MessageSender sender) : IRequestHandler<SendMessage, Result<SentMessage>>
{
    public Task<Result<SentMessage>> Handle(SendMessage command, CancellationToken ct) => sender.Send(command, ct);
}

/// <summary>Charges for the message, unless it was stored before, and submits it to the batch that stores it.</summary>
internal sealed class MessageSender(
    ICommandBatcher<SendMessage, SendOutcome> batches, Func<EarlierMessages> earlier, ActLimiter limiter)
{
    /// <param name="command">What to send.</param>
    /// <param name="ct">Cancels waiting for the limit.</param>
    /// <param name="forwarded">Of a forward, the message; null if the sender does not see it.</param>
    public async Task<Result<SentMessage>> Send(
        SendMessage command, CancellationToken ct, Func<Task<Message?>>? forwarded = null)
    {
        if (await limiter.Take(LimitedAct.Messages, command.Sender, ct, command.ClientMessageId) is { } refusal)
        {
            // A retry is free and gets the same answer, whatever happened since.
            return await earlier().Find(command, ct) ?? refusal;
        }

        var isStored = false;
        try
        {
            if (forwarded is not null)
            {
                if (await forwarded() is not { } source)
                {
                    return await earlier().Find(command, ct) ?? MessagingErrors.MessageNotFound;
                }

                command = command with
                {
                    Message = source.Body!,
                    SharedPostId = source.SharedPostId,
                    Forwarded = source.Files,
                };
            }

            var outcome = await batches.Submit(command);
            isStored = outcome.IsStored;
            return outcome.Answer;
        }
        finally
        {
            if (!isStored)
            {
                await limiter.Return(LimitedAct.Messages, command.Sender, command.ClientMessageId);
            }
        }
    }
}
