using Hubbub.Application.Common.Behaviors;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Messaging.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging;
using MediatR;

namespace Hubbub.Application.Messaging.Requests;

/// <summary>
/// Accepts a message request, which is then a conversation like any other; its messages are still unread. Idempotent.
/// </summary>
[Cost(8)]
public sealed record AcceptMessageRequest(UserId Actor, ConversationId ConversationId)
    : IRequest<Result<ConversationSummary>>, IRateLimited
{
    public LimitedAct Act => LimitedAct.RelationshipChanges;
}

internal sealed class AcceptMessageRequestHandler(
    IMessagingDb db, ConversationAccess access, ConversationSummaries summaries, TimeProvider clock)
    : IRequestHandler<AcceptMessageRequest, Result<ConversationSummary>>
{
    public async Task<Result<ConversationSummary>> Handle(AcceptMessageRequest command, CancellationToken ct)
    {
        var (actor, id) = (command.Actor, command.ConversationId);
        if (await access.FindReadable(id, actor, ct) is not { Kind: ConversationKind.Direct } conversation)
        {
            return MessagingErrors.RequestNotFound;
        }

        conversation.Accept(actor, clock.Now());
        await db.SaveChangesAsync(ct);
        return await summaries.Find(id, actor, ct) is { } summary ? summary : MessagingErrors.RequestNotFound;
    }
}
