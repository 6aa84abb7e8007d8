using Hubbub.Application.Common.Effects;
using Hubbub.Domain.Accounts.Events;
using Hubbub.Domain.Common;
using Hubbub.Domain.Media;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Media;

/// <summary>
/// Discards all files of an erased person, even those in use; the next purges delete them. The files of messages
/// and the pictures of groups stay for the other members.
/// </summary>
[Deferred("erasure: everything the account ever left")]
internal sealed class ForgetErasedPerson(IMediaDb db, TimeProvider clock) : INotificationHandler<AccountErased>
{
    public async Task Handle(AccountErased e, CancellationToken ct)
    {
        var now = clock.Now();
        var sent = db.MediaItems.Where(m => m.OwnerId == e.User && m.State == MediaState.Ready
            && (m.TargetKind == MediaTargetKind.Message || m.TargetKind == MediaTargetKind.Group));
        await db.MediaUsages.Where(u => u.UserId == e.User)
            .ExecuteUpdateAsync(set => set.SetProperty(u => u.Bytes, sent.Sum(m => m.Bytes)), ct);
        await db.MediaUsages.Where(u => u.UserId == e.User && u.Bytes == 0).ExecuteDeleteAsync(ct);
        await db.MediaItems.Where(m => m.OwnerId == e.User && m.State != MediaState.Discarded
            && m.TargetKind != MediaTargetKind.Message && m.TargetKind != MediaTargetKind.Group).ExecuteUpdateAsync(
            set => set
                .SetProperty(m => m.State, MediaState.Discarded)
                .SetProperty(m => m.Name, string.Empty)
                .SetProperty(m => m.AltText, (string?)null)
                .SetProperty(m => m.IdempotencyKey, (string?)null)
                .SetProperty(m => m.TargetId, (long?)null)
                .SetProperty(m => m.UnusedSince, (DateTimeOffset?)null)
                .SetProperty(m => m.DiscardedAt, now)
                .SetProperty(m => m.Version, m => m.Version + 1),
            ct);
    }
}
