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
        // Blocks are asked for directly, since a conversation is hidden only after the block has been stored.
        return db.ReadableBy(viewer).AnyAsync(
            m => m.FilesId == files
                && (db.Groups.Any(g => g.Id == m.ConversationId)
                    || !db.Members.Any(other => other.ConversationId == m.ConversationId && other.UserId != viewer
                        && db.Blocks.Any(b => (b.From == viewer && b.To == other.UserId)
                            || (b.From == other.UserId && b.To == viewer)))),
            ct);
    }
}
