using System.Security.Claims;
using Hubbub.Application.Media;
using Hubbub.Application.Media.Contracts;
using Hubbub.Application.Media.Uploads;
using Hubbub.Domain.Media;
using Hubbub.Web.Common;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Hubbub.Web.Media;

/// <summary>A file to be uploaded in parts.</summary>
public sealed record BeginUploadRequest(string Name, long Bytes, string? AltText = null);

internal static class UploadEndpoints
{
    public static void MapUploads(this RouteGroupBuilder api)
    {
        api.MapPost("/media", Upload).WithTags("Media").WithUploadSlot()
            .Produces<MediaCard>(StatusCodes.Status201Created)
            .AddOpenApiOperationTransformer(UploadDescription.Multipart);

        var uploads = api.MapGroup("/media/uploads").WithTags("Media");
        uploads.MapPost("/", async (
                BeginUploadRequest body,
                [FromHeader(Name = "Idempotency-Key")] string? idempotencyKey,
                ClaimsPrincipal me,
                IMediator mediator,
                CancellationToken ct) =>
                (await mediator.Send(new BeginUpload(me.Id(), body.Name, body.Bytes, body.AltText, idempotencyKey), ct))
                .ToCreated(u => $"/api/v1/media/uploads/{u.UploadId.Value}"))
            .Produces<UploadRow>(StatusCodes.Status201Created);
        uploads.MapGet(
            "/{uploadId:long}", async (long uploadId, ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                    (await mediator.Send(new GetUpload(me.Id(), new(uploadId)), ct)).ToOk())
            .Produces<UploadRow>();
        uploads.MapPut("/{uploadId:long}", Append).WithUploadSlot()
            .Produces<UploadRow>()
            .AddOpenApiOperationTransformer(UploadDescription.Bytes);
        uploads.MapPost("/{uploadId:long}/complete", async (
                long uploadId, ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                (await mediator.Send(new CompleteUpload(me.Id(), new(uploadId)), ct))
                .ToCreated(m => $"/api/v1/media/{m.Id.Value}"))
            .WithUploadSlot()
            .Produces<MediaCard>(StatusCodes.Status201Created);
        uploads.MapDelete(
            "/{uploadId:long}", async (long uploadId, ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                    (await mediator.Send(new CancelUpload(me.Id(), new(uploadId)), ct)).ToNoContent())
            .Produces(StatusCodes.Status204NoContent);
    }

    // Whatever can be refused early is refused before the bytes are read.
    private static async Task<IResult> Upload(
        HttpRequest request,
        [FromHeader(Name = "Idempotency-Key")] string? idempotencyKey,
        ClaimsPrincipal me,
        IMediator mediator,
        IStaging staging,
        IOptions<MediaOptions> options,
        CancellationToken ct)
    {
        // Twice the limit, so that clients that send too much receive the error before the connection closes.
        UploadBody.Allow(request.HttpContext, 2L * options.Value.OneShotBytes);
        var may = await mediator.Send(new CheckUpload(me.Id(), UploadBody.BytesOf(request), idempotencyKey), ct);
        if (may.Failure is { } refusal)
        {
            return Problems.Of(refusal);
        }

        var read = await UploadBody.Read(request, staging, options.Value.OneShotBytes, ct);
        if (read.Failure is { } failure)
        {
            return Problems.Of(failure);
        }

        using var body = read.Value;
        return (await mediator.Send(
            new UploadMedia(me.Id(), body.Content, body.Name, body.AltText, idempotencyKey), ct))
            .ToCreated(m => $"/api/v1/media/{m.Id.Value}");
    }

    private static async Task<IResult> Append(
        long uploadId,
        HttpRequest request,
        ClaimsPrincipal me,
        IMediator mediator,
        IStaging staging,
        CancellationToken ct,
        long offset = 0)
    {
        UploadBody.Allow(request.HttpContext, 2L * UploadRow.MostChunkBytes);
        var may = await mediator.Send(new CheckChunk(me.Id(), new(uploadId), offset), ct);
        if (may.Failure is { } refusal)
        {
            return Problems.Of(refusal);
        }

        using var content = request.ContentLength > may.Value.ChunkBytes
            ? null
            : await staging.Receive(request.Body, may.Value.ChunkBytes, ct);
        return content is null
            ? Problems.Of(MediaErrors.WrongChunk)
            : (await mediator.Send(new AppendChunk(me.Id(), new(uploadId), offset, content), ct)).ToOk();
    }
}
