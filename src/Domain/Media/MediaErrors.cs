using Hubbub.Domain.Common;

namespace Hubbub.Domain.Media;

/// <summary>Every expected failure of the module.</summary>
public static class MediaErrors
{
    public static readonly Error NotFound = new(
        "media.not_found", "There is no such file here for you.", ErrorKind.NotFound);

    public static readonly Error UploadNotFound = new(
        "media.upload_not_found", "You have no such open upload.", ErrorKind.NotFound);

    public static readonly Error UrlExpired = new(
        "media.url_expired",
        "This URL is not good, or not any more. Read the file's card again: it carries a new one.",
        ErrorKind.Forbidden);

    public static readonly Error InUse = new(
        "media.in_use", "Something shows this file; take it out there first.", ErrorKind.Conflict);

    public static readonly Error WrongKind = new(
        "media.wrong_kind", "Files of this kind cannot be shown there; choose another, such as an image.", ErrorKind.Validation);

    public static readonly Error Empty = new("media.empty", "The file is empty; choose another.", ErrorKind.Validation);

    public static readonly Error UnsupportedType = new(
        "media.unsupported_type",
        "Send an image (JPEG, PNG, GIF, WebP, AVIF), video (MP4, MOV, WebM), sound (M4A, MP3, OGG, WAV), PDF, office document or text; "
            + "what is in the file counts, not its name.",
        ErrorKind.Validation);

    public static readonly Error AnimationUnsupported = new(
        "media.animation_unsupported",
        "Animations are kept in GIF and WebP; in this format all frames but one would be lost.",
        ErrorKind.Validation);

    public static readonly Error TooLarge = new(
        "media.too_large",
        "The file is too large for its type, or for one request: send larger files in parts.",
        ErrorKind.Validation);

    public static readonly Error TooManyPixels = new(
        "media.too_many_pixels", "The image has too many pixels or frames; make it smaller, or the animation shorter.", ErrorKind.Validation);

    public static readonly Error TooCostly = new(
        "media.too_costly", "Decoding the image takes too long or too much memory; make it smaller.", ErrorKind.Validation);

    public static readonly Error Processing = new(
        "media.processing", "The image is still processed; wait for the event that it is ready.", ErrorKind.Conflict);

    public static readonly Error Damaged = new(
        "media.damaged", "The file is damaged or incomplete; export it again, or choose another.", ErrorKind.Validation);

    public static readonly Error QuotaExceeded = new(
        "media.quota_exceeded", "Your space is used up; delete files that nothing shows.", ErrorKind.Conflict);

    public static readonly Error TooManyUploads = new(
        "media.too_many_uploads", "Finish or cancel an open upload first.", ErrorKind.Conflict);

    /// <summary>Its <c>offset</c> field says where to go on.</summary>
    public static readonly Error WrongOffset = new(
        "media.wrong_offset", "The next part begins elsewhere; go on at the given offset.", ErrorKind.Conflict);

    public static readonly Error WrongChunk = new(
        "media.wrong_chunk", "Each part has the given length, and the last one what is left.", ErrorKind.Validation);

    public static readonly Error Incomplete = new(
        "media.incomplete", "Parts of the upload are missing; send the rest first.", ErrorKind.Conflict);

    public static readonly Error IdempotencyConflict = new(
        "media.idempotency_conflict",
        "This Idempotency-Key was used for another file; make a new one.",
        ErrorKind.Conflict);
}
