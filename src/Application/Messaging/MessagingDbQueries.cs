using Hubbub.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Messaging;

internal static class MessagingDbQueries
{
    public static Task<long> LastSeqOf(this IMessagingDb db, ConversationId id, CancellationToken ct) =>
        db.Messages.Where(m => m.ConversationId == id).MaxAsync(m => m.Seq, ct);
}
