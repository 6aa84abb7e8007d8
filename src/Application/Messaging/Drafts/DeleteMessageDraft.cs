using Hubbub.Application.Common.Behaviors;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging;
using Hubbub.Domain.Messaging.Events;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Messaging.Drafts;

/// <summary>Deletes the actor's draft in a conversation. Idempotent.</summary>
/// <param name="Actor">Whose draft.</param>
/// <param name="ConversationId">The conversation.</param>
/// <param name="SavedAt">If given, a draft that another device saved after this time stays.</param>
[Cost(4)]
public sealed record DeleteMessageDraft(UserId Actor, ConversationId ConversationId, DateTimeOffset? SavedAt = null)
    : IRequest<Result>, IRateLimited
{
    public LimitedAct Act => LimitedAct.MessageDrafts;
}

internal sealed class DeleteMessageDraftHandler(IMessagingDb db, ConversationAccess access, TimeProvider clock)
    : IRequestHandler<DeleteMessageDraft, Result>
{
    public Task<Result> Handle(DeleteMessageDraft command, CancellationToken ct) =>
        db.InTransactionAsync(token => Delete(command, token), ct);

    private async Task<Result> Delete(DeleteMessageDraft command, CancellationToken ct)
    {
        var (actor, conversation) = (command.Actor, command.ConversationId);
        if (await access.Find(conversation, actor, ct) is null)
        {
            return MessagingErrors.ConversationNotFound;
        }

        var draft = await db.MessageDrafts.SingleOrDefaultAsync(
            d => d.ConversationId == conversation && d.UserId == actor, ct);
        if (draft is not null && !(draft.SavedAt > command.SavedAt))
        {
            db.MessageDrafts.Remove(draft);
            db.Raise(new MessageDraftChanged(conversation, actor, clock.Now()));
        }

        return Result.Success;
    }
}
