using System.Text.Json;
using FluentValidation;
using Hubbub.Application.Common;
using Hubbub.Application.Common.Json;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Media.Contracts;
using Hubbub.Application.Posts.Contracts;
using Hubbub.Application.Posts.Publishing;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Posts.Stories;

/// <summary>Publishes a story: a text, one of the actor's own images or videos, or both.</summary>
[Cost(10)]
public sealed record CreateStory(UserId Actor, StoryContent Content, MediaId? Media, string? ClientKey)
    : IRequest<Result<StoryRow>>;

internal sealed class CreateStoryValidator : AbstractValidator<CreateStory>
{
    public CreateStoryValidator()
    {
        RuleFor(x => x.Content.Text).MaximumLength(Story.MaxText).MultiLine().OverridePropertyName("text");
        RuleFor(x => x.Content.Text).Visible().WithMessage("Write a text, or attach an image or video.")
            .When(x => x.Media is null || x.Content.Text.Length > 0).OverridePropertyName("text");
        RuleFor(x => x.Content.CircleId)
            .Must((x, circle) => circle is null == x.Content.Audience is not Audience.Circle)
            .WithMessage("Set circleId if and only if audience is circle.").OverridePropertyName("circleId");
        RuleFor(x => x.ClientKey).ClientKey();
    }
}

/// <summary>Charges for the story as for a post, unless it is already stored; a retry is free.</summary>
internal sealed class CreateStoryHandler(
    IPostsDb db, StoryReader reader, IMediaLibrary library, IdempotentCreation creation, IdGenerator ids,
    TimeProvider clock)
    : IRequestHandler<CreateStory, Result<StoryRow>>
{
    public async Task<Result<StoryRow>> Handle(CreateStory command, CancellationToken ct)
    {
        var hash = Post.HashOf(JsonSerializer.Serialize(command with { ClientKey = null }, WireJson.Options));
        var made = db.Stories.Where(x => x.AuthorId == command.Actor && x.ClientKey == command.ClientKey)
            .Select(x => new StoredCreation<StoryId>(x.Id, x.ContentHash));
        var stored = await creation.Once(
            command.Actor, command.ClientKey, hash, made, token => Store(command, hash, token), ct, LimitedAct.Posts);
        return await stored.Then(id => reader.Get(id, command.Actor, ct));
    }

    private async Task<Result<StoryId>> Store(CreateStory command, byte[] hash, CancellationToken ct)
    {
        var (author, content, now) = (command.Actor, command.Content, clock.Now());
        if (content.CircleId is { } circle
            && !await db.Circles.AnyAsync(c => c.Id == circle && c.OwnerId == author, ct))
        {
            return PostsErrors.CircleNotFound;
        }

        var current = db.Stories.Where(s => s.AuthorId == author && s.DeletedAt == null && s.ExpiresAt > now);
        if (await current.CountAsync(ct) >= Story.MostPerAuthor)
        {
            return PostsErrors.TooManyStories;
        }

        var story = new Story(
            new(ids.Next()), author, content, command.Media is not null, command.ClientKey, hash, now);
        if (command.Media is { } media)
        {
            var used = await library.Attach(author, [media], story.Id.AsTarget(), ct, StoryMedia.Kinds);
            if (used.Failure is { } failure)
            {
                return failure;
            }
        }

        db.Stories.Add(story);
        return story.Id;
    }
}
