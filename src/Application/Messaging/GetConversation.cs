using Hubbub.Application.Messaging.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging;
using MediatR;

namespace Hubbub.Application.Messaging;

/// <summary>One of the viewer's conversations.</summary>
public sealed record GetConversation(UserId Viewer, ConversationId ConversationId)
    : IRequest<Result<ConversationSummary>>;

internal sealed class GetConversationHandler(ConversationAccess access, ConversationSummaries summaries)
    : IRequestHandler<GetConversation, Result<ConversationSummary>>
{
    public async Task<Result<ConversationSummary>> Handle(GetConversation query, CancellationToken ct) =>
        await access.Find(query.ConversationId, query.Viewer, ct) is null
            || await summaries.Find(query.ConversationId, query.Viewer, ct) is not { } summary
            ? MessagingErrors.ConversationNotFound
            : summary;
}
