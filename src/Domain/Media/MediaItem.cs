using Hubbub.Domain.Common;
using Hubbub.Domain.Media.Events;

namespace Hubbub.Domain.Media;

/// <summary>The kinds of things that can use a file.</summary>
public enum MediaTargetKind
{
    Post,
    Comment,
    Story,
    Message,
    Avatar,
    Draft,
    Cover,
    Group,
}

public enum MediaState
{
    /// <summary>Its bytes are still arriving; its id is the upload's.</summary>
    Uploading,

    Ready,

    /// <summary>Gone for everyone; its stored files are deleted next, then the row.</summary>
    Discarded,

    /// <summary>A slow image: all its parts are stored, and it is decoded in the background.</summary>
    Processing,
}

/// <summary>
/// One uploaded file. Its row exists from before the first file is stored under its id until the last one is deleted,
/// so that no stored file is ever without a row.
/// </summary>
public sealed class MediaItem : Entity
{
    public const int MaxName = 200;
    public const int MaxAltText = 1_500;
    public const int MaxContentType = 100;
    public const int MaxBlurhash = 40;
    public const int MaxWaveform = 100;

    /// <summary>Every part of a resumable upload but the last is this long.</summary>
    public const int ChunkBytes = 4 * 1024 * 1024;

    public required MediaId Id { get; init; }

    public required UserId OwnerId { get; init; }

    public MediaState State { get; private set; }

    public required string Name { get; set; }

    public string? AltText { get; set; }

    /// <summary>The bytes counted towards the quota: the announced size; once ready, the stored original's.</summary>
    public required long Bytes { get; set; }

    /// <summary>How many bytes of a resumable upload have arrived.</summary>
    public long Offset { get; private set; }

    /// <summary>How many parts of a resumable upload are stored.</summary>
    public int Parts { get; private set; }

    public MediaKind? Kind { get; private set; }

    public string? ContentType { get; private set; }

    public int? Width { get; private set; }

    public int? Height { get; private set; }

    public string? Blurhash { get; private set; }

    /// <summary>Of a recording, in milliseconds.</summary>
    public int? DurationMs { get; private set; }

    /// <summary>Of a recording, in base64: how loud each part of it is.</summary>
    public string? Waveform { get; private set; }

    /// <summary>
    /// Chosen by the client to identify retries; null if it sent none, and once the item is discarded.
    /// </summary>
    public string? IdempotencyKey { get; set; }

    /// <summary>SHA-256 of the request sent under the key.</summary>
    public byte[]? RequestHash { get; init; }

    public MediaTargetKind? TargetKind { get; private set; }

    public long? TargetId { get; private set; }

    /// <summary>Its place among the files of its target.</summary>
    public int Position { get; private set; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Null while in use. An upload is unused from its last part or from the end of processing.</summary>
    public required DateTimeOffset? UnusedSince { get; set; }

    public DateTimeOffset? DiscardedAt { get; private set; }

    /// <summary>A concurrency token: a file cannot be used and discarded at once.</summary>
    public long Version { get; private set; }

    public void Receive(int bytes, DateTimeOffset now)
    {
        Offset += bytes;
        Parts++;
        UnusedSince = now;
        Version++;
    }

    /// <summary>It is stored whole, in this many parts, and will be decoded in the background.</summary>
    public void Process(MediaKind kind, string contentType, string name, int parts, DateTimeOffset now)
    {
        (State, Kind, ContentType, Name, UnusedSince) = (MediaState.Processing, kind, contentType, name, now);
        (Parts, Offset) = (parts, Bytes);
        Version++;
    }

    public void Finish(
        MediaKind kind,
        string contentType,
        string name,
        long bytes,
        int? width,
        int? height,
        string? blurhash,
        int? durationMs,
        string? waveform,
        DateTimeOffset now)
    {
        if (State == MediaState.Processing)
        {
            Raise(new MediaProcessed(Id, OwnerId, now));
        }

        (State, Kind, ContentType, Name, Bytes) = (MediaState.Ready, kind, contentType, name, bytes);
        (Width, Height, Blurhash, UnusedSince) = (width, height, blurhash, now);
        (DurationMs, Waveform) = (durationMs, waveform);
        Version++;
    }

    public void ForgetParts()
    {
        Parts = 0;
        Version++;
    }

    public void Use(MediaTargetKind kind, long target, int position)
    {
        (TargetKind, TargetId, Position, UnusedSince) = (kind, target, position, null);
        Version++;
    }

    public void LetGo(DateTimeOffset now)
    {
        (TargetKind, TargetId, Position, UnusedSince) = (null, null, 0, now);
        Version++;
    }

    public void Describe(string? altText)
    {
        AltText = altText;
        Version++;
    }

    /// <summary>Gives up processing; the owner is told why.</summary>
    public void Fail(string code, DateTimeOffset now)
    {
        Raise(new MediaFailed(Id, OwnerId, code, now));
        Discard(now);
    }

    public void Discard(DateTimeOffset now)
    {
        (State, IdempotencyKey, UnusedSince, DiscardedAt) = (MediaState.Discarded, null, null, now);
        Version++;
    }
}
