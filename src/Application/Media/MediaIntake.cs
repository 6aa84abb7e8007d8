using Hubbub.Application.Common;
using Hubbub.Application.Media.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Media;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Hubbub.Application.Media;

/// <summary>A received file that may be stored: what it is, and the files to store.</summary>
internal sealed record PreparedMedia(
    FileType Type, ProcessedImage? Image, IReadOnlyDictionary<MediaSize, StagedFile> Files) : IDisposable
{
    public void Dispose() => Image?.Dispose();
}

/// <summary>The way of a received file into the store, the same for files in one request and in parts.</summary>
internal sealed class MediaIntake(
    IMediaDb db, IMediaStore store, IImages images, MediaQuota quota, IOptions<MediaOptions> options, TimeProvider clock)
{
    /// <summary>Recognises the file and makes what is to be stored of it; or says why it is not taken.</summary>
    public async Task<Result<PreparedMedia>> Prepare(StagedFile content, CancellationToken ct)
    {
        if (!content.IsThere)
        {
            // Someone else finished or ended the same upload after this file was published.
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
            return new PreparedMedia(type, null, new Dictionary<MediaSize, StagedFile> { [MediaSize.Original] = content });
        }

        var image = await images.Process(content, format, ct);
        return image.Failure is { } failure ? failure : new PreparedMedia(type, image.Value, image.Value.Files);
    }

    /// <summary>Stores the files, and then says in the row that they are there.</summary>
    public async Task<Result<MediaCard>> Finish(MediaId id, PreparedMedia prepared, CancellationToken ct)
    {
        var bytes = prepared.Files[MediaSize.Original].Length;
        try
        {
            foreach (var (size, file) in prepared.Files)
            {
                await store.Publish(MediaFiles.KeyOf(id, size), file, ct);
            }
        }
        catch
        {
            await Discard(id, CancellationToken.None);
            throw;
        }

        return await db.InTransactionAsync<Result<MediaCard>>(
            async token =>
            {
                var item = await db.MediaItems.SingleOrDefaultAsync(m => m.Id == id, token);
                if (item is null or { State: MediaState.Discarded })
                {
                    // Its row still waits for the last of its files to go.
                    return MediaErrors.UploadNotFound;
                }

                if (item.State == MediaState.Uploading)
                {
                    await quota.Adjust(item.OwnerId, bytes - item.Bytes, token);
                    item.Finish(
                        prepared.Type.Kind, prepared.Type.ContentType, prepared.Type.NameFor(item.Name), bytes,
                        prepared.Image?.Width, prepared.Image?.Height, prepared.Image?.Blurhash, clock.Now());
                    await db.SaveChangesAsync(token);
                }

                return MediaFiles.CardOf(item);
            },
            ct);
    }

    /// <summary>Gives the item up, with its space; its files go with the next purge.</summary>
    public Task<bool> Discard(MediaId id, CancellationToken ct) => db.InTransactionAsync(
        async token =>
        {
            var item = await db.MediaItems.SingleOrDefaultAsync(m => m.Id == id && m.State != MediaState.Discarded, token);
            if (item is null or { TargetId: not null })
            {
                return false;
            }

            await quota.Adjust(item.OwnerId, -item.Bytes, token);
            item.Discard(clock.Now());
            await db.SaveChangesAsync(token);
            return true;
        },
        ct);

    private async Task<Result<FileType>> Recognise(StagedFile content, CancellationToken ct)
    {
        await using var file = content.Read();
        var type = await FileTypes.Recognise(file, ct);
        return type is null ? MediaErrors.UnsupportedType
            : file.Length > MostOf(type.Kind) ? MediaErrors.TooLarge
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
