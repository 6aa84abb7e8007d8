using FluentValidation;
using Hubbub.Application.Common;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Messaging.Attachments;
using Hubbub.Application.Messaging.Contracts;
using Hubbub.Application.Messaging.Rows;
using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Messaging.Search;

/// <summary>
/// The messages in the viewer's conversations that have everything that is asked for, newest first. Without a text, any
/// other filter will do.
/// </summary>
/// <param name="Viewer">Who searches, in what they see now.</param>
/// <param name="Text">Words, of which the last may be unfinished.</param>
/// <param name="From">Only messages of this person.</param>
/// <param name="ConversationId">Only messages of this conversation.</param>
/// <param name="After">Only messages sent at this time or later.</param>
/// <param name="Before">Only messages sent before this time.</param>
/// <param name="HasFile">Only messages with files.</param>
/// <param name="Page">Which page.</param>
[Cost(25)]
public sealed record SearchMessages(
    UserId Viewer,
    string? Text,
    UserId? From,
    ConversationId? ConversationId,
    DateTimeOffset? After,
    DateTimeOffset? Before,
    bool HasFile,
    PageRequest Page) : IRequest<Result<Page<MessageRow>>>
{
    internal const string List = "found-messages";
}

internal sealed class SearchMessagesValidator : AbstractValidator<SearchMessages>
{
    private const int MaxText = 100;

    public SearchMessagesValidator()
    {
        When(x => x.Text is not null, () => RuleFor(x => x.Text).Searched(MaxText).OverridePropertyName("q"))
            .Otherwise(() => RuleFor(x => x.Text)
                .Must((x, _) => x.HasFile || x.From is not null || x.ConversationId is not null || x.After is not null
                    || x.Before is not null)
                .WithMessage("Give q, or at least one other filter.").OverridePropertyName("q"));
        this.RulePage(SearchMessages.List, x => x.Page);
    }
}

internal sealed class SearchMessagesHandler(
    IMessagingDb db, IMessageSearch search, ConversationAccess access, MessageRows rows, SharedPosts posts)
    : IRequestHandler<SearchMessages, Result<Page<MessageRow>>>
{
    public async Task<Result<Page<MessageRow>>> Handle(SearchMessages query, CancellationToken ct)
    {
        var (viewer, page) = (query.Viewer, query.Page);
        if (query.ConversationId is { } asked && await access.Find(asked, viewer, ct) is null)
        {
            return MessagingErrors.ConversationNotFound;
        }

        var terms = SearchWords.TermsOf(query.Text ?? string.Empty);
        if (query.Text is not null && terms.Count == 0)
        {
            return new Page<MessageRow>([], null);
        }

        var blocked = db.BlockedPeersOf(viewer);
        IReadOnlyList<ConversationId> conversations = query.ConversationId is { } one
            ? [one]
            : await db.Members
                .Where(m => m.UserId == viewer && !m.IsHidden && m.Request == RequestState.None
                    && (db.Groups.Any(g => g.Id == m.ConversationId)
                        || !blocked.Any(peer => peer.ConversationId == m.ConversationId)))
                .Select(m => m.ConversationId).ToListAsync(ct);
        var ids = await search.Newest(
            viewer,
            conversations,
            new(terms, query.From, query.After, query.Before, query.HasFile),
            new(Cursors.DecodeId(SearchMessages.List, page.Cursor)),
            page.Limit + 1,
            ct);
        var found = Page<MessageId>.From(
            [.. ids], page.Limit, last => Cursors.Encode(SearchMessages.List, last.Value));
        var messages = await db.SeenBy(viewer).Where(m => found.Items.Contains(m.Id) && m.DeletedAt == null)
            .OrderByDescending(m => m.Id).ToListAsync(ct);
        return new Page<MessageRow>(
            await posts.In(await rows.Of(messages, viewer, ct), viewer, ct), found.NextCursor);
    }
}
