using FluentValidation;
using Hubbub.Application.Common;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Messaging.Contracts;
using Hubbub.Domain.Common;
using MediatR;

namespace Hubbub.Application.Messaging.Requests;

/// <summary>The viewer's message requests, by newest message first.</summary>
[Cost(3)]
public sealed record GetMessageRequests(UserId Viewer, PageRequest Page) : IRequest<Result<Page<ConversationSummary>>>
{
    internal const string List = "message-requests";
}

internal sealed class GetMessageRequestsValidator : AbstractValidator<GetMessageRequests>
{
    public GetMessageRequestsValidator() => this.RulePage(GetMessageRequests.List, x => x.Page);
}

internal sealed class GetMessageRequestsHandler(IConversations conversations)
    : IRequestHandler<GetMessageRequests, Result<Page<ConversationSummary>>>
{
    public async Task<Result<Page<ConversationSummary>>> Handle(GetMessageRequests query, CancellationToken ct) =>
        await conversations.RequestsOf(query.Viewer, query.Page, ct);
}
