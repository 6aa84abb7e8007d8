using FluentValidation;
using Hubbub.Application.Common;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Media.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Media;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Hubbub.Application.Media;

/// <summary>A file that the viewer may see.</summary>
[Cost(2)]
public sealed record GetMedia(UserId Viewer, MediaId MediaId) : IRequest<Result<MediaCard>>;

/// <summary>The viewer's own files, the newest first.</summary>
public sealed record GetMyMedia(UserId Viewer, PageRequest Page) : IRequest<Result<Page<MediaRow>>>;

/// <summary>How much of the quota the viewer uses.</summary>
public sealed record GetMediaUsage(UserId Viewer) : IRequest<Result<MediaUsageRow>>;

/// <summary>A file as its owner sees it.</summary>
/// <param name="Media">The file.</param>
/// <param name="CreatedAt">When its upload began.</param>
/// <param name="IsUsed">Whether something shows it.</param>
/// <param name="ExpiresAt">When it is purged, unless something comes to show it; absent while something does, and
/// while it is processed.</param>
public sealed record MediaRow(MediaCard Media, DateTimeOffset CreatedAt, bool IsUsed, DateTimeOffset? ExpiresAt);

/// <summary>Bytes of stored originals and open uploads, and how many there may be: fewer until the address is proved.</summary>
public sealed record MediaUsageRow(long UsedBytes, long QuotaBytes);

internal sealed class GetMyMediaValidator : AbstractValidator<GetMyMedia>
{
    public GetMyMediaValidator() => this.RulePage(GetMyMediaHandler.Cursor, x => x.Page);
}

internal sealed class GetMediaHandler(MediaAccess access) : IRequestHandler<GetMedia, Result<MediaCard>>
{
    public async Task<Result<MediaCard>> Handle(GetMedia query, CancellationToken ct) =>
        await access.Find(query.Viewer, query.MediaId, ct) is { } item ? MediaFiles.CardOf(item) : MediaErrors.NotFound;
}

internal sealed class GetMyMediaHandler(IMediaDb db, IOptions<MediaOptions> options)
    : IRequestHandler<GetMyMedia, Result<Page<MediaRow>>>
{
    public const string Cursor = "media";

    public async Task<Result<Page<MediaRow>>> Handle(GetMyMedia query, CancellationToken ct)
    {
        var before = new MediaId(Cursors.DecodeId(Cursor, query.Page.Cursor));
        var rows = await db.MediaItems.AsNoTracking()
            .Where(m => m.OwnerId == query.Viewer && (m.State == MediaState.Ready || m.State == MediaState.Processing) && m.Id < before)
            .OrderByDescending(m => m.Id)
            .Take(query.Page.Limit + 1)
            .ToListAsync(ct);
        var page = Page<MediaItem>.From(rows, query.Page.Limit, last => Cursors.Encode(Cursor, last.Id.Value));
        return new Page<MediaRow>([.. page.Items.Select(RowOf)], page.NextCursor);
    }

    private MediaRow RowOf(MediaItem item) => new(
        MediaFiles.CardOf(item),
        item.CreatedAt,
        item.TargetId is not null,
        item.State == MediaState.Processing ? null : item.UnusedSince + options.Value.Unused);
}

internal sealed class GetMediaUsageHandler(MediaQuota quota)
    : IRequestHandler<GetMediaUsage, Result<MediaUsageRow>>
{
    public async Task<Result<MediaUsageRow>> Handle(GetMediaUsage query, CancellationToken ct) =>
        new MediaUsageRow(await quota.UsedBy(query.Viewer, ct), await quota.Of(query.Viewer, ct));
}
