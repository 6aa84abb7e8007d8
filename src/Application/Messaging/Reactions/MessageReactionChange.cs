using Hubbub.Application.Common;
using Hubbub.Application.Messaging.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging;
using Hubbub.Domain.Messaging.Events;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Messaging.Reactions;

/// <summary>The reactions to a message after a change.</summary>
public sealed record MessageReactionState(MessageId MessageId, IReadOnlyList<OwnEmojiCount> Reactions);

/// <summary>Adds or removes one reaction, in one transaction with the counts that limit it.</summary>
internal sealed class MessageReactionChange(
    IMessagingDb db, ConversationAccess access, MessageReactionCounts counts, IdGenerator ids, TimeProvider clock)
{
    public Task<Result<MessageReactionState>> Add(
        UserId actor, MessageId message, string emoji, CancellationToken ct) =>
        db.InTransactionAsync(token => Change(actor, message, emoji, isAdded: true, token), ct);

    public Task<Result<MessageReactionState>> Remove(
        UserId actor, MessageId message, string emoji, CancellationToken ct) =>
        db.InTransactionAsync(token => Change(actor, message, emoji, isAdded: false, token), ct);

    private async Task<Result<MessageReactionState>> Change(
        UserId actor, MessageId id, string emoji, bool isAdded, CancellationToken ct)
    {
        if (await access.FindVisibleMessage(id, actor, ct) is not var (message, _)
            || await db.HoldAsync(id, ct) == 0)
        {
            return MessagingErrors.MessageNotFound;
        }

        var before = await counts.Of(id, actor, ct);
        var same = before.FirstOrDefault(r => Emoji.AreSame(r.Emoji, emoji));
        var isThere = same is not null
            && await db.MessageReactions.AnyAsync(
                r => r.MessageId == id && r.UserId == actor && r.Emoji == same.Emoji, ct);
        if (isThere == isAdded)
        {
            return new MessageReactionState(id, before);
        }

        var (now, written) = (clock.Now(), same?.Emoji ?? emoji);
        if (!isAdded)
        {
            await db.MessageReactions.Where(r => r.MessageId == id && r.UserId == actor && r.Emoji == written)
                .ExecuteDeleteAsync(ct);
        }
        else if (before.Count(r => r.IsMine) >= MessageReaction.MaxPerPerson
            || (same is null && before.Count >= MessageReaction.MaxPerMessage))
        {
            return MessagingErrors.TooManyReactions;
        }
        else
        {
            db.MessageReactions.Add(
                new() { MessageId = id, UserId = actor, Emoji = written, Order = ids.Next(), At = now });
            await db.SaveChangesAsync(ct);
        }

        db.Raise(new MessageReactionChanged(id, message.ConversationId, actor, written, message.Seq, now));
        return new MessageReactionState(id, await counts.Of(id, actor, ct));
    }
}
