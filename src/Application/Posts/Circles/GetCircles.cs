using Hubbub.Application.Posts.Contracts;
using Hubbub.Application.Posts.Publishing;
using Hubbub.Domain.Common;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Posts.Circles;

/// <summary>All of the viewer's circles, oldest first: there are few.</summary>
public sealed record GetCircles(UserId Viewer) : IRequest<Result<IReadOnlyList<CircleRow>>>;

internal sealed class GetCirclesHandler(IPostsDb db) : IRequestHandler<GetCircles, Result<IReadOnlyList<CircleRow>>>
{
    public async Task<Result<IReadOnlyList<CircleRow>>> Handle(GetCircles query, CancellationToken ct) =>
        await OwnPostsSnapshotReader.Circles(
            db.Circles.AsNoTracking().Where(c => c.OwnerId == query.Viewer)).ToListAsync(ct);
}
