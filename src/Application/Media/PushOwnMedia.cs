using Hubbub.Application.Common.Realtime;
using Hubbub.Application.Media.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Media;
using Hubbub.Domain.Media.Events;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Media;

/// <summary>An image of one's own that was processed is ready.</summary>
/// <param name="Media">The file, which can be used from now on.</param>
public sealed record OwnMediaReady(MediaCard Media) : DurableEvent("media_ready");

/// <summary>An image of one's own could not be processed; it is gone, and its space is free again.</summary>
/// <param name="MediaId">The file.</param>
/// <param name="Code">Why: an error code of the files' own.</param>
public sealed record OwnMediaFailed(MediaId MediaId, string Code) : DurableEvent("media_failed");

/// <summary>Tells the owner's devices how the processing of an image ended.</summary>
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
