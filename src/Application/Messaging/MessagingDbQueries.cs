using Hubbub.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Messaging;

internal static class MessagingDbQueries
{
    public static async Task<long> LastSeqOf(this IMessagingDb db, ConversationId id, CancellationToken ct) =>
        await db.Messages.Where(m => m.ConversationId == id).MaxAsync(m => (long?)m.Seq, ct) ?? 0;

    /// <summary>Those of <paramref name="members"/> who did not hide the message.</summary>
    public static async Task<IReadOnlyList<UserId>> WithoutHidersOf(
        this IMessagingDb db, MessageId message, IReadOnlyList<UserId> members, CancellationToken ct) =>
        [
            .. members.Except(
                await db.HiddenMessages.Where(h => h.MessageId == message).Select(h => h.UserId).ToListAsync(ct)),
        ];

    /// <summary>
    /// Writes the row of a message unchanged, so that a concurrent deletion or other writer of what belongs to it waits
    /// or conflicts; 0 if it was deleted.
    /// </summary>
    public static Task<int> HoldAsync(this IMessagingDb db, MessageId id, CancellationToken ct) =>
        db.Messages.Where(m => m.Id == id && m.DeletedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.DeletedAt, (DateTimeOffset?)null), ct);

    /// <summary>Writes the row of a conversation unchanged, so that what is limited in it is counted in turn.</summary>
    public static Task<int> HoldAsync(this IMessagingDb db, ConversationId id, CancellationToken ct) =>
        db.Conversations.Where(c => c.Id == id)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.CreatedAt, c => c.CreatedAt), ct);
}
