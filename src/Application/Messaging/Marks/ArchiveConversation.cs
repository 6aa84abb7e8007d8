using Hubbub.Application.Common.RateLimits;
using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging;
using MediatR;

namespace Hubbub.Application.Messaging.Marks;

/// <summary>
/// Takes a conversation out of the actor's list until the next text in it, or while the actor mutes it, until the actor
/// takes it back. Unpins it. Idempotent.
/// </summary>
[Cost(5)]
public sealed record ArchiveConversation(UserId Actor, ConversationId ConversationId) : IRequest<Result>;

internal sealed class ArchiveConversationHandler(IMessagingDb db, ConversationAccess access, TimeProvider clock)
    : IRequestHandler<ArchiveConversation, Result>
{
    public Task<Result> Handle(ArchiveConversation command, CancellationToken ct) =>
        db.InTransactionAsync(token => Archive(command, token), ct);

    private async Task<Result> Archive(ArchiveConversation command, CancellationToken ct)
    {
        if (await access.Find(command.ConversationId, command.Actor, ct) is not { } conversation)
        {
            return MessagingErrors.ConversationNotFound;
        }

        conversation.Archive(command.Actor, await db.LastSeqOf(conversation.Id, ct), clock.Now());
        return Result.Success;
    }
}
