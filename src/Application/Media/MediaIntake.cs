using Hubbub.Application.Common;
using Hubbub.Application.Common.Behaviors;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Media.Contracts;
using Hubbub.Application.Media.Formats;
using Hubbub.Domain.Common;
using Hubbub.Domain.Media;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Hubbub.Application.Media;

/// <summary>
/// A received file that was accepted: its type, and the files to store; none yet if it must be decoded in the
/// background.
/// </summary>
internal sealed record PreparedMedia(
    FileType Type, ProcessedImage? Image, IReadOnlyDictionary<MediaSize, StagedFile> Files) : IDisposable
{
    public AudioDescription Audio { get; init; } = AudioDescription.Unknown;

    /// <summary>For an image: the key under which its pixels were charged.</summary>
    public string? Charge { get; init; }

    public bool IsHeavy => Files.Count == 0;

    public void Dispose() => Image?.Dispose();
}

/// <summary>Takes received files into the store, whether they came in one request or in parts.</summary>
internal sealed class MediaIntake(
    IMediaDb db,
    IMediaStore store,
    IImages images,
    IAudioFiles audio,
    MediaQuota quota,
    IStorage storage,
    ActLimiter limiter,
    IOptions<MediaOptions> options,
    TimeProvider clock)
{
    private const long Megapixel = 1_000_000;

    /// <summary>
    /// Recognises the file and prepares what is to be stored, or returns why it is refused. Each decoding of an image
    /// is charged for: a retry gets here only if the first attempt failed.
    /// </summary>
    public async Task<Result<PreparedMedia>> Prepare(StagedFile content, UserId owner, CancellationToken ct)
    {
        if (!content.IsThere)
        {
            // Another request finished or ended the same upload after this file was published.
            return StorageErrors.Conflict;
        }

        if (content.Length == 0)
        {
            return MediaErrors.Empty;
        }

        var recognised = await Recognise(content, ct);
        if (recognised.Failure is { } refusal)
        {
            return refusal;
        }

        var type = recognised.Value;
        if (type.Format is not { } format)
        {
            return new PreparedMedia(
                type, null, new Dictionary<MediaSize, StagedFile> { [MediaSize.Original] = content })
            {
                Audio = type.Kind == MediaKind.Audio
                    ? await audio.Describe(content, type.ContentType, ct)
                    : AudioDescription.Unknown,
            };
        }

        var looking = await Inspect(content, format, owner, ct);
        if (looking.Failure is { } unfit)
        {
            return unfit;
        }

        var cost = looking.Value.Cost(format);
        var isHeavy = cost > options.Value.LightPixels;
        if (isHeavy && await IsFull(owner, ct))
        {
            return StorageErrors.Busy;
        }

        var charge = Guid.NewGuid().ToString();
        if (await limiter.Take(LimitedAct.Megapixels, owner, ct, charge, MegapixelsOf(cost)) is { } spent)
        {
            return spent;
        }

        if (isHeavy)
        {
            return new PreparedMedia(type, null, new Dictionary<MediaSize, StagedFile>()) { Charge = charge };
        }

        var image = await images.Process(content, format, isLight: true, owner, ct);
        if (image.Failure is { } failure)
        {
            await ReturnPixels(failure, owner, charge);
            return failure;
        }

        return new PreparedMedia(type, image.Value, image.Value.Files);
    }

    /// <summary>The header of an image; an error if there is too much to decode.</summary>
    public async Task<Result<ImageHeader>> Inspect(
        StagedFile content, ImageFormat format, UserId owner, CancellationToken ct)
    {
        var looking = await images.Inspect(content, format, owner, ct);
        return looking.Failure is null && IsTooMuch(looking.Value, format) ? MediaErrors.TooManyPixels : looking;
    }

    /// <summary>
    /// Queues an image, which consists of the parts of the upload, to be decoded in the background. If too many already
    /// wait, returns an error and changes nothing.
    /// </summary>
    public async Task<Result<MediaCard>> Queue(
        MediaId id, UserId owner, PreparedMedia prepared, int parts, CancellationToken ct)
    {
        var type = prepared.Type;
        var queued = await Commit<Result<MediaCard>>(
            async token =>
            {
                // First, so that concurrent requests count a person's images one at a time.
                await quota.Adjust(owner, 0, token);
                var item = await db.MediaItems.SingleOrDefaultAsync(m => m.Id == id, token);
                if (item is null or { State: MediaState.Discarded })
                {
                    return MediaErrors.UploadNotFound;
                }

                if (item.State == MediaState.Uploading)
                {
                    if (await IsFull(owner, token))
                    {
                        return StorageErrors.Busy;
                    }

                    item.Process(type.Kind, type.ContentType, type.NameFor(item.Name), parts, clock.Now());
                    await db.SaveChangesAsync(token);
                }

                return MediaFiles.CardOf(item);
            },
            ct);
        if (queued.Failure is { } failure)
        {
            await ReturnPixels(failure, owner, prepared.Charge);
        }

        return queued;
    }

    /// <summary>
    /// Stores the files, and then records them in the row. If the store fails, the upload is discarded, unless it
    /// <paramref name="isTriedAgain"/>.
    /// </summary>
    public async Task<Result<MediaCard>> Finish(
        MediaId id, PreparedMedia prepared, CancellationToken ct, bool isTriedAgain = false)
    {
        var bytes = prepared.Files[MediaSize.Original].Length;
        try
        {
            foreach (var (size, file) in prepared.Files)
            {
                await store.Publish(MediaFiles.KeyOf(id, size), file, ct);
            }
        }
        catch when (!isTriedAgain)
        {
            await Discard(id, MediaState.Uploading, CancellationToken.None);
            throw;
        }

        return await Commit<Result<MediaCard>>(
            async token =>
            {
                var item = await db.MediaItems.SingleOrDefaultAsync(m => m.Id == id, token);
                if (item is null or { State: MediaState.Discarded })
                {
                    // Its row only remains until its last file is deleted.
                    return MediaErrors.UploadNotFound;
                }

                if (item.State is MediaState.Uploading or MediaState.Processing)
                {
                    await quota.Adjust(item.OwnerId, bytes - item.Bytes, token);
                    item.Finish(
                        prepared.Type.Kind, prepared.Type.ContentType, prepared.Type.NameFor(item.Name), bytes,
                        prepared.Image?.Width, prepared.Image?.Height, prepared.Image?.Blurhash,
                        prepared.Audio.DurationMs, prepared.Audio.Waveform, clock.Now());
                    await db.SaveChangesAsync(token);
                }

                return MediaFiles.CardOf(item);
            },
            ct);
    }

    /// <summary>
    /// Discards the item and releases its space; the next purge deletes its files. The owner is notified of the
    /// <paramref name="code"/>, if there is one. Another attempt at the same upload may have got further, and its
    /// answer stands: nothing happens unless the item is in the state <paramref name="only"/>, if that is given.
    /// </summary>
    public Task<bool> Discard(MediaId id, MediaState? only, CancellationToken ct, string? code = null) =>
        Commit(
            async token =>
            {
                var item = await db.MediaItems.SingleOrDefaultAsync(
                    m => m.Id == id && m.State != MediaState.Discarded, token);
                if (item is null or { TargetId: not null } || (only is not null && item.State != only))
                {
                    return false;
                }

                await quota.Adjust(item.OwnerId, -item.Bytes, token);
                if (code is null)
                {
                    item.Discard(clock.Now());
                }
                else
                {
                    item.Fail(code, clock.Now());
                }

                await db.SaveChangesAsync(token);
                return true;
            },
            ct);

    // Conflicts with others' uploads end here: a retry of the whole command would reserve space once more, for a file
    // that has left the staging already.
    private async Task<T> Commit<T>(Func<CancellationToken, Task<T>> work, CancellationToken ct)
    {
        try
        {
            return await ConflictRetries.Do(storage, () => db.InTransactionAsync(work, ct), ct);
        }
        catch (Exception e) when (storage.FaultOf(e) == StorageFault.Conflict)
        {
            throw new StorageBusyException();
        }
    }

    private bool IsTooMuch(ImageHeader header, ImageFormat format) =>
        header.Pixels > (format == ImageFormat.Avif ? options.Value.MaxAvifPixels : options.Value.MaxPixels)
        || header.Frames > options.Value.MaxFrames
        || header.TotalPixels > (header.Frames > 1 ? options.Value.MaxTotalPixels : options.Value.MaxPixels);

    private static int MegapixelsOf(long cost) => (int)Math.Min(int.MaxValue, (cost + Megapixel - 1) / Megapixel);

    // Nothing was decoded: the retry is charged instead.
    private async ValueTask ReturnPixels(Error refusal, UserId owner, string? charge)
    {
        if (refusal.Kind == ErrorKind.Unavailable)
        {
            await limiter.Return(LimitedAct.Megapixels, owner, charge);
        }
    }

    private async Task<bool> IsFull(UserId owner, CancellationToken ct)
    {
        var waiting = db.MediaItems.Where(m => m.State == MediaState.Processing);
        return await waiting.CountAsync(m => m.OwnerId == owner, ct) >= options.Value.ProcessingPerPerson
            || await waiting.CountAsync(ct) >= options.Value.Processing;
    }

    private async Task<Result<FileType>> Recognise(StagedFile content, CancellationToken ct)
    {
        await using var file = content.Read();
        var type = await FileTypes.Recognise(file, ct);
        return type is null ? MediaErrors.UnsupportedType
            : file.Length > MostOf(type.Kind) ? MediaErrors.TooLarge
            : type.IsLostAnimation || (type.Format == ImageFormat.Png && PngChunks.IsAnimation(file))
                ? MediaErrors.AnimationUnsupported
            : type.IsIsoMedia && !await IsoMedia.IsWhole(file, ct) ? MediaErrors.Damaged
            : type;
    }

    private long MostOf(MediaKind kind) => kind switch
    {
        MediaKind.Image => options.Value.MaxImageBytes,
        MediaKind.Video => options.Value.MaxVideoBytes,
        MediaKind.Audio => options.Value.MaxAudioBytes,
        MediaKind.Document => options.Value.MaxDocumentBytes,
    };
}
