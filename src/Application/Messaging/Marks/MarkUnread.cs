using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Messaging.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging;
using MediatR;

namespace Hubbub.Application.Messaging.Marks;

/// <summary>
/// Counts the messages of a conversation from this one on as unread, on all of the actor's devices. The read pointer,
/// which others see, stays. Idempotent.
/// </summary>
[Cost(6)]
public sealed record MarkUnread(UserId Actor, ConversationId ConversationId, MessageId MessageId)
    : IRequest<Result<MarkedUnread>>;

/// <summary>
/// The messages after <paramref name="UnreadAfter"/> are unread; absent if all of them were unread already.
/// </summary>
public sealed record MarkedUnread(
    ConversationId ConversationId, long? UnreadAfter, int UnreadCount, int UnreadMentionCount);

internal sealed class MarkUnreadHandler(
    IMessagingDb db, ConversationAccess access, IConversations conversations, TimeProvider clock)
    : IRequestHandler<MarkUnread, Result<MarkedUnread>>
{
    public Task<Result<MarkedUnread>> Handle(MarkUnread command, CancellationToken ct) =>
        db.InTransactionAsync(token => Mark(command, token), ct);

    private async Task<Result<MarkedUnread>> Mark(MarkUnread command, CancellationToken ct)
    {
        var (actor, id) = (command.Actor, command.ConversationId);
        if (await access.FindVisibleMessage(command.MessageId, actor, ct) is not var (message, conversation)
            || conversation.Id != id)
        {
            return MessagingErrors.MessageNotFound;
        }

        var last = (await db.LastSeqsOf(id, [actor], ct))[actor];
        var marked = conversation.MarkUnread(actor, message.Seq, last, clock.Now());
        if (marked.Failure is { } failure)
        {
            return failure;
        }

        await db.SaveChangesAsync(ct);
        var unread = await conversations.UnreadOf(id, actor, ct);
        return new MarkedUnread(id, marked.Value, unread.Messages, unread.Mentions);
    }
}
