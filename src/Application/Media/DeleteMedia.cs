using Hubbub.Application.Common.RateLimits;
using Hubbub.Domain.Common;
using Hubbub.Domain.Media;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Media;

/// <summary>Deletes a file of one's own that nothing shows.</summary>
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

        // Not given up: something shows it, or another try was first.
        return await intake.Discard(command.MediaId, only: null, ct) ? Result.Success
            : await mine.AnyAsync(ct) ? MediaErrors.InUse
            : MediaErrors.NotFound;
    }
}
