using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Media.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Media;
using MediatR;

namespace Hubbub.Application.Media;

/// <summary>A file that the viewer may see.</summary>
[Cost(2)]
public sealed record GetMedia(UserId Viewer, MediaId MediaId) : IRequest<Result<MediaCard>>;

internal sealed class GetMediaHandler(MediaAccess access) : IRequestHandler<GetMedia, Result<MediaCard>>
{
    public async Task<Result<MediaCard>> Handle(GetMedia query, CancellationToken ct) =>
        await access.Find(query.Viewer, query.MediaId, ct) is { } item ? MediaFiles.CardOf(item) : MediaErrors.NotFound;
}
