using System.Security.Claims;
using Hubbub.Application.Common;
using Hubbub.Application.Common.Json;
using Hubbub.Application.Media;
using Hubbub.Application.Media.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Media;
using Hubbub.Web.Common;
using MediatR;
using Microsoft.Net.Http.Headers;

namespace Hubbub.Web.Media;

/// <summary>An empty text clears it.</summary>
public sealed record DescribeMediaRequest(string AltText);

internal static class MediaEndpoints
{
    private static readonly Dictionary<string, MediaSize> Sizes = Enum.GetValues<MediaSize>().ToDictionary(
        s => WireJson.NameOf(s));

    // The last segments of file URLs.
    private static readonly Dictionary<string, (MediaSize Size, bool IsSquare)> Variants = Sizes
        .Select(s => (Name: s.Key, Size: s.Value, IsSquare: false))
        .Concat(
            ImageSizes.Squares.Select(s => (Name: PictureUrls.Avatar + WireJson.NameOf(s), Size: s, IsSquare: true)))
        .ToDictionary(v => v.Name, v => (v.Size, v.IsSquare));

    public static void MapMedia(this RouteGroupBuilder api)
    {
        var media = api.MapGroup("/media").WithTags("Media");
        media.MapGet("/", async (
                [AsParameters] PageQuery page, ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                (await mediator.Send(new GetMyMedia(me.Id(), page), ct)).ToOk())
            .Produces<Page<MediaRow>>();
        media.MapGet("/usage", async (ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                (await mediator.Send(new GetMediaUsage(me.Id()), ct)).ToOk())
            .Produces<MediaUsageRow>();
        media.MapGet(
            "/{mediaId:long}", async (long mediaId, ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                    (await mediator.Send(new GetMedia(me.Id(), new(mediaId)), ct)).ToOk())
            .Produces<MediaCard>();
        // Players and proxies send HEAD first, to learn the length and whether ranges are supported.
        media.MapMethods("/{mediaId:long}/content", [HttpMethods.Get, HttpMethods.Head], async (
                long mediaId, ClaimsPrincipal me, IMediator mediator, CancellationToken ct, string size = "original") =>
                Sizes.TryGetValue(size, out var wanted)
                    ? Send(await mediator.Send(new GetMediaContent(me.Id(), new(mediaId), wanted), ct))
                    : Problems.Of(Error.Validation(new Dictionary<string, string[]>
                    {
                        ["size"] = [UnreadableJson.Give(typeof(MediaSize))],
                    })))
            .WithMetadata(new ServesFiles())
            .AddOpenApiOperationTransformer(UploadDescription.File);
        media.MapPatch("/{mediaId:long}", async (
                long mediaId,
                DescribeMediaRequest body,
                ClaimsPrincipal me,
                IMediator mediator,
                CancellationToken ct) =>
                (await mediator.Send(new DescribeMedia(me.Id(), new(mediaId), body.AltText), ct)).ToOk())
            .Produces<MediaCard>();
        media.MapDelete(
            "/{mediaId:long}", async (long mediaId, ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                    (await mediator.Send(new DeleteMedia(me.Id(), new(mediaId)), ct)).ToNoContent())
            .Produces(StatusCodes.Status204NoContent);
    }

    /// <summary>
    /// Serves the same content by signed URL, since <c>img</c>, <c>video</c> and <c>audio</c> cannot send a header.
    /// </summary>
    public static void MapSignedMedia(this WebApplication app) => app
        .MapMethods($"{SignedUrls.Path}/{{mediaId:long}}/{{size}}", [HttpMethods.Get, HttpMethods.Head], async (
                long mediaId, string size, ClaimsPrincipal viewer, IMediator mediator, CancellationToken ct) =>
                viewer.Identity?.IsAuthenticated != true ? Problems.Of(MediaErrors.UrlExpired)
                : Variants.TryGetValue(size, out var wanted)
                    ? Send(await mediator.Send(
                        new GetMediaContent(viewer.Id(), new(mediaId), wanted.Size, wanted.IsSquare), ct))
                    : Problems.Of(MediaErrors.NotFound))
        .WithTags("Media")
        .AllowAnonymous()
        .WithMetadata(new ServesFiles(isSigned: true))
        .AddOpenApiOperationTransformer(UploadDescription.SignedFile);

    // The framework handles ranges, conditions and lengths, since the stream is seekable.
    private static IResult Send(Result<MediaContent> found) => found.Failure is { } refusal
        ? Problems.Of(refusal)
        : TypedResults.Stream(
            found.Value.Content,
            found.Value.ContentType,
            found.Value.AttachmentName,
            lastModified: null,
            new EntityTagHeaderValue($"\"{found.Value.Tag}\""),
            enableRangeProcessing: true);
}
