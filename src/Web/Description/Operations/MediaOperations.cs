using Hubbub.Application.Media;
using Hubbub.Domain.Media;

namespace Hubbub.Web.Description.Operations;

internal static class MediaOperations
{
    public static readonly ApiOperation[] All =
    [
        new(typeof(GetMyMedia), "GET /media", "listMedia", "List one's own files",
            "The viewer's own files, the newest first."),
        new(typeof(UploadMedia), "POST /media", "uploadMedia", "Upload a file",
            "Stores a file that came in one request.",
            MediaErrors.AnimationUnsupported, MediaErrors.Damaged, MediaErrors.Empty, MediaErrors.IdempotencyConflict,
            MediaErrors.QuotaExceeded, MediaErrors.TooCostly, MediaErrors.TooLarge, MediaErrors.TooManyPixels,
            MediaErrors.UnsupportedType),
        new(typeof(GetMediaUsage), "GET /media/usage", "getMediaUsage", "Get the space used",
            "How much of the quota the viewer uses."),
        new(typeof(GetMedia), "GET /media/{mediaId}", "getMedia", "Get a file's card",
            "A file that the viewer may see.",
            MediaErrors.NotFound),
        new(typeof(GetMediaContent), "GET /media/{mediaId}/content", "getMediaContent", "Get a file's bytes",
            "The bytes of a file that the viewer may see. A size that an image is too small for is the next smaller one.",
            MediaErrors.NotFound, MediaErrors.Processing),
        new(typeof(GetMediaContent), "HEAD /media/{mediaId}/content", "headMediaContent", "Ask how long a file is",
            "The headers of what GET answers, without the bytes.",
            MediaErrors.NotFound, MediaErrors.Processing),
        new(typeof(GetMediaContent), "GET ~/media/{mediaId}/{size}", "getSignedMedia", "Get a file by its URL",
            "The same bytes for whoever was given the URL, which the file's card carries whole. It needs no header.",
            MediaErrors.NotFound, MediaErrors.Processing, MediaErrors.UrlExpired),
        new(typeof(GetMediaContent), "HEAD ~/media/{mediaId}/{size}", "headSignedMedia", "Ask how long a file is by its URL",
            "The headers of what GET answers, without the bytes.",
            MediaErrors.NotFound, MediaErrors.Processing, MediaErrors.UrlExpired),
        new(typeof(DescribeMedia), "PATCH /media/{mediaId}", "describeMedia", "Describe a file",
            "Says what a file of one's own shows; an empty text clears.",
            MediaErrors.NotFound),
        new(typeof(DeleteMedia), "DELETE /media/{mediaId}", "deleteMedia", "Delete a file",
            "Deletes a file of one's own that nothing shows.",
            MediaErrors.InUse, MediaErrors.NotFound),
        new(typeof(BeginUpload), "POST /media/uploads", "beginUpload", "Begin an upload in parts",
            "Opens an upload in parts, and keeps its space free.",
            MediaErrors.IdempotencyConflict, MediaErrors.QuotaExceeded, MediaErrors.TooLarge, MediaErrors.TooManyUploads),
        new(typeof(GetUpload), "GET /media/uploads/{uploadId}", "getUpload", "Get an open upload",
            "How far an open upload of the viewer's has come.",
            MediaErrors.UploadNotFound),
        new(typeof(AppendChunk), "PUT /media/uploads/{uploadId}", "appendChunk", "Send the next part",
            "Stores the next part of an upload. A part that came before is refused with the offset to go on at.",
            MediaErrors.UploadNotFound, MediaErrors.WrongChunk, MediaErrors.WrongOffset),
        new(typeof(CompleteUpload), "POST /media/uploads/{uploadId}/complete", "completeUpload", "Complete an upload",
            "Puts the parts of an upload together and stores the file. What is not taken ends the upload. Again is fine.",
            MediaErrors.AnimationUnsupported, MediaErrors.Damaged, MediaErrors.Empty, MediaErrors.Incomplete,
            MediaErrors.TooCostly, MediaErrors.TooLarge, MediaErrors.TooManyPixels, MediaErrors.UnsupportedType,
            MediaErrors.UploadNotFound),
        new(typeof(CancelUpload), "DELETE /media/uploads/{uploadId}", "cancelUpload", "Cancel an upload",
            "Gives an open upload up.",
            MediaErrors.UploadNotFound),
    ];
}
