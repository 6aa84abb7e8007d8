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

namespace Hubbub.Application.Messaging.Pins;

/// <summary>The pinned messages of a conversation that the viewer did not hide, newest pin first.</summary>
[Cost(4)]
public sealed record GetPinnedMessages(UserId Viewer, ConversationId ConversationId, PageRequest Page)
    : IRequest<Result<Page<PinnedMessageRow>>>
{
    internal const string List = "pinned-messages";
}

/// <summary>A pinned message, who pinned it, and when.</summary>
public sealed record PinnedMessageRow(MessageRow Message, UserId PinnedBy, DateTimeOffset PinnedAt);

internal sealed class GetPinnedMessagesValidator : AbstractValidator<GetPinnedMessages>
{
    public GetPinnedMessagesValidator() => this.RulePage(GetPinnedMessages.List, x => x.Page);
}

internal sealed class GetPinnedMessagesHandler(
    IMessagingDb db, ConversationAccess access, MessageRows rows, SharedPosts posts)
    : IRequestHandler<GetPinnedMessages, Result<Page<PinnedMessageRow>>>
{
    public async Task<Result<Page<PinnedMessageRow>>> Handle(GetPinnedMessages query, CancellationToken ct)
    {
        if (await access.Find(query.ConversationId, query.Viewer, ct) is null)
        {
            return MessagingErrors.ConversationNotFound;
        }

        var before = Cursors.DecodeId(GetPinnedMessages.List, query.Page.Cursor);
        var found = await db.PinnedMessages.AsNoTracking()
            .Where(p => p.ConversationId == query.ConversationId && p.Order < before)
            .Join(db.SeenBy(query.Viewer), p => p.MessageId, m => m.Id, (p, m) => new { Pin = p, Message = m })
            .OrderByDescending(p => p.Pin.Order)
            .Take(query.Page.Limit + 1)
            .ToListAsync(ct);
        var next = found.Count > query.Page.Limit
            ? Cursors.Encode(GetPinnedMessages.List, found[query.Page.Limit - 1].Pin.Order)
            : null;
        var page = found.Take(query.Page.Limit).ToList();
        var messages = await posts.In(
            await rows.Of([.. page.Select(p => p.Message)], query.Viewer, ct), query.Viewer, ct);
        return new Page<PinnedMessageRow>(
            [.. page.Zip(messages, (p, m) => new PinnedMessageRow(m, p.Pin.PinnedBy, p.Pin.PinnedAt))], next);
    }
}
