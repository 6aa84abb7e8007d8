using FluentValidation;
using Hubbub.Application.Common;
using Hubbub.Application.Common.Behaviors;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Messaging.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging;
using Hubbub.Domain.Messaging.Events;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Messaging.Drafts;

/// <summary>
/// Saves what the actor has written in a conversation and not sent, for all devices. The last one saved wins.
/// </summary>
[Cost(5)]
public sealed record SaveMessageDraft(UserId Actor, ConversationId ConversationId, string Text, MessageId? ReplyToId)
    : IRequest<Result<MessageDraftRow>>, IRateLimited
{
    public LimitedAct Act => LimitedAct.MessageDrafts;
}

internal sealed class SaveMessageDraftValidator : AbstractValidator<SaveMessageDraft>
{
    public SaveMessageDraftValidator()
    {
        RuleFor(x => x.Text).MaximumLength(Message.MaxLength).MultiLine();
        RuleFor(x => x.Text).Visible().When(x => x.Text.Length > 0 || x.ReplyToId is null);
    }
}

internal sealed class SaveMessageDraftHandler(IMessagingDb db, ConversationAccess access, TimeProvider clock)
    : IRequestHandler<SaveMessageDraft, Result<MessageDraftRow>>
{
    public Task<Result<MessageDraftRow>> Handle(SaveMessageDraft command, CancellationToken ct) =>
        db.InTransactionAsync(token => Save(command, token), ct);

    private async Task<Result<MessageDraftRow>> Save(SaveMessageDraft command, CancellationToken ct)
    {
        var (actor, conversation, now) = (command.Actor, command.ConversationId, clock.Now());
        if (await access.Find(conversation, actor, ct) is null)
        {
            return MessagingErrors.ConversationNotFound;
        }

        if (command.ReplyToId is { } message
            && (await access.FindVisibleMessage(message, actor, ct))?.Conversation.Id != conversation)
        {
            return MessagingErrors.ReplyNotFound;
        }

        var draft = await db.MessageDrafts.SingleOrDefaultAsync(
            d => d.ConversationId == conversation && d.UserId == actor, ct);
        if (draft is null)
        {
            if (await db.HoldAsync(conversation, actor, ct) == 0)
            {
                return MessagingErrors.ConversationNotFound;
            }

            // Nobody can delete one in a conversation that a block hides.
            var count = await db.MessageDrafts.CountAsync(
                d => d.UserId == actor
                    && db.Members.Any(m => m.ConversationId == d.ConversationId && m.UserId == actor && !m.IsHidden),
                ct);
            if (count >= MessageDraft.MostPerPerson)
            {
                return MessagingErrors.TooManyDrafts;
            }

            draft = db.MessageDrafts.Add(new(conversation, actor)).Entity;
        }

        if (draft.Save(command.Text, command.ReplyToId, now))
        {
            db.Raise(new MessageDraftChanged(conversation, actor, now));
        }

        return draft.ToRow();
    }
}
