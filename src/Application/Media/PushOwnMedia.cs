using Hubbub.Application.Common.Realtime;
using Hubbub.Application.Media.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Media;
using Hubbub.Domain.Media.Events;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Media;

/// <summary>One of the user's own images was processed and is ready.</summary>
/// <param name="Media">The file, which can now be used.</param>
public sealed record OwnMediaReady(MediaCard Media) : DurableEvent("media_ready");

/// <summary>One of the user's own images could not be processed; it was deleted, and its space is free again.</summary>
/// <param name="MediaId">The file.</param>
/// <param name="Code">Why: one of the error codes for files.</param>
public sealed record OwnMediaFailed(MediaId MediaId, string Code) : DurableEvent("media_failed");

/// <summary>Pushes the outcome of processing an image to its owner's devices.</summary>
internal sealed class PushOwnMedia(IMediaDb db, IRealtimePublisher publisher) :
    INotificationHandler<MediaProcessed>, INotificationHandler<MediaFailed>
{
    public async Task Handle(MediaProcessed e, CancellationToken ct)
    {
        var item = await db.MediaItems.AsNoTracking()
            .SingleOrDefaultAsync(m => m.Id == e.Media && m.State == MediaState.Ready, ct);
        if (item is not null)
        {
            publisher.Publish([e.Owner], new OwnMediaReady(MediaFiles.CardOf(item)));
        }
    }

    public Task Handle(MediaFailed e, CancellationToken ct)
    {
        publisher.Publish([e.Owner], new OwnMediaFailed(e.Media, e.Code));
        return Task.CompletedTask;
    }
}
