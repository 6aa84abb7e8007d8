using Hubbub.Application.Profiles.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Messaging.Receipts;

/// <summary>How far a message has come with one of those to whom it was sent.</summary>
internal sealed record Receipt(UserId Receiver, bool IsDelivered, bool IsRead);

/// <summary>A message and its receipts, for its sender; of those to whom it was sent, the members of now.</summary>
/// <param name="Message">The message.</param>
/// <param name="Conversation">Its conversation.</param>
/// <param name="Receipts">At most one for each member of a group.</param>
/// <param name="ShowsRead">False in a group while the sender gives no read receipts.</param>
internal sealed record SentReceipts(
    Message Message, Conversation Conversation, IReadOnlyList<Receipt> Receipts, bool ShowsRead)
{
    public int DeliveredCount => Receipts.Count(r => r.IsDelivered);

    public int? ReadCount => ShowsRead ? Receipts.Count(r => r.IsRead) : null;
}

internal sealed class MessageReceipts(IMessagingDb db, ConversationAccess access, IPeople people)
{
    /// <summary>
    /// Null unless this person sent the message. From whom a block withheld it when it was sent, it is neither
    /// delivered nor read, as from someone who is never there: leaving them out would tell of the block, as would
    /// taking back the receipts of earlier messages.
    /// </summary>
    public async Task<SentReceipts?> Of(MessageId id, UserId sender, CancellationToken ct)
    {
        if (await access.FindVisibleMessage(id, sender, ct) is not var (message, conversation)
            || message.SenderId != sender)
        {
            return null;
        }

        var isDirect = conversation.Kind == ConversationKind.Direct;
        var withholds = await db.Groups.AnyAsync(g => g.Id == conversation.Id && !g.ShowsBlocked, ct);
        // Blocks and messages have ids of the same generator.
        var blocks = db.Blocks.Where(b => withholds && b.Id < id.Value);
        var receipts = await db.Members
            .Where(m => m.ConversationId == conversation.Id && m.UserId != sender
                && (isDirect || m.JoinedAt <= message.SentAt))
            .OrderByDescending(m => m.UserId)
            .Select(m => new
            {
                m.UserId,
                m.DeliveredSeq,
                m.ReceiptSeq,
                IsWithheld = blocks.Any(b => (b.From == m.UserId && b.To == sender)
                    || (b.From == sender && b.To == m.UserId)),
            })
            .ToListAsync(ct);
        return new(
            message,
            conversation,
            receipts.ConvertAll(r => new Receipt(
                r.UserId,
                !r.IsWithheld && r.DeliveredSeq >= message.Seq,
                !r.IsWithheld && r.ReceiptSeq >= message.Seq)),
            isDirect || await people.GiveReadReceipts([sender], ct));
    }
}
