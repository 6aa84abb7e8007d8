using Hubbub.Application.Common.Jobs;
using Hubbub.Application.Media.Formats;
using Hubbub.Domain.Common;
using Hubbub.Domain.Media;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Media;

/// <summary>Whose image was decoded last: the next one is someone else's, if anyone else has one.</summary>
internal sealed class ProcessingTurn
{
    public UserId Last { get; set; }
}

/// <summary>
/// Decodes what takes longer, one image at a time, with persons taking turns. A crash leaves the parts and the row, from
/// which the next run goes on.
/// </summary>
internal sealed class ProcessMedia(IMediaDb db, IImages images, UploadParts parts, MediaIntake intake, ProcessingTurn turn) : IJob
{
    public TimeSpan Every => TimeSpan.FromSeconds(1);

    public async Task<bool> Run(CancellationToken ct)
    {
        var waiting = db.MediaItems.AsNoTracking().Where(m => m.State == MediaState.Processing)
            .OrderBy(m => m.OwnerId).ThenBy(m => m.Id);
        var item = await waiting.FirstOrDefaultAsync(m => m.OwnerId > turn.Last, ct) ?? await waiting.FirstOrDefaultAsync(ct);
        if (item is null)
        {
            return false;
        }

        // Before the work: an image that cannot be worked on now must not hold up the others.
        turn.Last = item.OwnerId;
        var outcome = await Process(item, ct);
        if (outcome.Failure is { Kind: ErrorKind.Validation } refusal)
        {
            await intake.Discard(item.Id, ct, refusal.Code);
        }

        return outcome.Failure?.Kind != ErrorKind.Unavailable;
    }

    private async Task<Result<Contracts.MediaCard>> Process(MediaItem item, CancellationToken ct)
    {
        using var content = await parts.Join(item, ct);
        if (content is null)
        {
            return MediaErrors.Damaged;
        }

        await using var file = content.Read();
        var type = await FileTypes.Recognise(file, ct);
        if (type is not { Format: { } format })
        {
            return MediaErrors.Damaged;
        }

        var image = await images.Process(content, format, isLight: false, item.OwnerId, ct);
        if (image.Failure is { } refusal)
        {
            return refusal;
        }

        using var prepared = new PreparedMedia(type, image.Value, image.Value.Files);
        return await intake.Finish(item.Id, prepared, ct, isTriedAgain: true);
    }
}
