using Hubbub.Application.Media.Contracts;
using Hubbub.Application.Messaging.Rows;
using Hubbub.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Messaging.Attachments;

/// <summary>Everyone who sees a message sees its files.</summary>
internal sealed class MessageMediaAudience(IMessagingDb db, MessageRows rows) : IMediaAudience
{
    public IReadOnlyCollection<Domain.Media.MediaTargetKind> Kinds => [Domain.Media.MediaTargetKind.Message];

    public Task<bool> MaySee(UserId viewer, MediaTarget target, CancellationToken ct)
    {
        var files = new MessageFilesId(target.Id);
        return rows.VisibleTo(viewer).AnyAsync(
            m => m.FilesId == files
                && db.Members.Any(x => x.ConversationId == m.ConversationId && x.UserId == viewer && !x.IsHidden),
            ct);
    }
}
