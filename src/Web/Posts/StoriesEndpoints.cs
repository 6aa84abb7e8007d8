using System.Security.Claims;
using Hubbub.Application.Common;
using Hubbub.Application.Posts.Contracts;
using Hubbub.Application.Posts.Stories;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using Hubbub.Web.Common;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace Hubbub.Web.Posts;

/// <summary>A text, one of the user's own images or videos, or both.</summary>
public sealed record CreateStoryRequest(
    string? Text = null,
    Audience Audience = Audience.Public,
    CircleId? CircleId = null,
    MediaId? MediaId = null)
{
    internal CreateStory From(UserId author, string? idempotencyKey) => new(
        author,
        new(Text ?? string.Empty, Audience, CircleId),
        MediaId,
        idempotencyKey ?? Guid.CreateVersion7().ToString("N"));
}

internal static class StoriesEndpoints
{
    public static void MapStories(this RouteGroupBuilder api)
    {
        var stories = api.MapGroup("/stories").WithTags("Stories");
        stories.MapPost("/", async (
                CreateStoryRequest body,
                [FromHeader(Name = "Idempotency-Key")] string? idempotencyKey,
                ClaimsPrincipal me,
                IMediator mediator,
                CancellationToken ct) =>
                (await mediator.Send(body.From(me.Id(), idempotencyKey), ct))
                .ToCreated(s => $"/api/v1/stories/{s.Id.Value}"))
            .Produces<StoryRow>(StatusCodes.Status201Created);
        stories.MapGet("/", async (
                [AsParameters] PageQuery page, ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                (await mediator.Send(new GetStories(me.Id(), page), ct)).ToOk())
            .Produces<Page<StoryRow>>();
        stories.MapGet("/{storyId:long}", async (
                long storyId, ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                (await mediator.Send(new GetStory(me.Id(), new(storyId)), ct)).ToOk())
            .Produces<StoryRow>();
        stories.MapDelete("/{storyId:long}", async (
                long storyId, ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                (await mediator.Send(new DeleteStory(me.Id(), new(storyId)), ct)).ToNoContent())
            .Produces(StatusCodes.Status204NoContent);
        stories.MapPost("/{storyId:long}/view", async (
                long storyId, ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                (await mediator.Send(new ViewStory(me.Id(), new(storyId)), ct)).ToNoContent())
            .Produces(StatusCodes.Status204NoContent);
        stories.MapGet("/{storyId:long}/viewers", async (
                long storyId,
                [AsParameters] PageQuery page,
                ClaimsPrincipal me,
                IMediator mediator,
                CancellationToken ct) =>
                (await mediator.Send(new GetStoryViewers(me.Id(), new(storyId), page), ct)).ToOk())
            .Produces<Page<StoryViewerRow>>();
        api.MapGet("/users/{userId:long}/stories", async (
                long userId,
                [AsParameters] PageQuery page,
                ClaimsPrincipal me,
                IMediator mediator,
                CancellationToken ct) =>
                (await mediator.Send(new GetStoriesOf(me.Id(), new(userId), page), ct)).ToOk())
            .WithTags("Stories").Produces<Page<StoryRow>>();
    }
}
