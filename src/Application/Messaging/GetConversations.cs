using FluentValidation;
using Hubbub.Application.Common;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Messaging.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging;
using MediatR;

namespace Hubbub.Application.Messaging;

/// <summary>The viewer's conversations, the one with the newest message first.</summary>
[Cost(3)]
public sealed record GetConversations(UserId Viewer, PageRequest Page) : IRequest<Result<Page<ConversationSummary>>>
{
    internal const string List = "conversations";
}

/// <summary>One conversation of the viewer.</summary>
public sealed record GetConversation(UserId Viewer, ConversationId ConversationId) : IRequest<Result<ConversationSummary>>;

internal sealed class GetConversationsValidator : AbstractValidator<GetConversations>
{
    public GetConversationsValidator() => this.RulePage(GetConversations.List, x => x.Page);
}

internal sealed class GetConversationsHandler(IConversations conversations)
    : IRequestHandler<GetConversations, Result<Page<ConversationSummary>>>
{
    public async Task<Result<Page<ConversationSummary>>> Handle(GetConversations query, CancellationToken ct) =>
        await conversations.ListOf(query.Viewer, query.Page, ct);
}

internal sealed class GetConversationHandler(ConversationAccess access, ConversationSummaries summaries)
    : IRequestHandler<GetConversation, Result<ConversationSummary>>
{
    public async Task<Result<ConversationSummary>> Handle(GetConversation query, CancellationToken ct) =>
        await access.Find(query.ConversationId, query.Viewer, ct) is null
            || await summaries.Find(query.ConversationId, query.Viewer, ct) is not { } summary
            ? MessagingErrors.ConversationNotFound
            : summary;
}
