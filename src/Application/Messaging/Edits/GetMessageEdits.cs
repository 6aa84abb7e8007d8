using FluentValidation;
using Hubbub.Application.Common;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Messaging.Edits;

/// <summary>The earlier texts of a message that the viewer sees, newest first.</summary>
[Cost(3)]
public sealed record GetMessageEdits(UserId Viewer, MessageId MessageId, PageRequest Page)
    : IRequest<Result<Page<MessageEditRow>>>
{
    internal const string List = "message-edits";
}

/// <summary>An earlier text of a message, and since when the message had it.</summary>
public sealed record MessageEditRow(string Body, DateTimeOffset At);

internal sealed class GetMessageEditsValidator : AbstractValidator<GetMessageEdits>
{
    public GetMessageEditsValidator() => this.RulePage(GetMessageEdits.List, x => x.Page);
}

internal sealed class GetMessageEditsHandler(IMessagingDb db, ConversationAccess access)
    : IRequestHandler<GetMessageEdits, Result<Page<MessageEditRow>>>
{
    public async Task<Result<Page<MessageEditRow>>> Handle(GetMessageEdits query, CancellationToken ct)
    {
        if (await access.FindVisibleMessage(query.MessageId, query.Viewer, ct) is null)
        {
            return MessagingErrors.MessageNotFound;
        }

        var before = Cursors.DecodeId(GetMessageEdits.List, query.Page.Cursor);
        var rows = await db.MessageEdits.AsNoTracking()
            .Where(e => e.MessageId == query.MessageId && e.Number < before)
            .OrderByDescending(e => e.Number).Take(query.Page.Limit + 1).ToListAsync(ct);
        var page = Page<MessageEdit>.From(
            rows, query.Page.Limit, last => Cursors.Encode(GetMessageEdits.List, last.Number));
        return new Page<MessageEditRow>(
            [.. page.Items.Select(e => new MessageEditRow(e.Body, e.At))], page.NextCursor);
    }
}
