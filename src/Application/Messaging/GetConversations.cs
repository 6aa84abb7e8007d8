using FluentValidation;
using Hubbub.Application.Common;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Messaging.Contracts;
using Hubbub.Domain.Common;
using MediatR;

namespace Hubbub.Application.Messaging;

/// <summary>The viewer's conversations, by newest message first.</summary>
[Cost(3)]
public sealed record GetConversations(UserId Viewer, PageRequest Page) : IRequest<Result<Page<ConversationSummary>>>
{
    internal const string List = "conversations";
}

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
