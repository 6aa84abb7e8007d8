using Hubbub.Application.Common.RateLimits;
using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging;
using MediatR;

namespace Hubbub.Application.Messaging.Marks;

/// <summary>Takes a conversation back into the actor's list. Idempotent.</summary>
[Cost(5)]
public sealed record UnarchiveConversation(UserId Actor, ConversationId ConversationId) : IRequest<Result>;

internal sealed class UnarchiveConversationHandler(IMessagingDb db, ConversationAccess access, TimeProvider clock)
    : IRequestHandler<UnarchiveConversation, Result>
{
    public async Task<Result> Handle(UnarchiveConversation command, CancellationToken ct)
    {
        if (await access.Find(command.ConversationId, command.Actor, ct) is not { } conversation)
        {
            return MessagingErrors.ConversationNotFound;
        }

        conversation.Unarchive(command.Actor, clock.Now());
        await db.SaveChangesAsync(ct);
        return Result.Success;
    }
}
