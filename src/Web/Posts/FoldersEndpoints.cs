using System.Security.Claims;
using Hubbub.Application.Common;
using Hubbub.Application.Posts.Contracts;
using Hubbub.Application.Posts.Saved;
using Hubbub.Domain.Common;
using Hubbub.Web.Common;
using MediatR;

namespace Hubbub.Web.Posts;

public sealed record FolderRequest(string Name);

/// <summary>Where to save a post; in no folder if absent.</summary>
public sealed record SaveRequest(FolderId? FolderId = null);

internal static class FoldersEndpoints
{
    public static void MapFolders(this RouteGroupBuilder api)
    {
        var folders = api.MapGroup("/folders").WithTags("Posts");
        folders.MapGet("/", async (ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                (await mediator.Send(new GetFolders(me.Id()), ct)).ToOk())
            .Produces<IReadOnlyList<FolderRow>>();
        folders.MapPost("/", async (FolderRequest body, ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                (await mediator.Send(new CreateFolder(me.Id(), body.Name), ct))
                    .ToCreated(f => $"/api/v1/saved?folderId={f.Id.Value}"))
            .Produces<FolderRow>(StatusCodes.Status201Created);
        folders.MapPatch("/{folderId:long}", async (
                long folderId, FolderRequest body, ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                (await mediator.Send(new RenameFolder(me.Id(), new(folderId), body.Name), ct)).ToOk())
            .Produces<FolderRow>();
        folders.MapDelete(
            "/{folderId:long}", async (long folderId, ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                    (await mediator.Send(new DeleteFolder(me.Id(), new(folderId)), ct)).ToNoContent())
            .Produces(StatusCodes.Status204NoContent);

        var save = api.MapGroup("/posts/{postId:long}/save").WithTags("Posts");
        save.MapPut(
            "/", async (long postId, SaveRequest body, ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                    (await mediator.Send(new SavePost(me.Id(), new(postId), body.FolderId), ct)).ToOk())
            .Produces<SavedIn>();
        save.MapDelete("/", async (long postId, ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                (await mediator.Send(new UnsavePost(me.Id(), new(postId)), ct)).ToNoContent())
            .Produces(StatusCodes.Status204NoContent);

        var saved = api.MapGroup("/saved").WithTags("Posts");
        saved.MapGet("/", async (
                ClaimsPrincipal me,
                IMediator mediator,
                CancellationToken ct,
                [AsParameters] PageQuery page,
                long? folderId = null,
                bool unfiled = false) =>
                (await mediator.Send(
                    new GetSaved(me.Id(), folderId is { } id ? new(id) : null, unfiled, page), ct)).ToOk())
            .Produces<Page<PostRow>>();
        saved.MapGet("/check", async (string postIds, ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                IdLists.Parse<PostId>(postIds) is { } ids
                    ? (await mediator.Send(new CheckSaved(me.Id(), ids), ct)).ToOk()
                    : IdLists.NotIds("postIds"))
            .Produces<IReadOnlyList<SavedMark>>();
    }
}
