using Hubbub.Application.Common.RateLimits;
using Hubbub.Domain.Common;
using Hubbub.Domain.Media;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Media;

/// <summary>Deletes the actor's own file, unless it is in use.</summary>
[Cost(4)]
public sealed record DeleteMedia(UserId Actor, MediaId MediaId) : IRequest<Result>;

internal sealed class DeleteMediaHandler(IMediaDb db, MediaIntake intake) : IRequestHandler<DeleteMedia, Result>
{
    public async Task<Result> Handle(DeleteMedia command, CancellationToken ct)
    {
        var mine = db.MediaItems.Where(
            m => m.Id == command.MediaId && m.OwnerId == command.Actor
                && (m.State == MediaState.Ready || m.State == MediaState.Processing));
        if (!await mine.AnyAsync(ct))
        {
            return MediaErrors.NotFound;
        }

        // Not discarded: it is in use, or another attempt came first.
        return await intake.Discard(command.MediaId, only: null, ct) ? Result.Success
            : await mine.AnyAsync(ct) ? MediaErrors.InUse
            : MediaErrors.NotFound;
    }
}
