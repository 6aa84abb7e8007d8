using Hubbub.Application.Common;
using Hubbub.Application.Common.Jobs;
using Hubbub.Application.Media.Formats;
using Hubbub.Application.Media.Uploads;
using Hubbub.Domain.Common;
using Hubbub.Domain.Media;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Hubbub.Application.Media;

/// <summary>Remembers whose image was decoded last: the next one is someone else's, if anyone else has one.</summary>
internal sealed class ProcessingTurn
{
    public UserId Last { get; set; }

    /// <summary>By owner: the image that was tried last and is to be retried after the owner's others.</summary>
    public Dictionary<UserId, MediaId> Tried { get; } = [];
}

/// <summary>
/// Decodes heavy images one at a time, with people taking turns. A crash leaves the parts and the row, from which the
/// next run continues.
/// </summary>
internal sealed class ProcessMedia(
    IMediaDb db,
    IStorage storage,
    IImages images,
    UploadParts parts,
    MediaIntake intake,
    MediaSpace space,
    ProcessingTurn turn,
    IOptions<MediaOptions> options,
    TimeProvider clock) : IJob
{
    public TimeSpan Every => TimeSpan.FromSeconds(1);

    public async Task<bool> Run(CancellationToken ct)
    {
        // A decoder reports a full disk as an image that cannot be saved: do not let it come to that.
        if (space.IsShort || await Next(ct) is not { } item)
        {
            return false;
        }

        // Before the work, so that an image that cannot be processed now does not hold up the others.
        turn.Last = item.OwnerId;
        turn.Tried[item.OwnerId] = item.Id;
        var outcome = await Process(item, ct);
        turn.Tried.Remove(item.OwnerId);
        if (outcome.Failure is { Kind: ErrorKind.Validation } refusal)
        {
            await intake.Discard(item.Id, MediaState.Processing, ct, refusal.Code);
        }

        return outcome.Failure?.Kind != ErrorKind.Unavailable;
    }

    private async Task<MediaItem?> Next(CancellationToken ct)
    {
        var waiting = db.MediaItems.AsNoTracking().Where(m => m.State == MediaState.Processing)
            .OrderBy(m => m.OwnerId).ThenBy(m => m.Id);
        var first = await waiting.FirstOrDefaultAsync(
            m => m.OwnerId > turn.Last, ct) ?? await waiting.FirstOrDefaultAsync(ct);
        if (first is null)
        {
            turn.Tried.Clear();
            return null;
        }

        return turn.Tried.TryGetValue(first.OwnerId, out var tried)
            ? await waiting.FirstOrDefaultAsync(m => m.OwnerId == first.OwnerId && m.Id > tried, ct) ?? first
            : first;
    }

    private async Task<Result<Contracts.MediaCard>> Process(MediaItem item, CancellationToken ct)
    {
        using var content = await Content(item, ct);
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

        // The limits may be lower now than when it was accepted.
        if ((await intake.Inspect(content, format, item.OwnerId, ct)).Failure is { } unfit)
        {
            return unfit;
        }

        var image = await images.Process(content, format, isLight: false, item.OwnerId, ct);
        if (image.Failure is { } refusal)
        {
            return refusal;
        }

        using var prepared = new PreparedMedia(type, image.Value, image.Value.Files);
        return await intake.Finish(item.Id, prepared, ct, isTriedAgain: true);
    }

    /// <summary>
    /// Null if it is lost: a part is gone, or could not be read for as long as an upload may make no progress.
    /// </summary>
    private async Task<StagedFile?> Content(MediaItem item, CancellationToken ct)
    {
        try
        {
            return await parts.Join(item, ct);
        }
        catch (Exception e) when (
            storage.FaultOf(e) == StorageFault.Unavailable && item.UnusedSince <= clock.Now() - options.Value.Unused)
        {
            return null;
        }
    }
}
