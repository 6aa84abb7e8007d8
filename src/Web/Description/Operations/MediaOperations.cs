using Hubbub.Application.Media;
using Hubbub.Application.Media.Uploads;
using Hubbub.Domain.Media;

namespace Hubbub.Web.Description.Operations;

internal static class MediaOperations
{
    public static readonly ApiOperation[] All =
    [
        new(typeof(GetMyMedia), "GET /media", "listMedia", "List your own files",
            "Your own files, newest first."),
        new(typeof(UploadMedia), "POST /media", "uploadMedia", "Upload a file",
            "Stores a file sent in one request.",
            MediaErrors.AnimationUnsupported, MediaErrors.Damaged, MediaErrors.Empty, MediaErrors.IdempotencyConflict,
            MediaErrors.QuotaExceeded, MediaErrors.TooCostly, MediaErrors.TooLarge, MediaErrors.TooManyPixels,
            MediaErrors.UnsupportedType),
        new(typeof(GetMediaUsage), "GET /media/usage", "getMediaUsage", "Get the storage used",
            "How much of your quota you use."),
        new(typeof(GetMedia), "GET /media/{mediaId}", "getMedia", "Get a file's details",
            "The details of a file that you may see.",
            MediaErrors.NotFound),
        new(typeof(GetMediaContent), "GET /media/{mediaId}/content", "getMediaContent", "Get a file's bytes",
            "The bytes of a file that you may see. If an image is too small for a size, the next smaller size is "
            + "served.",
            MediaErrors.NotFound, MediaErrors.Processing),
        new(typeof(GetMediaContent), "HEAD /media/{mediaId}/content", "headMediaContent", "Get the length of a file",
            "The headers of the GET response, without the bytes.",
            MediaErrors.NotFound, MediaErrors.Processing),
        new(typeof(GetMediaContent), "GET ~/media/{mediaId}/{size}", "getSignedMedia", "Get a file by its URL",
            "The same bytes by a signed URL, which is in the file's details. It needs no header.",
            MediaErrors.NotFound, MediaErrors.Processing, MediaErrors.UrlExpired),
        new(typeof(GetMediaContent), "HEAD ~/media/{mediaId}/{size}", "headSignedMedia",
            "Get the length of a file by its URL",
            "The headers of the GET response, without the bytes.",
            MediaErrors.NotFound, MediaErrors.Processing, MediaErrors.UrlExpired),
        new(typeof(DescribeMedia), "PATCH /media/{mediaId}", "describeMedia", "Describe a file",
            "Sets the alternative text of your own file; an empty text clears it.",
            MediaErrors.NotFound),
        new(typeof(DeleteMedia), "DELETE /media/{mediaId}", "deleteMedia", "Delete a file",
            "Deletes your own file, if it is not in use.",
            MediaErrors.InUse, MediaErrors.NotFound),
        new(typeof(BeginUpload), "POST /media/uploads", "beginUpload", "Begin an upload in parts",
            "Begins an upload in parts, and reserves its space.",
            MediaErrors.IdempotencyConflict, MediaErrors.QuotaExceeded, MediaErrors.TooLarge,
            MediaErrors.TooManyUploads),
        new(typeof(GetUpload), "GET /media/uploads/{uploadId}", "getUpload", "Get an open upload",
            "The progress of your open upload.",
            MediaErrors.UploadNotFound),
        new(typeof(AppendChunk), "PUT /media/uploads/{uploadId}", "appendChunk", "Send the next part",
            "Stores the next part of an upload. A part sent before is refused with the offset to continue at.",
            MediaErrors.UploadNotFound, MediaErrors.WrongChunk, MediaErrors.WrongOffset),
        new(typeof(CompleteUpload), "POST /media/uploads/{uploadId}/complete", "completeUpload", "Complete an upload",
            "Joins the parts of an upload and stores the file. A rejected file ends the upload. Idempotent.",
            MediaErrors.AnimationUnsupported, MediaErrors.Damaged, MediaErrors.Empty, MediaErrors.Incomplete,
            MediaErrors.TooCostly, MediaErrors.TooLarge, MediaErrors.TooManyPixels, MediaErrors.UnsupportedType,
            MediaErrors.UploadNotFound),
        new(typeof(CancelUpload), "DELETE /media/uploads/{uploadId}", "cancelUpload", "Cancel an upload",
            "Cancels an open upload.",
            MediaErrors.UploadNotFound),
    ];
}
