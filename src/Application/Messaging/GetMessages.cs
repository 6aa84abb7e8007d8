using FluentValidation;
using Hubbub.Application.Common;
using Hubbub.Application.Messaging.Attachments;
using Hubbub.Application.Messaging.Contracts;
using Hubbub.Application.Messaging.Rows;
using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Messaging;

/// <summary>
/// The history of a conversation or request, newest first: with tombstones, without what the viewer hid.
/// </summary>
public sealed record GetMessages(UserId Viewer, ConversationId ConversationId, PageRequest Page)
    : IRequest<Result<Page<MessageRow>>>
{
    internal const string List = "messages";
}

internal sealed class GetMessagesValidator : AbstractValidator<GetMessages>
{
    public GetMessagesValidator() => this.RulePage(GetMessages.List, x => x.Page);
}

internal sealed class GetMessagesHandler(
    IMessagingDb db, ConversationAccess access, MessageRows rows, SharedPosts posts)
    : IRequestHandler<GetMessages, Result<Page<MessageRow>>>
{
    public async Task<Result<Page<MessageRow>>> Handle(GetMessages query, CancellationToken ct)
    {
        if (await access.FindReadable(query.ConversationId, query.Viewer, ct) is null)
        {
            return MessagingErrors.ConversationNotFound;
        }

        var before = Cursors.DecodeId(GetMessages.List, query.Page.Cursor);
        var found = await db.ReadableBy(query.Viewer)
            .Where(m => m.ConversationId == query.ConversationId && m.Seq < before)
            .OrderByDescending(m => m.Seq)
            .Take(query.Page.Limit + 1)
            .ToListAsync(ct);
        var page = Page<Message>.From(found, query.Page.Limit, last => Cursors.Encode(GetMessages.List, last.Seq));
        return new Page<MessageRow>(
            await posts.In(await rows.Of(page.Items, query.Viewer, ct), query.Viewer, ct), page.NextCursor);
    }
}
