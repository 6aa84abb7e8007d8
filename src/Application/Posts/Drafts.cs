using System.Text.Json;
using FluentValidation;
using Hubbub.Application.Common;
using Hubbub.Application.Common.Behaviors;
using Hubbub.Application.Common.Json;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Posts.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Posts;

/// <summary>Keeps something for later; with a time, which it must be fit for, it is published by itself.</summary>
public sealed record CreateDraft(UserId Actor, DraftContent Content, DateTimeOffset? PublishAt, string? ClientKey)
    : IRequest<Result<DraftRow>>;

/// <summary>Replaces a draft, and when it is published. The same again is no change.</summary>
public sealed record SaveDraft(UserId Actor, DraftId DraftId, DraftContent Content, DateTimeOffset? PublishAt)
    : IRequest<Result<DraftRow>>, IRateLimited
{
    public LimitedAct Act => LimitedAct.DraftChanges;
}

/// <summary>Throws a draft away.</summary>
public sealed record DeleteDraft(UserId Actor, DraftId DraftId) : IRequest<Result>, IRateLimited
{
    public LimitedAct Act => LimitedAct.DraftChanges;
}

internal sealed class CreateDraftValidator : AbstractValidator<CreateDraft>
{
    public CreateDraftValidator(TimeProvider clock)
    {
        this.RuleDraft(x => x.Content, x => x.PublishAt, clock);
        RuleFor(x => x.ClientKey).ClientKey();
    }
}

internal sealed class SaveDraftValidator : AbstractValidator<SaveDraft>
{
    public SaveDraftValidator(TimeProvider clock) => this.RuleDraft(x => x.Content, x => x.PublishAt, clock);
}

/// <summary>Charges for the draft, and for the post that it becomes, unless it was stored before; a retry is free.</summary>
internal sealed class CreateDraftHandler(IPostsDb db, ActLimiter limiter, IdGenerator ids, TimeProvider clock)
    : IRequestHandler<CreateDraft, Result<DraftRow>>
{
    public async Task<Result<DraftRow>> Handle(CreateDraft command, CancellationToken ct)
    {
        var (owner, key) = (command.Actor, command.ClientKey);
        var hash = Post.HashOf(JsonSerializer.Serialize(command with { ClientKey = null }, WireJson.Options));
        var earlier = key is null ? null
            : await db.Drafts.AsNoTracking().SingleOrDefaultAsync(d => d.OwnerId == owner && d.ClientKey == key, ct);
        if (earlier is not null)
        {
            return earlier.ContentHash.AsSpan().SequenceEqual(hash)
                ? OwnPostLists.RowOf(earlier)
                : PostsErrors.IdempotencyConflict;
        }

        if (await limiter.Take(LimitedAct.DraftChanges, owner, ct, key) is { } refusal)
        {
            return refusal;
        }

        if (command.PublishAt is not null && await limiter.Take(LimitedAct.Posts, owner, ct, key) is { } tooMany)
        {
            return tooMany;
        }

        return await db.InTransactionAsync<Result<DraftRow>>(
            async token =>
            {
                if (await db.Drafts.CountAsync(d => d.OwnerId == owner, token) >= Draft.MostPerOwner)
                {
                    return PostsErrors.TooManyDrafts;
                }

                var draft = new Draft(
                    new(ids.Next()), owner, command.Content, command.PublishAt, key, hash, clock.Now());
                db.Drafts.Add(draft);
                return OwnPostLists.RowOf(draft);
            },
            ct);
    }
}

/// <summary>A draft that gets a time is charged as the post that it becomes: nobody is there to be refused then.</summary>
internal sealed class SaveDraftHandler(IPostsDb db, ActLimiter limiter, TimeProvider clock)
    : IRequestHandler<SaveDraft, Result<DraftRow>>
{
    public async Task<Result<DraftRow>> Handle(SaveDraft command, CancellationToken ct)
    {
        if (await db.DraftOf(command.DraftId, command.Actor, ct) is not { } draft)
        {
            return PostsErrors.DraftNotFound;
        }

        if (command.PublishAt is not null && draft.PublishAt is null
            && await limiter.Take(LimitedAct.Posts, command.Actor, ct) is { } refusal)
        {
            return refusal;
        }

        draft.Save(command.Content, command.PublishAt, clock.Now());
        await db.SaveChangesAsync(ct);
        return OwnPostLists.RowOf(draft);
    }
}

internal sealed class DeleteDraftHandler(IPostsDb db, TimeProvider clock) : IRequestHandler<DeleteDraft, Result>
{
    public async Task<Result> Handle(DeleteDraft command, CancellationToken ct)
    {
        if (await db.DraftOf(command.DraftId, command.Actor, ct) is not { } draft)
        {
            return PostsErrors.DraftNotFound;
        }

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
        Func<T, DateTimeOffset?> publishAt,
        TimeProvider clock) => validator
        .When(x => publishAt(x) is not null, () =>
        {
            validator.RuleWholePost(
                x => content(x).ToPost(), x => content(x).SharedPostId, x => content(x).Poll, x => publishAt(x)!.Value);
            validator.RuleFor(x => publishAt(x))
                .Must(at => at > clock.GetUtcNow() && at <= clock.GetUtcNow() + Draft.Furthest)
                .WithMessage("Choose a time to come, within a year.").OverridePropertyName("publishAt");
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

    public static Task<Draft?> DraftOf(this IPostsDb db, DraftId id, UserId owner, CancellationToken ct) =>
        db.Drafts.SingleOrDefaultAsync(d => d.Id == id && d.OwnerId == owner, ct);
}
