using FluentValidation;
using Hubbub.Application.Common;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Messaging.Contracts;
using Hubbub.Domain.Common;
using MediatR;

namespace Hubbub.Application.Messaging;

/// <summary>
/// The viewer's conversations, by newest message first: those that are archived, or those that are not. With
/// <paramref name="IsPinned"/> the pinned ones, which are never archived, the newest pin first.
/// </summary>
[Cost(3)]
public sealed record GetConversations(
    UserId Viewer, PageRequest Page, bool IsArchived = false, bool IsPinned = false)
    : IRequest<Result<Page<ConversationSummary>>>
{
    internal const string List = "conversations";
    internal const string Pinned = "pinned-conversations";
}

internal sealed class GetConversationsValidator : AbstractValidator<GetConversations>
{
    public GetConversationsValidator()
    {
        When(x => x.IsPinned, () => this.RulePage(GetConversations.Pinned, x => x.Page))
            .Otherwise(() => this.RulePage(GetConversations.List, x => x.Page));
        RuleFor(x => x.IsArchived).Equal(false).When(x => x.IsPinned).OverridePropertyName("isArchived")
            .WithMessage("A pinned conversation is never archived; set only one of the two.");
    }
}

internal sealed class GetConversationsHandler(ConversationSummaries summaries)
    : IRequestHandler<GetConversations, Result<Page<ConversationSummary>>>
{
    public async Task<Result<Page<ConversationSummary>>> Handle(GetConversations query, CancellationToken ct) =>
        query.IsPinned
            ? await summaries.Pinned(query.Viewer, query.Page, ct)
            : await summaries.List(query.Viewer, query.IsArchived, query.Page, ct);
}
