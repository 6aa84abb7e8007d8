using Hubbub.Application.Common.RateLimits;
using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging;
using MediatR;

namespace Hubbub.Application.Messaging.Marks;

/// <summary>Unpins a conversation. Idempotent.</summary>
[Cost(5)]
public sealed record UnpinConversation(UserId Actor, ConversationId ConversationId) : IRequest<Result>;

internal sealed class UnpinConversationHandler(IMessagingDb db, ConversationAccess access, TimeProvider clock)
    : IRequestHandler<UnpinConversation, Result>
{
    public async Task<Result> Handle(UnpinConversation command, CancellationToken ct)
    {
        if (await access.Find(command.ConversationId, command.Actor, ct) is not { } conversation)
        {
            return MessagingErrors.ConversationNotFound;
        }

        conversation.UnpinFor(command.Actor, clock.Now());
        await db.SaveChangesAsync(ct);
        return Result.Success;
    }
}
