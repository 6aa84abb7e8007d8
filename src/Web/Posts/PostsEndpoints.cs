using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using Hubbub.Application.Common;
using Hubbub.Application.Posts.Contracts;
using Hubbub.Application.Posts.Publishing;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using Hubbub.Web.Common;
using Hubbub.Web.Common.Answers;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace Hubbub.Web.Posts;

/// <summary>With <paramref name="SharedPostId"/>, a share or, if there is a text, poll or file, a quote.</summary>
public sealed record CreatePostRequest(
    string? Text = null,
    Audience Audience = Audience.Public,
    CircleId? CircleId = null,
    CommentPolicy CommentPolicy = CommentPolicy.Everyone,
    string? Mood = null,
    string? Location = null,
    string? Link = null,
    DateTimeOffset? ExpiresAt = null,
    PostId? SharedPostId = null,
    PollContent? Poll = null,
    [property: MaxLength(Post.MostMedia)] IReadOnlyList<MediaId>? MediaIds = null)
{
    internal CreatePost From(UserId author, string? idempotencyKey) => new(
        author,
        new(Text ?? string.Empty, Audience, CircleId, CommentPolicy, Mood, Location, Link, ExpiresAt),
        SharedPostId,
        idempotencyKey ?? Guid.CreateVersion7().ToString("N"),
        Poll,
        MediaIds);

    internal DraftContent ToDraft() => new(
        Text ?? string.Empty, Audience, CircleId, CommentPolicy, Mood, Location, Link, ExpiresAt, SharedPostId, Poll);
}

/// <summary>Absent fields stay; an empty mood, location or link is cleared.</summary>
public sealed record EditPostRequest(
    string? Text = null,
    Audience? Audience = null,
    CircleId? CircleId = null,
    CommentPolicy? CommentPolicy = null,
    string? Mood = null,
    string? Location = null,
    string? Link = null);

internal static class PostsEndpoints
{
    public static void MapPosts(this RouteGroupBuilder api)
    {
        var posts = api.MapGroup("/posts").WithTags("Posts");
        posts.MapPost("/", async (
                CreatePostRequest body,
                [FromHeader(Name = "Idempotency-Key")] string? idempotencyKey,
                ClaimsPrincipal me,
                IMediator mediator,
                CancellationToken ct) =>
                (await mediator.Send(body.From(me.Id(), idempotencyKey), ct)).ToCreated(
                    p => $"/api/v1/posts/{p.Id.Value}"))
            .Produces<PostRow>(StatusCodes.Status201Created);
        posts.MapGet(
            "/{postId:long}", async (long postId, ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                    (await mediator.Send(new GetPost(me.Id(), new(postId)), ct)).ToOk())
            .Produces<PostRow>().WithEntityTag();
        posts.MapPatch("/{postId:long}", async (
                long postId, EditPostRequest body, ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                (await mediator.Send(
                    new EditPost(
                        me.Id(),
                        new(postId),
                        body.Text,
                        body.Audience,
                        body.CircleId,
                        body.CommentPolicy,
                        body.Mood,
                        body.Location,
                        body.Link),
                    ct)).ToOk())
            .Produces<PostRow>();
        posts.MapDelete(
            "/{postId:long}", async (long postId, ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                    (await mediator.Send(new DeletePost(me.Id(), new(postId)), ct)).ToNoContent())
            .Produces(StatusCodes.Status204NoContent);
        posts.MapGet("/{postId:long}/history", async (
                long postId,
                [AsParameters] PageQuery page,
                ClaimsPrincipal me,
                IMediator mediator,
                CancellationToken ct) =>
                (await mediator.Send(new GetPostHistory(me.Id(), new(postId), page), ct)).ToOk())
            .Produces<Page<PostRevisionRow>>();
        api.MapGet("/users/{userId:long}/posts", async (
                long userId,
                [AsParameters] PageQuery page,
                ClaimsPrincipal me,
                IMediator mediator,
                CancellationToken ct,
                bool hasMedia = false) =>
                (await mediator.Send(new GetPostsOf(me.Id(), new(userId), page, hasMedia), ct)).ToOk())
            .WithTags("Posts").Produces<Page<PostRow>>().WithEntityTag();
    }
}
