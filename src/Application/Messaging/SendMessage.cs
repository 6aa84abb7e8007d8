using FluentValidation;
using Hubbub.Application.Common;
using Hubbub.Application.Common.Behaviors;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Graph.Contracts;
using Hubbub.Application.Profiles.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Messaging;

/// <summary>Sends to a person or into a conversation: exactly one of the two is given.</summary>
public sealed record SendMessage(
    UserId Sender,
    UserId? ReceiverId,
    ConversationId? ConversationId,
    string Message,
    string? ClientMessageId) : IRequest<Result<SentMessage>>;

/// <summary>The message is stored; a retry with the same clientMessageId answers the same.</summary>
public sealed record SentMessage(MessageId MessageId, ConversationId ConversationId, long Seq, DateTimeOffset SentAt);

internal sealed class SendMessageValidator : AbstractValidator<SendMessage>
{
    public SendMessageValidator()
    {
        RuleFor(x => x.ReceiverId).Must((x, _) => x.ReceiverId is null != x.ConversationId is null)
            .WithMessage("Give either receiverId or conversationId.");
        RuleFor(x => x.Message).Visible().MaximumLength(Domain.Messaging.Message.MaxLength).MultiLine();
        RuleFor(x => x.ClientMessageId).Matches(@"^[A-Za-z0-9._:-]{1,64}\z");
    }
}

internal sealed class SendMessageHandler(
    IMessagingDb db,
    ConversationAccess access,
    IRelations relations,
    IPeople people,
    ActLimiter limiter,
    RetryTurns turns,
    IdGenerator ids,
    TimeProvider clock) : IRequestHandler<SendMessage, Result<SentMessage>>
{
    public async Task<Result<SentMessage>> Handle(SendMessage command, CancellationToken ct)
    {
        if (command.ClientMessageId is not { } clientMessageId)
        {
            return await Send(command, ct);
        }

        // Before everything else: a retry is free and answers the same, whatever happened since.
        using var turn = await turns.Enter(command.Sender, clientMessageId, ct);
        return await Earlier(command, ct) ?? await Send(command, ct);
    }

    private async Task<Result<SentMessage>> Send(SendMessage command, CancellationToken ct)
    {
        var found = command.ReceiverId is { } receiver
            ? await ConversationWith(receiver, command.Sender, ct)
            : await ConversationOf(command.ConversationId!.Value, command.Sender, ct);
        if (found.Failure is { } failure)
        {
            return failure;
        }

        Message message = null!;
        var refusal = await limiter.Charge(LimitedAct.Messages, command.Sender, Store, ct);
        return refusal is null ? SentOf(message) : refusal;

        async Task Store(CancellationToken token)
        {
            message = found.Value.Send(
                new(ids.Next()), command.Sender, command.Message, command.ClientMessageId, clock.Now());
            db.Messages.Add(message);
            await db.SaveChangesAsync(token);
        }
    }

    private async Task<Result<SentMessage>?> Earlier(SendMessage command, CancellationToken ct)
    {
        var earlier = await (
            from message in db.Messages.AsNoTracking()
            join conversation in db.Conversations on message.ConversationId equals conversation.Id
            where message.SenderId == command.Sender && message.ClientMessageId == command.ClientMessageId
            select new { Message = message, conversation.DirectKey }).SingleOrDefaultAsync(ct);
        if (earlier is null)
        {
            return null;
        }

        var isSame = earlier.Message.HasBody(command.Message)
            && (command.ReceiverId is { } receiver
                ? earlier.DirectKey == Conversation.KeyOf(command.Sender, receiver)
                : earlier.Message.ConversationId == command.ConversationId);
        return isSame ? SentOf(earlier.Message) : MessagingErrors.IdempotencyConflict;
    }

    private async Task<Result<Conversation>> ConversationWith(UserId receiver, UserId sender, CancellationToken ct)
    {
        if (receiver == sender)
        {
            return MessagingErrors.MessageToSelf;
        }

        if (await people.IsPrivate(receiver, ct) is null || await relations.AreApart(sender, receiver, ct))
        {
            return MessagingErrors.ReceiverNotFound;
        }

        var key = Conversation.KeyOf(sender, receiver);
        var conversation = await db.Conversations.Include(c => c.Members).SingleOrDefaultAsync(c => c.DirectKey == key, ct);
        if (conversation is null)
        {
            conversation = Conversation.Direct(new(ids.Next()), sender, receiver, clock.Now());
            db.Conversations.Add(conversation);
        }

        return conversation;
    }

    private async Task<Result<Conversation>> ConversationOf(ConversationId id, UserId sender, CancellationToken ct)
    {
        if (await access.Find(id, sender, ct) is not { } conversation)
        {
            return MessagingErrors.ConversationNotFound;
        }

        return await people.IsPrivate(conversation.OtherThan(sender), ct) is null
            ? MessagingErrors.ReceiverNotFound
            : conversation;
    }

    private static SentMessage SentOf(Message message) =>
        new(message.Id, message.ConversationId, message.Seq, message.SentAt);
}
