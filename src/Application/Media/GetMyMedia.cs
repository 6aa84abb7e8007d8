using FluentValidation;
using Hubbub.Application.Common;
using Hubbub.Application.Media.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Media;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Hubbub.Application.Media;

/// <summary>The viewer's own files, newest first.</summary>
public sealed record GetMyMedia(UserId Viewer, PageRequest Page) : IRequest<Result<Page<MediaRow>>>;

/// <summary>A file as its owner sees it.</summary>
/// <param name="Media">The file.</param>
/// <param name="CreatedAt">When its upload began.</param>
/// <param name="IsUsed">Whether it is in use.</param>
/// <param name="ExpiresAt">
/// When it is purged, unless it is used before then; absent while it is in use and while it is processed.
/// </param>
public sealed record MediaRow(MediaCard Media, DateTimeOffset CreatedAt, bool IsUsed, DateTimeOffset? ExpiresAt);

internal sealed class GetMyMediaValidator : AbstractValidator<GetMyMedia>
{
    public GetMyMediaValidator() => this.RulePage(GetMyMediaHandler.Cursor, x => x.Page);
}

internal sealed class GetMyMediaHandler(IMediaDb db, IOptions<MediaOptions> options)
    : IRequestHandler<GetMyMedia, Result<Page<MediaRow>>>
{
    public const string Cursor = "media";

    public async Task<Result<Page<MediaRow>>> Handle(GetMyMedia query, CancellationToken ct)
    {
        var before = new MediaId(Cursors.DecodeId(Cursor, query.Page.Cursor));
        var rows = await db.MediaItems.AsNoTracking()
            .Where(m => m.OwnerId == query.Viewer
                && (m.State == MediaState.Ready || m.State == MediaState.Processing)
                && m.Id < before)
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
