using Hubbub.Domain.Common;

namespace Hubbub.Domain.Media;

/// <summary>Every expected failure of the module.</summary>
public static class MediaErrors
{
    public static readonly Error NotFound = new(
        "media.not_found", "There is no such file, or you may not see it; check the id.", ErrorKind.NotFound);

    public static readonly Error UploadNotFound = new(
        "media.upload_not_found", "You have no such open upload; start a new one.", ErrorKind.NotFound);

    public static readonly Error UrlExpired = new(
        "media.url_expired",
        "This URL is invalid or has expired; read the file's details again to get a new one.",
        ErrorKind.Forbidden);

    public static readonly Error InUse = new(
        "media.in_use", "This file is in use; remove it from where it is shown first.", ErrorKind.Conflict);

    public static readonly Error WrongKind = new(
        "media.wrong_kind",
        "This kind of file cannot be shown there; choose another, such as an image.",
        ErrorKind.Validation);

    public static readonly Error Empty = new("media.empty", "The file is empty; choose another.", ErrorKind.Validation);

    public static readonly Error UnsupportedType = new(
        "media.unsupported_type",
        "This type of file is not supported, whatever its name says; send an image (JPEG, PNG, GIF, WebP, AVIF), "
            + "video (MP4, MOV, WebM), audio (M4A, MP3, OGG, WAV), PDF, office document or text.",
        ErrorKind.Validation);

    public static readonly Error AnimationUnsupported = new(
        "media.animation_unsupported",
        "An animation in this format would lose all frames but one; send it as GIF or WebP.",
        ErrorKind.Validation);

    public static readonly Error TooLarge = new(
        "media.too_large",
        "The file is too large for its type or for one request; make it smaller or upload it in parts.",
        ErrorKind.Validation);

    public static readonly Error TooManyPixels = new(
        "media.too_many_pixels",
        "The image has too many pixels or frames; make it smaller or shorter.",
        ErrorKind.Validation);

    public static readonly Error TooCostly = new(
        "media.too_costly", "Decoding the image takes too much time or memory; make it smaller.", ErrorKind.Validation);

    public static readonly Error Processing = new(
        "media.processing", "The image is still being processed; wait for the media_ready event.", ErrorKind.Conflict);

    public static readonly Error Damaged = new(
        "media.damaged", "The file is damaged or incomplete; export it again, or choose another.",
        ErrorKind.Validation);

    public static readonly Error QuotaExceeded = new(
        "media.quota_exceeded", "Your storage quota is used up; delete files that are not in use.", ErrorKind.Conflict);

    public static readonly Error TooManyUploads = new(
        "media.too_many_uploads", "You have too many open uploads; finish or cancel one first.", ErrorKind.Conflict);

    /// <summary>Its <c>offset</c> field says where to continue.</summary>
    public static readonly Error WrongOffset = new(
        "media.wrong_offset", "This is not the next part; continue at the given offset.", ErrorKind.Conflict);

    public static readonly Error WrongChunk = new(
        "media.wrong_chunk",
        "Send parts of exactly the given length; the last holds the remainder.",
        ErrorKind.Validation);

    public static readonly Error Incomplete = new(
        "media.incomplete", "Parts of the upload are missing; send them first.", ErrorKind.Conflict);

    public static readonly Error IdempotencyConflict = new(
        "media.idempotency_conflict",
        "This Idempotency-Key was used for another file; use a new one.",
        ErrorKind.Conflict);
}
