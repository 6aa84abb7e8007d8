using System.Text.Json;
using FluentValidation;
using Hubbub.Application.Common;
using Hubbub.Application.Common.Behaviors;
using Hubbub.Application.Common.Json;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Media.Contracts;
using Hubbub.Application.Posts.Contracts;
using Hubbub.Application.Posts.Publishing;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Posts.Drafts;

/// <summary>Keeps something for later; with a time, which it must be fit for, it is published by itself.</summary>
[Cost(4)]
public sealed record CreateDraft(
    UserId Actor,
    DraftContent Content,
    DateTimeOffset? PublishAt,
    string? ClientKey,
    IReadOnlyList<MediaId>? Media = null) : IRequest<Result<DraftRow>>;

/// <summary>Replaces a draft, its files, and when it is published. The same again is no change.</summary>
[Cost(4)]
public sealed record SaveDraft(
    UserId Actor,
    DraftId DraftId,
    DraftContent Content,
    DateTimeOffset? PublishAt,
    IReadOnlyList<MediaId>? Media = null) : IRequest<Result<DraftRow>>, IRateLimited
{
    public LimitedAct Act => LimitedAct.DraftChanges;
}

/// <summary>Throws a draft away.</summary>
[Cost(4)]
public sealed record DeleteDraft(UserId Actor, DraftId DraftId) : IRequest<Result>, IRateLimited
{
    public LimitedAct Act => LimitedAct.DraftChanges;
}

internal sealed class CreateDraftValidator : AbstractValidator<CreateDraft>
{
    public CreateDraftValidator()
    {
        this.RuleDraft(x => x.Content, x => x.Media, x => x.PublishAt);
        RuleFor(x => x.ClientKey).ClientKey();
    }
}

internal sealed class SaveDraftValidator : AbstractValidator<SaveDraft>
{
    public SaveDraftValidator() => this.RuleDraft(x => x.Content, x => x.Media, x => x.PublishAt);
}

/// <summary>Charges for the draft, and for the post that it becomes, unless it was stored before; a retry is free.</summary>
internal sealed class CreateDraftHandler(
    IPostsDb db,
    DraftReader reader,
    DraftPublisher publisher,
    IMediaLibrary library,
    IdempotentCreation creation,
    IdGenerator ids,
    TimeProvider clock)
    : IRequestHandler<CreateDraft, Result<DraftRow>>
{
    public async Task<Result<DraftRow>> Handle(CreateDraft command, CancellationToken ct)
    {
        var (owner, key) = (command.Actor, command.ClientKey);
        var hash = Post.HashOf(JsonSerializer.Serialize(command with { ClientKey = null }, WireJson.Options));
        var made = db.Drafts.Where(d => d.OwnerId == owner && d.ClientKey == key)
            .Select(d => new StoredCreation<DraftId>(d.Id, d.ContentHash));
        LimitedAct[] charges = command.PublishAt is null
            ? [LimitedAct.DraftChanges]
            : [LimitedAct.DraftChanges, LimitedAct.Posts];
        var stored = await creation.Once(owner, key, hash, made, token => Store(command, hash, token), ct, charges);
        return await Answer(stored, owner, ct);
    }

    private async Task<Result<DraftId>> Store(CreateDraft command, byte[] hash, CancellationToken ct)
    {
        var (owner, now) = (command.Actor, clock.Now());
        if (await db.Drafts.CountAsync(d => d.OwnerId == owner, ct) >= Draft.MostPerOwner)
        {
            return PostsErrors.TooManyDrafts;
        }

        if (command.PublishAt is { } at && await publisher.Unfit(owner, command.Content, at, now, ct) is { } unfit)
        {
            return unfit;
        }

        var draft = new Draft(
            new(ids.Next()), owner, command.Content, command.PublishAt, command.ClientKey, hash, now);
        if (command.Media is { Count: > 0 } media
            && (await library.Attach(owner, media, draft.Id.AsTarget(), ct)).Failure is { } failure)
        {
            return failure;
        }

        db.Drafts.Add(draft);
        return draft.Id;
    }

    private async Task<Result<DraftRow>> Answer(Result<DraftId> stored, UserId owner, CancellationToken ct) =>
        stored.Failure is { } failure ? failure
        : await reader.Find(stored.Value, owner, ct) is { } row ? row
        : PostsErrors.DraftNotFound;
}

