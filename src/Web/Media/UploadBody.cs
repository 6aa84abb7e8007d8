using System.Text;
using Hubbub.Application.Media;
using Hubbub.Domain.Common;
using Hubbub.Domain.Media;
using Hubbub.Web.Common;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Hubbub.Web.Media;

/// <summary>The content of a multipart body: one file, which is already on disk, and its description.</summary>
internal sealed record UploadBody(StagedFile Content, string Name, string? AltText) : IDisposable
{
    private const int MostBoundary = 70;
    private const int MostText = 16 * 1024;
    private const int Around = 64 * 1024;

    public void Dispose() => Content.Dispose();

    /// <summary>A lower bound for the length of the file, before the body is read.</summary>
    public static long BytesOf(HttpRequest request) => Math.Max(0, (request.ContentLength ?? 0) - Around);

    /// <summary>Raises the limit of the body's size for this request.</summary>
    public static void Allow(HttpContext http, long bytes)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = bytes + Around;
        }
    }

    /// <exception cref="BadHttpRequestException">The body is not a valid one of this form.</exception>
    public static async Task<Result<UploadBody>> Read(
        HttpRequest request, IStaging staging, long most, CancellationToken ct)
    {
        var reader = new MultipartReader(BoundaryOf(request), request.Body);
        StagedFile? file = null;
        string? name = null, altText = null;
        try
        {
            while (await reader.ReadNextSectionAsync(ct) is { } section)
            {
                var header = ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var parsed)
                    ? parsed
                    : null;
                if (header?.IsFileDisposition() == true && file is null)
                {
                    name = NameOf(header);
                    file = await staging.Receive(section.Body, most, ct);
                    if (file is null)
                    {
                        return MediaErrors.TooLarge;
                    }
                }
                else if (header?.IsFormDisposition() == true
                    && altText is null
                    && HeaderUtilities.RemoveQuotes(header.Name) == "altText")
                {
                    altText = await Text(section.Body, ct);
                }
                else
                {
                    throw Unreadable("Send one file part and, optionally, one text part named altText.");
                }
            }

            if (file is null)
            {
                throw Unreadable("This is missing. Give a file, with its name.", "file");
            }

            var body = new UploadBody(file, name ?? string.Empty, altText);
            file = null;
            return body;
        }
        catch (Exception e) when (e is InvalidDataException or DecoderFallbackException
            || (e is IOException and not BadHttpRequestException
                && !request.HttpContext.RequestAborted.IsCancellationRequested))
        {
            throw Unreadable("This is incomplete, or not valid multipart/form-data.", inner: e);
        }
        finally
        {
            file?.Dispose();
        }
    }

    // Browsers escape only what would end a quoted name, and leave a percent sign unescaped.
    private static string? NameOf(ContentDispositionHeaderValue header) => header.FileNameStar.HasValue
        ? HeaderUtilities.RemoveQuotes(header.FileNameStar).Value
        : HeaderUtilities.RemoveQuotes(header.FileName).Value?
            .Replace("%22", "\"", StringComparison.Ordinal)
            .Replace("%0D", "\r", StringComparison.OrdinalIgnoreCase)
            .Replace("%0A", "\n", StringComparison.OrdinalIgnoreCase);

    private static string BoundaryOf(HttpRequest request)
    {
        var boundary = MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            ? HeaderUtilities.RemoveQuotes(type.Boundary).Value
            : null;
        return boundary is { Length: > 0 and <= MostBoundary }
            ? boundary
            : throw Unreadable(
                $"Send it as multipart/form-data, with a boundary of at most {MostBoundary} characters.",
                status: StatusCodes.Status415UnsupportedMediaType);
    }

    private static UnreadableBodyException Unreadable(
        string text, string member = "body", int status = StatusCodes.Status400BadRequest, Exception? inner = null) =>
        new(member, text, status, inner);

    private static async Task<string> Text(Stream part, CancellationToken ct)
    {
        var buffer = new byte[MostText + 1];
        var length = await part.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, ct);
        return length <= MostText
            ? new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(buffer, 0, length)
            : throw Unreadable($"Give at most {MostText} bytes.", "altText", StatusCodes.Status413PayloadTooLarge);
    }
}
