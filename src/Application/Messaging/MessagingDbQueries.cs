using Hubbub.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Messaging;

internal static class MessagingDbQueries
{
    public static async Task<long> LastSeqOf(this IMessagingDb db, ConversationId id, CancellationToken ct) =>
        await db.Messages.Where(m => m.ConversationId == id).MaxAsync(m => (long?)m.Seq, ct) ?? 0;
}
