using Hubbub.Domain.Common;
using MediatR;

namespace Hubbub.Application.Media;

/// <summary>How much of the quota the viewer uses.</summary>
public sealed record GetMediaUsage(UserId Viewer) : IRequest<Result<MediaUsageRow>>;

/// <summary>
/// Bytes of stored originals and open uploads, and their limit, which is lower until the e-mail address is verified.
/// </summary>
public sealed record MediaUsageRow(long UsedBytes, long QuotaBytes);

internal sealed class GetMediaUsageHandler(MediaQuota quota)
    : IRequestHandler<GetMediaUsage, Result<MediaUsageRow>>
{
    public async Task<Result<MediaUsageRow>> Handle(GetMediaUsage query, CancellationToken ct) =>
        new MediaUsageRow(await quota.UsedBy(query.Viewer, ct), await quota.Of(query.Viewer, ct));
}
