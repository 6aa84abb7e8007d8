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

namespace Hubbub.Application.Posts.Drafts;

/// <summary>
/// Creates a draft. With a time, it must be valid for publication then, and is published automatically.
/// </summary>
[Cost(4)]
public sealed record CreateDraft(
    UserId Actor,
    DraftContent Content,
    DateTimeOffset? PublishAt,
    string? ClientKey,
    IReadOnlyList<MediaId>? Media = null) : IRequest<Result<DraftRow>>;

internal sealed class CreateDraftValidator : AbstractValidator<CreateDraft>
{
    public CreateDraftValidator()
    {
        this.RuleDraft(x => x.Content, x => x.Media, x => x.PublishAt);
        RuleFor(x => x.ClientKey).ClientKey();
    }
}

/// <summary>
/// Charges for the draft and, with a time, for its post, unless it is already stored; a retry is free.
/// </summary>
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
        return await stored.Then(id => reader.Get(id, owner, ct));
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
}
