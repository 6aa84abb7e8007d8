using Hubbub.Application.Media.Contracts;
using Hubbub.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Messaging.Attachments;

/// <summary>Everyone who can read a message sees its files.</summary>
internal sealed class MessageMediaAudience(IMessagingDb db) : IMediaAudience
{
    public IReadOnlyCollection<Domain.Media.MediaTargetKind> Kinds => [Domain.Media.MediaTargetKind.Message];

    public Task<bool> MaySee(UserId viewer, MediaTarget target, CancellationToken ct)
    {
        var files = new MessageFilesId(target.Id);
        var blocked = db.BlockedPeersOf(viewer);
        return db.ReadableBy(viewer).AnyAsync(
            m => m.FilesId == files && (db.Groups.Any(g => g.Id == m.ConversationId)
                || !blocked.Any(peer => peer.ConversationId == m.ConversationId)),
            ct);
    }
}
