using FluentValidation;
using Hubbub.Application.Common.Behaviors;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Media.Contracts;
using Hubbub.Application.Posts.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using MediatR;

namespace Hubbub.Application.Posts.Drafts;

/// <summary>Replaces a draft's content, files and publication time. Idempotent.</summary>
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

internal sealed class SaveDraftValidator : AbstractValidator<SaveDraft>
{
    public SaveDraftValidator() => this.RuleDraft(x => x.Content, x => x.Media, x => x.PublishAt);
}

/// <summary>
/// Scheduling a draft is charged as a post now, because nobody waits for a refusal when it is published.
/// </summary>
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
        if (hasOtherFiles
            && (await library.Attach(draft.OwnerId, media, draft.Id.AsTarget(), ct)).Failure is { } failure)
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
        return await reader.Get(draft.Id, draft.OwnerId, ct);
    }
}
