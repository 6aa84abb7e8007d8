using Hubbub.Application.Media.Contracts;
using Hubbub.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Messaging.Attachments;

/// <summary>Everyone who sees a message sees its files.</summary>
internal sealed class MessageMediaAudience(IMessagingDb db) : IMediaAudience
{
    public IReadOnlyCollection<Domain.Media.MediaTargetKind> Kinds => [Domain.Media.MediaTargetKind.Message];

    public Task<bool> MaySee(UserId viewer, MediaTarget target, CancellationToken ct)
    {
        var files = new MessageFilesId(target.Id);
        return db.SeenBy(viewer).AnyAsync(m => m.FilesId == files, ct);
    }
}