/// <summary>A draft that gets a time is charged as the post that it becomes: nobody is there to be refused then.</summary>
internal sealed class SaveDraftHandler(
    IPostsDb db,
    DraftReader reader,
    DraftPublisher publisher,
    IMediaLibrary library,
    ActLimiter limiter,
    TimeProvider clock)
    : IRequestHandler<SaveDraft, Result<DraftRow>>
{
    public async Task<Result<DraftRow>> Handle(SaveDraft command, CancellationToken ct)
    {
        if (await db.DraftOf(command.DraftId, command.Actor, ct) is not { } draft)
        {
            return PostsErrors.DraftNotFound;
        }

        if (command.PublishAt is { } at
            && await publisher.Unfit(command.Actor, command.Content, at, clock.Now(), ct) is { } unfit)
        {
            return unfit;
        }

        var media = command.Media ?? [];
        var hasOtherFiles = !media.SequenceEqual(await reader.MediaOf(draft.Id, ct));
        if (hasOtherFiles && (await library.Attach(draft.OwnerId, media, draft.Id.AsTarget(), ct)).Failure is { } failure)
        {
            return failure;
        }

        if (command.PublishAt is not null && draft.PublishAt is null
            && await limiter.Take(LimitedAct.Posts, command.Actor, ct) is { } refusal)
        {
            return refusal;
        }

        draft.Save(command.Content, hasOtherFiles, command.PublishAt, clock.Now());
        await db.SaveChangesAsync(ct);
        return await reader.Find(draft.Id, draft.OwnerId, ct) is { } row ? row : PostsErrors.DraftNotFound;
    }
}

internal sealed class DeleteDraftHandler(IPostsDb db, IMediaLibrary library, TimeProvider clock)
    : IRequestHandler<DeleteDraft, Result>
{
    public async Task<Result> Handle(DeleteDraft command, CancellationToken ct)
    {
        if (await db.DraftOf(command.DraftId, command.Actor, ct) is not { } draft)
        {
            return PostsErrors.DraftNotFound;
        }

        await library.Detach([draft.Id.AsTarget()], ct);
        draft.Remove(published: null, clock.Now());
        db.Drafts.Remove(draft);
        await db.SaveChangesAsync(ct);
        return Result.Success;
    }
}

internal static class DraftRules
{
    /// <summary>Of a draft only the lengths count, until it has a time: then it must be fit for that.</summary>
    public static void RuleDraft<T>(
        this AbstractValidator<T> validator,
        Func<T, DraftContent> content,
        Func<T, IReadOnlyList<MediaId>?> media,
        Func<T, DateTimeOffset?> publishAt)
    {
        validator.RulePostMedia(media);
        validator.When(x => publishAt(x) is not null, () =>
        {
            validator.RuleWholePost(
                x => content(x).ToPost(),
                x => content(x).SharedPostId,
                x => content(x).Poll,
                x => media(x)?.Count > 0);
            validator.RulePostTimes(x => content(x).ExpiresAt, x => content(x).Poll, x => publishAt(x)!.Value);
        })
        .Otherwise(() =>
        {
            validator.RuleFor(x => content(x).Text).MaximumLength(Post.MaxText).MultiLine().OverridePropertyName("text");
            validator.RuleFor(x => content(x).Mood).MaximumLength(Post.MaxMood).SingleLine().OverridePropertyName("mood");
            validator.RuleFor(x => content(x).Location).MaximumLength(Post.MaxLocation).SingleLine()
                .OverridePropertyName("location");
            validator.RuleFor(x => content(x).Link).MaximumLength(Post.MaxLink).SingleLine().OverridePropertyName("link");
            validator.RulePollLengths(x => content(x).Poll);
        });
    }

    public static Task<Draft?> DraftOf(this IPostsDb db, DraftId id, UserId owner, CancellationToken ct) =>
        db.Drafts.SingleOrDefaultAsync(d => d.Id == id && d.OwnerId == owner, ct);
}
