using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Messaging.Attachments;
using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Messaging;

/// <summary>
/// Deletes an own message for everyone, with its earlier texts, mentions, reactions, pin, and files that no other
/// message has; a tombstone stays in the history. Idempotent.
/// </summary>
[Cost(4)]
public sealed record DeleteMessage(UserId Actor, MessageId MessageId) : IRequest<Result<DeletedMessage>>;

/// <summary>The message is a tombstone.</summary>
public sealed record DeletedMessage(MessageId MessageId, DateTimeOffset DeletedAt);

internal sealed class DeleteMessageHandler(
    IMessagingDb db, ConversationAccess access, MessageMedia media, TimeProvider clock)
    : IRequestHandler<DeleteMessage, Result<DeletedMessage>>
{
    public Task<Result<DeletedMessage>> Handle(DeleteMessage command, CancellationToken ct) =>
        db.InTransactionAsync(token => Delete(command, token), ct);

    private async Task<Result<DeletedMessage>> Delete(DeleteMessage command, CancellationToken ct)
    {
        if (await access.FindMessage(command.MessageId, command.Actor, ct) is not var (message, _))
        {
            return MessagingErrors.MessageNotFound;
        }

        var (isNew, files) = (message.DeletedAt is null, message.FilesId);
        var names = message.Body is { } body && MentionText.MayName(body);
        if (message.Delete(command.Actor, clock.Now()).Failure is { } failure)
        {
            return failure;
        }

        if (isNew)
        {
            // The message first: nobody edits, reacts or pins any more.
            await db.SaveChangesAsync(ct);
            await db.MessageEdits.Where(e => e.MessageId == message.Id).ExecuteDeleteAsync(ct);
            await db.MessageReactions.Where(r => r.MessageId == message.Id).ExecuteDeleteAsync(ct);
            await db.PinnedMessages.Where(p => p.MessageId == message.Id).ExecuteDeleteAsync(ct);
            if (names)
            {
                await db.MessageMentions.Where(m => m.MessageId == message.Id).ExecuteDeleteAsync(ct);
            }

            if (files is { } id)
            {
                await media.Release(id, ct);
            }
        }

        return new DeletedMessage(message.Id, message.DeletedAt!.Value);
    }
}
