using FluentValidation;
using Hubbub.Application.Common;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Graph.Contracts;
using Hubbub.Application.Profiles.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Messaging.Reactions;

/// <summary>Who reacted to a message that the viewer sees, newest first.</summary>
[Cost(4)]
public sealed record GetMessageReactions(UserId Viewer, MessageId MessageId, PageRequest Page)
    : IRequest<Result<Page<MessageReactionRow>>>
{
    internal const string List = "message-reactions";
}

/// <summary>One person's reaction; across a block, which a group can hold, without a picture.</summary>
public sealed record MessageReactionRow(UserCard User, string Emoji, DateTimeOffset At);

internal sealed class GetMessageReactionsValidator : AbstractValidator<GetMessageReactions>
{
    public GetMessageReactionsValidator() => this.RulePage(GetMessageReactions.List, x => x.Page);
}

internal sealed class GetMessageReactionsHandler(
    IMessagingDb db, ConversationAccess access, IRelations relations, IPeople people)
    : IRequestHandler<GetMessageReactions, Result<Page<MessageReactionRow>>>
{
    public async Task<Result<Page<MessageReactionRow>>> Handle(GetMessageReactions query, CancellationToken ct)
    {
        if (await access.FindVisibleMessage(query.MessageId, query.Viewer, ct) is null)
        {
            return MessagingErrors.MessageNotFound;
        }

        var before = Cursors.DecodeId(GetMessageReactions.List, query.Page.Cursor);
        var rows = await db.MessageReactions.AsNoTracking()
            .Where(r => r.MessageId == query.MessageId && r.Order < before)
            .OrderByDescending(r => r.Order).Take(query.Page.Limit + 1).ToListAsync(ct);
        var page = Page<MessageReaction>.From(
            rows, query.Page.Limit, last => Cursors.Encode(GetMessageReactions.List, last.Order));
        UserId[] ids = [.. page.Items.Select(r => r.UserId).Distinct()];
        var cards = await people.GetMany(ids, ct);
        var apart = await relations.ApartFrom(query.Viewer, ids, ct);
        return new Page<MessageReactionRow>(
            [.. page.Items.Select(r => new MessageReactionRow(CardOf(r.UserId), r.Emoji, r.At))], page.NextCursor);

        UserCard CardOf(UserId user) => apart.Contains(user) ? cards[user].WithoutAvatar() : cards[user];
    }
}
